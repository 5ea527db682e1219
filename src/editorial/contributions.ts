import { elsewhere } from '../domain/contribution/decide-recording';
import { evidenceKey } from '../domain/contribution/evidence';
import { quantityFits } from '../domain/contribution/decide-review';
import { RELEASED_STATES, TRANSITIONS, type ContributionState } from '../domain/contribution/states';
import { refuse } from '../domain/shared/refusal';
import { guardDecision } from './contribution-guard';
import {
  dateOf,
  editor,
  findRow,
  findRows,
  idOf,
  linkedId,
  programmeToday,
  rowBefore,
  type Data,
  type HookEvent,
  type Row,
} from './hook';
import { refuseFields, sentenceOf, type FieldProblem } from './refusals';
import { ruleOf } from './rules';

const UID = 'api::contribution.contribution';
const POPULATED = ['member', 'activityType', 'group', 'event', 'reviewer', 'recorder', 'evidenceFile'];

/** A contribution begins as a draft or submitted, with its recorder, its time of submission and the key of its evidence. */
export async function prepareNewContribution(event: HookEvent): Promise<void> {
  const { data } = event.params;
  data.state ??= 'submitted';
  refuseFields(guardDecision(data, null));
  data.submittedAt = data.state === 'submitted' ? new Date() : null;
  const administrator = editor();
  if (administrator && !linkedId(data.recorder)) data.recorder = administrator.id;
  await fillEvidenceKey(data, null);
  refuseFields(await problemsOf(data, null));
}

/** An editor submits a draft and mends what is not decided; everything else is for reviews. */
export async function prepareChangedContribution(event: HookEvent): Promise<void> {
  const { data } = event.params;
  const current = await rowBefore(event, UID, POPULATED);
  if (!current) return;
  event.state.before = current;
  refuseFields(guardDecision(data, current));
  const submits = data.state === 'submitted' && TRANSITIONS.submit.from.includes(current.state as ContributionState);
  if (submits) data.submittedAt = new Date();
  else delete data.submittedAt;
  await fillEvidenceKey(data, current);
  refuseFields(await problemsOf(data, current));
}

/** Rows written many at once get their evidence keys too; the database's triggers guard the rest. */
export async function prepareManyContributions(event: { params: { data: Data[] } }): Promise<void> {
  for (const data of event.params.data) await fillEvidenceKey(data, null);
}

/** Evidence is compared by its key, which is always made from the evidence and never typed. */
async function fillEvidenceKey(data: Data, current: Row | null): Promise<void> {
  const url = data.evidenceUrl === undefined ? current?.evidenceUrl : data.evidenceUrl;
  const key = evidenceKey(typeof url === 'string' ? url : null);
  const currentFile = idOf(current?.evidenceFile);
  const linked = linkedId(data.evidenceFile, currentFile);
  const file = linked === undefined ? currentFile : linked;
  data.evidenceKey = key ?? (file === null ? null : await fileKey(file));
}

async function fileKey(id: number): Promise<string | null> {
  const file = await findRow('plugin::upload.file', { id });
  return file ? `file:${String(file.hash)}` : null;
}

/** What an editor can mend at once, all of it together, each under its field. */
async function problemsOf(data: Data, current: Row | null): Promise<FieldProblem[]> {
  const member = effective(data, current, 'member');
  const activityType = effective(data, current, 'activityType');
  const activity =
    activityType === null
      ? null
      : await findRow('api::activity-type.activity-type', { id: activityType }, ['revisions']);
  return [
    ...required('member', member, '请选择成员', 'Choose the member.'),
    ...required('activityType', activityType, '请选择活动类型', 'Choose the activity type.'),
    ...retiredProblems(current, activity),
    ...(await futureProblems(data, current)),
    ...quantityProblems(data, current, activity),
    ...elsewhereProblems(data, current, activity),
    ...(await duplicateProblems(data, current, member, activity)),
  ];
}

