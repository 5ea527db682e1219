import type { Bilingual } from '../domain/shared/bilingual';
import { refuse } from '../domain/shared/refusal';
import { fieldError, refusalError, RefusedFile } from './refusals';
import { inBothLanguages } from './strapis-checks';

interface DatabaseError {
  code?: string;
  table?: string;
  constraint?: string;
  column?: string;
}

/** What to do instead of deleting, by the trigger that refused it. */
const INSTEAD_OF_DELETING: Readonly<Record<string, Bilingual>> = {
  ace_members_kept: {
    zh: '荣誉记录、贡献或任职引用了这位成员，不能删除。请把“状态”改为“退出”或“已故”；如不愿展示，请取消“官网展示”同意。',
    en: 'The record of honour, contributions or leaderships refer to this member, who cannot be deleted. Set the state to retired or deceased; withdraw the consent to be shown if that is wanted.',
  },
  ace_contributions_kept: {
    zh: '这项贡献已有结论，不能删除。已通过的请在“贡献”列表中取消认可。',
    en: 'This contribution is decided and cannot be deleted. Revoke an approved one in the list of contributions.',
  },
  ace_leaderships_kept: {
    zh: '已发布的名单依据了这项任职，不能删除。请填写卸任日期。',
    en: 'A published roster rests on this leadership, which cannot be deleted. Give its last day instead.',
  },
  ace_working_groups_kept: {
    zh: '任职、贡献或活动引用了这个工作组，不能删除。请把“状态”改为“已解散”。',
    en: 'Leaderships, contributions or events refer to this group, which cannot be deleted. Set its state to dissolved.',
  },
  ace_committees_kept: {
    zh: '委员会下还有工作组或活动类型，不能删除。请先移走它们。',
    en: 'Groups or activity types belong to this committee, which cannot be deleted. Move them first.',
  },
  ace_activity_types_kept: {
    zh: '贡献、职责或积分流水引用了这个活动类型，不能删除。请取消“启用”。',
    en: 'Contributions, duties or the ledger refer to this activity type, which cannot be deleted. Switch “active” off.',
  },
  ace_events_kept: {
    zh: '有贡献引用了这场活动，不能删除。',
    en: 'Contributions refer to this event, which cannot be deleted.',
  },
  ace_tiers_kept: {
    zh: '荣誉记录引用了这个级别，不能删除。',
    en: 'The record of honour refers to this tier, which cannot be deleted.',
  },
};

const DECIDED_UPON: Bilingual = {
  zh: '贡献已有结论，此项不能再改。如有错误，请取消认可后重新提交。',
  en: 'This contribution is decided and this field stays as it is. If it is wrong, revoke it and submit it anew.',
};

/** What a constraint means, and the field to look at. */
const BY_CONSTRAINT: Readonly<Record<string, Bilingual & { field: string }>> = {
  ace_contributions_evidence_once: {
    field: 'evidenceUrl',
    zh: '同一成员的另一项贡献已使用相同的佐证。请更换佐证。',
    en: 'Another contribution of the same member has the same evidence. Give other evidence.',
  },
  ace_contributions_file_kept: {
    field: 'evidenceFile',
    zh: '贡献已有结论，佐证文件不能再改。如有错误，请取消认可后重新提交。',
    en: 'This contribution is decided and its evidence stays. If it is wrong, revoke it and submit it anew.',
  },
  ace_members_slug_former: {
    field: 'slug',
    zh: '这曾是另一位成员的网址标识，旧链接仍指向该成员，请换一个。',
    en: 'This was another member’s address, and old links still lead to them. Choose another.',
  },
  ace_leaderships_no_overlap: {
    field: 'startedOn',
    zh: '该成员在这段日期已担任此工作组的组长。请检查起止日期。',
    en: 'This member already leads this group on some of these days. Check the dates.',
  },
  ace_contributions_service_only: {
    field: 'state',
    zh: '状态、积分与结论只能由审核改变，已有结论的内容不能再改。请使用审核操作，或刷新页面查看最新状态。',
    en: 'State, points and decision change by a review only, and what was decided upon stays. Use the review, or reload to see how it stands.',
  },
  ace_contributions_reviewer_service_only: {
    field: 'reviewer',
    zh: '审核人由审核记录，不能填写。',
    en: 'The reviewer is recorded by the review.',
  },
  ace_contributions_member_kept: { field: 'member', ...DECIDED_UPON },
  ace_contributions_activity_kept: { field: 'activityType', ...DECIDED_UPON },
  ace_contributions_group_kept: { field: 'group', ...DECIDED_UPON },
  ace_contributions_occurred_on_plausible: {
    field: 'occurredOn',
    zh: '日期须在 1990 年之后。请检查年份。',
    en: 'The day is in 1990 or later. Check the year.',
  },
  ace_contributions_points_while_approved: {
    field: 'points',
    zh: '只有已通过的贡献才有积分。',
    en: 'Only an approved contribution has points.',
  },
  ace_contributions_decided_at_when_decided: {
    field: 'decidedAt',
    zh: '审核时间由审核记录。请使用审核操作。',
    en: 'The time of decision is recorded by the review. Use the review.',
  },
  ace_leaderships_ended_on_after_start: {
    field: 'endedOn',
    zh: '卸任日不能早于就任日。请检查日期。',
    en: 'The day of stepping down cannot be before the first day. Check the dates.',
  },
  ace_events_ends_on_after_start: {
    field: 'endsOn',
    zh: '结束日期不能早于开始日期。请检查日期。',
    en: 'The last day cannot be before the first. Check the dates.',
  },
  ace_rules_cut_offs_day_exists: {
    field: 'cutOffs',
    zh: '这个月没有这一天。请检查截止日。',
    en: 'The month has no such day. Check the cut-off.',
  },
  ace_programmes_only_one: {
    field: 'nameZh',
    zh: '荣誉计划只有一份，请修改已有的。',
    en: 'There is one programme; edit that.',
  },
  ace_tiers_code_kept: {
    field: 'code',
    zh: '荣誉记录引用了这个代码，不能修改。',
    en: 'The record of honour refers to this code, which stays as it is.',
  },
  ace_activity_types_code_kept: {
    field: 'code',
    zh: '积分流水引用了这个代码，不能修改。',
    en: 'The ledger refers to this code, which stays as it is.',
  },
  ace_activity_types_kind_kept: {
    field: 'kind',
    zh: '已有贡献使用这个活动类型，不能改变其性质。请新建一个活动类型。',
    en: 'Contributions of this activity type exist, so its kind stays. Make a new activity type.',
  },
  ace_member_contacts_member_lnk_one_per_member_id: {
    field: 'member',
    zh: '这位成员已有联系方式，请修改原有的一条。',
    en: 'This member already has contact data; edit those.',
  },
  ace_member_contacts_member_required: {
    field: 'member',
    zh: '联系方式必须属于一位成员；这位成员已有联系方式，请修改原有的一条。',
    en: 'Contact data belong to a member; this member already has some: edit those.',
  },
};

