import type { Bilingual } from '../domain/shared/bilingual';
import { decideRecording, type RecordingProblem } from '../domain/contribution/decide-recording';
import { TRANSITIONS, type ContributionState } from '../domain/contribution/states';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { findRecordingFacts } from '../persistence/contribution/recording-facts';
import { guardDecision } from './contribution-guard';
import { ENTRY_LINKS, entryEvidenceKey, entryOf, writtenEntry, type Entry } from './contribution-entry';
import {
  editor,
  findRow,
  idOf,
  inSameTransaction,
  linkedId,
  now,
  programmeToday,
  rowBefore,
  type Data,
  type HookEvent,
  type Row,
} from './hook';
import { problemWith, sentenceOf, type FieldProblem } from './refusals';
import type { Written } from './write-checks';

const UID = 'api::contribution.contribution';

/**
 * Everything that is wrong with a contribution as it is about to be written, under the fields of the form: what only
 * reviews may change, and what {@link decideRecording} says of it, as of one that is recorded in any other way. What two
 * people do at once is for the database.
 */
export async function contributionProblems({ uid, action, documentId, data }: Written): Promise<FieldProblem[]> {
  if (uid !== UID) return [];
  const from = documentId === null ? null : await findRow(UID, { documentId }, [...ENTRY_LINKS]);
  const current = action === 'update' && from ? entryOf(from) : null;
  // A copy is another contribution than the one that it is made from.
  const wanted = { ...(await writtenEntry(data, from)), id: current?.id ?? '' };
  const today = await programmeToday();
  const facts = await inSameTransaction((db) => findRecordingFacts(db, [wanted], today));
  const problems = decideRecording(wanted, facts, current);
  return [
    ...guardDecision(wanted, current),
    ...(await Promise.all(problems.map((problem) => underItsField(problem, wanted)))),
  ];
}

/** A problem as the form says it: nobody sees a document id or a code. */
async function underItsField({ field, refusal }: RecordingProblem, wanted: Entry): Promise<FieldProblem> {
  const evidence = wanted.evidenceUrl === null ? 'evidenceFile' : 'evidenceUrl';
  const shown = field === 'activity' ? 'activityType' : field === 'evidence' ? evidence : field;
  const sentence = await sentenceHere(refusal, wanted);
  return { ...problemWith(shown, refusal), ...sentence };
}

/** What the form says otherwise than others do, who have ids and codes; null where it is the same. */
async function sentenceHere(refusal: Refusal, { activityName }: Entry): Promise<Bilingual | null> {
  switch (refusal.code) {
    case 'ACTIVITY_RETIRED': {
      const named = (activity: string) => sentenceOf(refuse('ACTIVITY_RETIRED', { activity }));
      return { zh: named(activityName.zh).zh, en: named(activityName.en).en };
    }
    case 'DUPLICATE_EVIDENCE':
      return sameEvidenceAs(String((await findRow(UID, { documentId: refusal.data.sameAs }))?.title));
    case 'GROUP_REQUIRED':
      return GROUP_REQUIRED;
    case 'MEMBER_UNKNOWN':
    case 'ACTIVITY_UNKNOWN':
    case 'GROUP_UNKNOWN':
    case 'EVENT_UNKNOWN':
      return GONE;
    default:
      return null;
  }
}

function sameEvidenceAs(title: string): Bilingual {
  return {
    zh: `同一成员的贡献“${title}”已使用相同的佐证。请更换佐证，或退回、驳回其中一项。`,
    en: `The contribution “${title}” of the same member has the same evidence. Give other evidence, or have one of them rejected.`,
  };
}

const GROUP_REQUIRED: Bilingual = {
  zh: '职责类贡献须指明所属工作组。请选择工作组，或先存为草稿。',
  en: 'A duty names the group that it is done for. Choose the group, or save a draft first.',
};

const GONE: Bilingual = {
  zh: '所选的这一项已不存在，请重新选择。',
  en: 'What was chosen is no longer there; choose again.',
};

/** A contribution begins as a draft or submitted, with its recorder, its time of submission and the key of its evidence. */
export async function prepareNewContribution(event: HookEvent): Promise<void> {
  const { data } = event.params;
  data.state ??= 'submitted';
  data.submittedAt = data.state === 'submitted' ? now() : null;
  const administrator = editor();
  if (administrator && !linkedId(data.recorder)) data.recorder = administrator.id;
  await fillEvidenceKey(data, null);
}

/** An editor submits a draft and mends what is not decided. */
export async function prepareChangedContribution(event: HookEvent): Promise<void> {
  const { data } = event.params;
  const current = await rowBefore(event, UID, ['evidenceFile']);
  if (!current) return;
  const submits = data.state === 'submitted' && TRANSITIONS.submit.from.includes(current.state as ContributionState);
  if (submits) data.submittedAt = now();
  else delete data.submittedAt;
  await fillEvidenceKey(data, current);
}

/** Rows written many at once get their evidence keys too; the database's triggers guard the rest. */
export async function prepareManyContributions(event: { params: { data: Data[] } }): Promise<void> {
  for (const data of event.params.data) await fillEvidenceKey(data, null);
}

/** Evidence is compared by its key, which is always made from the evidence and never typed. */
async function fillEvidenceKey(data: Data, current: Row | null): Promise<void> {
  const url = data.evidenceUrl === undefined ? current?.evidenceUrl : data.evidenceUrl;
  const currentFile = idOf(current?.evidenceFile);
  const linked = linkedId(data.evidenceFile, currentFile);
  const file = linked === undefined ? currentFile : linked;
  const stored = file === null ? null : await findRow('plugin::upload.file', { id: file });
  data.evidenceKey = entryEvidenceKey(typeof url === 'string' ? url : null, stored && String(stored.hash));
}