function effective(data: Data, current: Row | null, field: string): number | null {
  const was = idOf(current?.[field]);
  const linked = linkedId(data[field], was);
  return linked === undefined ? was : linked;
}

function required(field: string, value: number | null, zh: string, en: string): FieldProblem[] {
  return value === null ? [{ field, zh, en }] : [];
}

/** A retired activity type keeps what it has and takes nothing new. */
function retiredProblems(current: Row | null, activity: Row | null): FieldProblem[] {
  if (!activity || activity.active !== false || activity.id === idOf(current?.activityType)) return [];
  return [{ field: 'activityType', ...sentenceOf(refuse('ACTIVITY_RETIRED', { activity: String(activity.nameZh) })) }];
}

/** It cannot lie in the future when it is submitted; programme.md, Programme year. A decided one keeps its date. */
async function futureProblems(data: Data, current: Row | null): Promise<FieldProblem[]> {
  const date = dateOf(data.occurredOn);
  if (date === null || date === dateOf(current?.occurredOn)) return [];
  const today = await programmeToday();
  return date > today ? [{ field: 'occurredOn', ...sentenceOf(refuse('DATE_IN_FUTURE', { date, today })) }] : [];
}

function quantityProblems(data: Data, current: Row | null, activity: Row | null): FieldProblem[] {
  const quantity = Number(data.quantity ?? current?.quantity ?? 1);
  if (!activity || quantityFits({ countedOverYear: activity.countedOverYear === true }, quantity)) return [];
  const contribution = current?.documentId ?? '';
  return [{ field: 'quantity', ...sentenceOf(refuse('QUANTITY_INVALID', { contribution, quantity })) }];
}

/** Evidence is where the rule of its day asks for it; what was entered before the rule asked is left until it changes. */
function elsewhereProblems(data: Data, current: Row | null, activity: Row | null): FieldProblem[] {
  const value = (field: string): unknown => (data[field] === undefined ? current?.[field] : data[field]) ?? null;
  const [url, day] = [value('evidenceUrl'), dateOf(value('occurredOn'))];
  const same =
    current !== null &&
    url === (current.evidenceUrl ?? null) &&
    day === dateOf(current.occurredOn) &&
    activity?.id === idOf(current.activityType) &&
    data.state !== 'submitted';
  if (!activity || day === null || same || typeof data.evidenceKey !== 'string') return [];
  const revisions = (activity.revisions as Data[]).map(ruleOf);
  const refused = elsewhere(typeof url === 'string' ? url : '', { revisions }, day, current?.documentId ?? '');
  return refused ? [{ field: 'evidenceUrl', ...sentenceOf(refused) }] : [];
}

/** Said here so that the field can be marked; what two people do at once is for the database. */
async function duplicateProblems(
  data: Data,
  current: Row | null,
  member: number | null,
  activity: Row | null,
): Promise<FieldProblem[]> {
  if (member === null || !activity || typeof data.evidenceKey !== 'string') return [];
  const state = (data.state ?? current?.state ?? 'submitted') as ContributionState;
  if (RELEASED_STATES.includes(state)) return [];
  const alike = await findRows(UID, {
    evidenceKey: data.evidenceKey,
    member: { id: member },
    activityType: { kind: activity.kind },
    state: { $notIn: [...RELEASED_STATES] },
    ...(current && { id: { $ne: current.id } }),
  });
  const other = alike[0];
  if (!other) return [];
  const title = String(other.title);
  return [
    {
      field: typeof data.evidenceUrl === 'string' || current?.evidenceUrl ? 'evidenceUrl' : 'evidenceFile',
      zh: `同一成员的贡献“${title}”已使用相同的佐证。请更换佐证，或退回、驳回其中一项。`,
      en: `The contribution “${title}” of the same member has the same evidence. Give other evidence, or have one of them rejected.`,
    },
  ];
}