/** What the kinds of constraints mean that schema files state for any field, by how their names end. */
const BY_KIND: readonly (readonly [RegExp, Bilingual])[] = [
  [/_unique$/, { zh: '这个值已被使用，请换一个。', en: 'This value is taken; choose another.' }],
  [/_(blank|required)$/, { zh: '此项不能为空，请填写。', en: 'This cannot be empty; fill it in.' }],
  [/_shortest$/, { zh: '内容太短，请按栏目说明补充。', en: 'This is too short; see the hint of the field.' }],
  [/_longest$/, { zh: '内容太长，请缩短。', en: 'This is too long; shorten it.' }],
  [
    /_format$/,
    { zh: '格式不对，请按栏目说明填写。', en: 'This is not written as it has to be; see the hint of the field.' },
  ],
  [/_values$/, { zh: '没有这个选项，请从列表中选择。', en: 'There is no such choice; take one of the list.' }],
  [/_least$/, { zh: '数值太小，请检查。', en: 'The number is too small; check it.' }],
  [/_most$/, { zh: '数值太大，请检查。', en: 'The number is too large; check it.' }],
  [/_count$/, { zh: '条目太少或太多，请检查。', en: 'There are too few or too many entries; check them.' }],
  [
    /_distinct$/,
    { zh: '有两条说的是同一天或同一年度，请保留一条。', en: 'Two entries are for the same day or year; keep one.' },
  ],
  [
    /_one_per_/,
    {
      zh: '只能关联一项，而其中一方已有关联。请先解除原有的关联。',
      en: 'One can be linked only, and one side is linked already. Take the old link away first.',
    },
  ],
  [
    /_kept$/,
    { zh: '荣誉记录引用了这一项，不能修改。', en: 'The record of honour refers to this, which stays as it is.' },
  ],
];

const OTHERWISE: Bilingual = {
  zh: '数据库没有接受这个值。请检查后重试；若反复出现，请联系管理员。',
  en: 'The database did not take this value. Check it and try again; if it happens again, tell the administrator.',
};

const EMPTY = '23502';
const OURS = /^ace_/;

/**
 * The error to show for a constraint of ours that the database refused a write by, in words and never by the constraint's
 * name, and for what Strapi's own checks found; any other error as it is. Hooks have said most of it before: this is for what only the database can see, such as
 * two editors at the same moment.
 */
export function explained(error: unknown): unknown {
  const checked = inBothLanguages(error);
  if (checked) return checked;
  const { code, constraint, table = '', column } = error as DatabaseError;
  if (code === EMPTY && constraint === undefined && column !== undefined)
    return fieldError([{ field: camelCase(column), ...sentenceOfKind('_required') }]);
  if (constraint === undefined || !OURS.test(constraint)) return error;
  if (constraint === 'ace_files_evidence_kept') return new RefusedFile(refuse('FILE_IS_EVIDENCE', { file: '…' }));
  const deletion = INSTEAD_OF_DELETING[constraint];
  if (deletion) return refusalError(deletion);
  const known = BY_CONSTRAINT[constraint];
  if (known) return fieldError([known]);
  const ofTable = `ace_${table.replace(/^components_/, '')}_`;
  const field = camelCase(column ?? constraint.replace(ofTable, '').replace(/_[a-z]+$/, ''));
  return fieldError([{ field, ...sentenceOfKind(constraint) }]);
}

function sentenceOfKind(constraint: string): Bilingual {
  return BY_KIND.find(([kind]) => kind.test(constraint))?.[1] ?? OTHERWISE;
}

function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
