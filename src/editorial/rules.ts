import { lastDayTouched } from '../domain/programme/decide-revision';
import type { RuleRevision } from '../domain/programme/programme';
import { addDays } from '../domain/shared/civil-date';
import { findAppliedRules } from '../persistence/contribution/ledger';
import { lockRulesForChange, revisionOf } from '../persistence/programme/rules';
import { dateOf, findRows, inSameTransaction, rowBefore, type Data, type HookEvent } from './hook';
import { refuseFields, type FieldProblem } from './refusals';

const ACTIVITY = 'api::activity-type.activity-type';

/**
 * One rule for a day, and where quantities are added up over the year a unit that changes on 1 January only
 * (`programme.md`, Rules have dates).
 */
export async function checkActivityType(event: HookEvent): Promise<void> {
  const { data } = event.params;
  const current = await rowBefore(event, ACTIVITY, ['revisions']);
  const revisions =
    data.revisions === undefined ? rowsOf(current?.revisions) : await componentRows('rules.revision', data.revisions);
  const countedOverYear = (data.countedOverYear ?? current?.countedOverYear) === true;
  refuseFields([
    ...repeated(
      'revisions',
      'effectiveFrom',
      revisions,
      '同一天只能有一个规则版本。',
      'There is one rule revision for a day.',
    ),
    ...(countedOverYear ? unitProblems(revisions) : []),
    ...(current ? await givenPointsProblems(current, revisions, countedOverYear) : []),
  ]);
}

/** What is in the ledger never changes: a rule by which points were given stands (`programme.md`, Rules have dates). */
async function givenPointsProblems(
  current: Data,
  revisions: readonly Data[],
  countedOverYear: boolean,
): Promise<FieldProblem[]> {
  const applied = await inSameTransaction(async (db) => {
    await lockRulesForChange(db);
    return findAppliedRules(db, String(current.code));
  });
  if (applied.length > 0 && countedOverYear !== current.countedOverYear) {
    return [
      {
        field: 'countedOverYear',
        zh: '已有计分的贡献，不能改变是否按年累计；请新建活动类型。',
        en: 'Points were given by this type, so how it counts cannot change; make a new activity type.',
      },
    ];
  }
  const last = lastDayTouched(
    { code: String(current.code), kind: 'points', countedOverYear, active: true, revisions: revisions.map(ruleOf) },
    applied,
  );
  if (last === null) return [];
  return [
    {
      field: 'revisions',
      zh: `这一改动会影响已计入的积分（最晚发生于 ${last}）。规则版本请从 ${addDays(last, 1)} 或更晚起生效，已用于计分的版本保持不变。`,
      en: `This would touch points already given, up to ${last}. Let the revision begin on ${addDays(last, 1)} or later, and leave the ones that gave points as they are.`,
    },
  ];
}

/** A rule revision as Strapi gives it. */
function ruleOf(row: Data): RuleRevision {
  return revisionOf({
    effectiveFrom: dateOf(row.effectiveFrom) ?? '',
    points: Number(row.points),
    unit: Number(row.unit ?? 1),
    cap: row.cap === null || row.cap === undefined ? null : Number(row.cap),
    evidenceRequired: row.evidenceRequired !== false,
    evidenceHosts: typeof row.evidenceHosts === 'string' ? row.evidenceHosts : null,
  });
}

function unitProblems(revisions: readonly Data[]): FieldProblem[] {
  const inOrder = revisions
    .map((revision, index) => ({ index, from: dateOf(revision.effectiveFrom) ?? '', unit: Number(revision.unit ?? 1) }))
    .sort((one, other) => one.from.localeCompare(other.from));
  return inOrder
    .filter(({ from, unit }, place) => place > 0 && unit !== inOrder[place - 1]?.unit && !from.endsWith('-01-01'))
    .map(({ index }) => ({
      field: ['revisions', String(index), 'unit'],
      zh: '按年累计的活动，计分单位只能从 1 月 1 日起变更；请把生效日改为 1 月 1 日。',
      en: 'The unit of what is counted over the year changes on 1 January only; let this revision begin then.',
    }));
}

/** One threshold for a year. */
export async function checkTier(event: HookEvent): Promise<void> {
  const { data } = event.params;
  if (data.thresholds === undefined) return;
  const thresholds = await componentRows('rules.threshold', data.thresholds);
  refuseFields(
    repeated(
      'thresholds',
      'fromYear',
      thresholds,
      '同一起始年度只能有一个门槛。',
      'There is one threshold from a year on.',
    ),
  );
}

/** A time zone that exists, and the four cut-offs of a year in order. */
export async function checkProgramme(event: HookEvent): Promise<void> {
  const { data } = event.params;
  const problems: FieldProblem[] = [];
  if (typeof data.timeZone === 'string' && !isTimeZone(data.timeZone)) {
    problems.push({
      field: 'timeZone',
      zh: '没有这个时区，请填写如 Asia/Shanghai。',
      en: 'There is no such time zone; write it as Asia/Shanghai.',
    });
  }
  if (data.cutOffs !== undefined) problems.push(...cutOffProblems(await componentRows('rules.cut-off', data.cutOffs)));
  refuseFields(problems);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function cutOffProblems(cutOffs: readonly Data[]): FieldProblem[] {
  const twice = repeated('cutOffs', 'quarter', cutOffs, '每个季度只有一个截止日。', 'A quarter has one cut-off.');
  const days = cutOffs
    .map(({ quarter, month, day }) => ({ quarter: Number(quarter), day: Number(month) * 100 + Number(day) }))
    .sort((one, other) => one.quarter - other.quarter);
  if (days.every(({ day }, place) => place === 0 || day > (days[place - 1]?.day ?? 0))) return twice;
  return [
    ...twice,
    { field: 'cutOffs', zh: '截止日须按季度先后排列。', en: 'The cut-offs follow each other through the year.' },
  ];
}

function repeated(part: string, field: string, rows: readonly Data[], zh: string, en: string): FieldProblem[] {
  const value = (row: Data | undefined): string => String(row?.[field]).slice(0, 10);
  return rows.flatMap((row, index) =>
    rows.slice(0, index).some((earlier) => value(earlier) === value(row))
      ? [{ field: [part, String(index), field], zh, en }]
      : [],
  );
}

/** Strapi writes components before their owner: a write names them by id, and they are read back in its order. */
async function componentRows(uid: string, given: unknown): Promise<Data[]> {
  const ids = rowsOf(given).map(({ id }) => Number(id));
  const rows = await findRows(uid, { id: { $in: ids } });
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

function rowsOf(value: unknown): Data[] {
  return Array.isArray(value) ? (value as Data[]) : [];
}
