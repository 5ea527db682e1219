import type { Bilingual } from '../domain/shared/bilingual';
import { TRANSITIONS, type ContributionState } from '../domain/contribution/states';
import type { Entry } from './contribution-entry';
import type { Data } from './hook';
import { refusalError, type FieldProblem } from './refusals';

/** What a review decides. */
const DECISIONS = {
  points: { zh: '积分由审核计算，不能填写。', en: 'Points are counted by the review; they cannot be typed.' },
  decidedAt: { zh: '审核时间由审核记录，不能填写。', en: 'The time of decision is recorded by the review.' },
  reviewer: { zh: '审核人由审核记录，不能填写。', en: 'The reviewer is recorded by the review.' },
} as const satisfies Partial<Record<keyof Entry, Bilingual>>;

/** What was decided upon, and its field of the form. */
const DECIDED_UPON = {
  member: 'member',
  activity: 'activityType',
  occurredOn: 'occurredOn',
  quantity: 'quantity',
  group: 'group',
  evidenceUrl: 'evidenceUrl',
  evidenceFile: 'evidenceFile',
} as const satisfies Partial<Record<keyof Entry, string>>;

const DECIDED: readonly ContributionState[] = ['approved', 'rejected', 'withdrawn', 'revoked'];

/**
 * What a write of an editor may not change, with what to do instead. Triggers on the table refuse the same; this one
 * says it under the field.
 */
export function guardDecision(wanted: Entry, current: Entry | null): FieldProblem[] {
  return [
    ...stateProblems(wanted.state, current),
    ...decisionProblems(wanted, current),
    ...(current ? decidedProblems(wanted, current) : []),
  ];
}

function stateProblems(wanted: ContributionState, current: Entry | null): FieldProblem[] {
  if (wanted === current?.state) return [];
  if (current === null) {
    if (wanted === 'draft' || wanted === 'submitted') return [];
    return [
      {
        field: 'state',
        zh: '新的贡献只能是草稿或已提交；保存后再审核。',
        en: 'A new contribution is a draft or submitted; save it, then review it.',
      },
    ];
  }
  if (wanted === 'submitted' && TRANSITIONS.submit.from.includes(current.state)) return [];
  return [
    {
      field: 'state',
      zh: '状态只能由审核改变：请使用审核操作（通过、退回、驳回、取消认可）。编辑只能把草稿或退回的贡献提交。',
      en: 'The state is changed by a review only: use the review (approve, send back, reject, revoke). Editing can only submit a draft or what was sent back.',
    },
  ];
}

function decisionProblems(wanted: Entry, current: Entry | null): FieldProblem[] {
  return (Object.keys(DECISIONS) as (keyof typeof DECISIONS)[])
    .filter((field) => wanted[field] !== (current?.[field] ?? null))
    .map((field) => ({ field, ...DECISIONS[field] }));
}

function decidedProblems(wanted: Entry, current: Entry): FieldProblem[] {
  if (!DECIDED.includes(current.state)) return [];
  return (Object.keys(DECIDED_UPON) as (keyof typeof DECIDED_UPON)[])
    .filter((value) => wanted[value] !== current[value])
    .map((value) => ({
      field: DECIDED_UPON[value],
      zh: '贡献已有结论，此项不能再改。如有错误，请取消认可后重新提交。',
      en: 'This contribution is decided and this field stays as it is. If it is wrong, revoke it and submit it anew.',
    }));
}

/** A change of many rows at once, through whatever door, never touches what reviews decide. */
export function guardManyContributions(event: { params: { data: Data } }): void {
  const touched = ['state', ...Object.keys(DECISIONS), ...Object.values(DECIDED_UPON), 'evidenceKey'].filter(
    (field) => field in event.params.data,
  );
  if (touched.length === 0) return;
  throw refusalError({
    zh: `贡献的 ${touched.join('、')} 不能批量修改；请逐个编辑，或使用审核操作。`,
    en: `${touched.join(', ')} of contributions cannot be changed in bulk; edit them one by one, or use the review.`,
  });
}
