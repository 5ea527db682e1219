import { TRANSITIONS, type ContributionState } from '../domain/contribution/states';
import { dateOf, idOf, linkedId, type Data, type Row } from './hook';
import { refusalError, type FieldProblem, type Sentence } from './refusals';

/** What a review decides. */
const DECISIONS: Readonly<Record<string, Sentence>> = {
  points: { zh: '积分由审核计算，不能填写。', en: 'Points are counted by the review; they cannot be typed.' },
  decidedAt: { zh: '审核时间由审核记录，不能填写。', en: 'The time of decision is recorded by the review.' },
  reviewer: { zh: '审核人由审核记录，不能填写。', en: 'The reviewer is recorded by the review.' },
};

/** What was decided upon. */
const DECIDED_UPON = ['member', 'activityType', 'occurredOn', 'quantity', 'evidenceUrl', 'evidenceFile'] as const;

const DECIDED: readonly ContributionState[] = ['approved', 'rejected', 'withdrawn', 'revoked'];

/**
 * What a write of an editor may not change, with what to do instead. Triggers on the table refuse the same; this one
 * says it under the field.
 */
export function guardDecision(data: Data, current: Row | null): FieldProblem[] {
  return [
    ...stateProblems(data, current),
    ...decisionProblems(data, current),
    ...(current ? decidedProblems(data, current) : []),
  ];
}

function stateProblems(data: Data, current: Row | null): FieldProblem[] {
  const wanted = data.state as ContributionState | undefined;
  if (wanted === undefined || wanted === current?.state) return [];
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
  if (wanted === 'submitted' && TRANSITIONS.submit.from.includes(current.state as ContributionState)) return [];
  return [
    {
      field: 'state',
      zh: '状态只能由审核改变：请使用审核操作 reviewContributions（通过、退回、驳回、撤销）。编辑只能把草稿或退回的贡献提交。',
      en: 'The state is changed by a review only: use reviewContributions (approve, send back, reject, revoke). Editing can only submit a draft or what was sent back.',
    },
  ];
}

function decisionProblems(data: Data, current: Row | null): FieldProblem[] {
  return Object.entries(DECISIONS)
    .filter(([field]) => data[field] !== undefined && differs(field, data[field], current?.[field]))
    .map(([field, sentence]) => ({ field, ...sentence }));
}

function decidedProblems(data: Data, current: Row): FieldProblem[] {
  if (!DECIDED.includes(current.state as ContributionState)) return [];
  return DECIDED_UPON.filter((field) => data[field] !== undefined && differs(field, data[field], current[field])).map(
    (field) => ({
      field,
      zh: '贡献已有结论，此项不能再改。如有错误，请撤销后重新提交。',
      en: 'This contribution is decided and this field stays as it is. If it is wrong, revoke it and submit it anew.',
    }),
  );
}

const RELATIONS = new Set(['member', 'activityType', 'reviewer', 'evidenceFile']);

function differs(field: string, wanted: unknown, current: unknown): boolean {
  if (RELATIONS.has(field)) {
    const was = idOf(current);
    const linked = linkedId(wanted, was);
    return linked !== undefined && linked !== was;
  }
  if (field === 'occurredOn') return dateOf(wanted) !== dateOf(current);
  if (field === 'decidedAt') return timeOf(wanted) !== timeOf(current);
  return (wanted ?? null) !== (current ?? null);
}

function timeOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  return new Date(value as string).getTime();
}

/** A change of many rows at once, through whatever door, never touches what reviews decide. */
export function guardManyContributions(event: { params: { data: Data } }): void {
  const touched = ['state', ...Object.keys(DECISIONS), ...DECIDED_UPON, 'evidenceKey'].filter(
    (field) => field in event.params.data,
  );
  if (touched.length === 0) return;
  throw refusalError({
    zh: `贡献的 ${touched.join('、')} 不能批量修改；请逐个编辑，或使用审核操作。`,
    en: `${touched.join(', ')} of contributions cannot be changed in bulk; edit them one by one, or use the review.`,
  });
}
