import { refuse } from '../domain/shared/refusal';
import { fieldError, refusalError, RefusedFile, type Sentence } from './refusals';

interface DatabaseError {
  code?: string;
  table?: string;
  constraint?: string;
  column?: string;
}

/** What to do instead of deleting, by the trigger that refused it. */
const INSTEAD_OF_DELETING: Readonly<Record<string, Sentence>> = {
  ace_members_kept: {
    zh: '荣誉记录、贡献或任职引用了这位成员，不能删除。请把“状态”改为“退出”或“已故”；如不愿展示，请取消“官网展示”同意。',
    en: 'The record of honour, contributions or leaderships refer to this member, who cannot be deleted. Set the state to retired or deceased; withdraw the consent to be shown if that is wanted.',
  },
  ace_contributions_kept: {
    zh: '这项贡献已有结论，不能删除。已通过的请用审核操作撤销（reviewContributions）。',
    en: 'This contribution is decided and cannot be deleted. Revoke an approved one by a review (reviewContributions).',
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

/** What a constraint means, and the field to look at. */
const BY_CONSTRAINT: Readonly<Record<string, Sentence & { field: string }>> = {
  ace_contributions_evidence_once: {
    field: 'evidenceUrl',
    zh: '同一成员的另一项贡献已使用相同的佐证。请更换佐证。',
    en: 'Another contribution of the same member has the same evidence. Give other evidence.',
  },
  ace_contributions_file_kept: {
    field: 'evidenceFile',
    zh: '贡献已有结论，佐证文件不能再改。如有错误，请撤销后重新提交。',
    en: 'This contribution is decided and its evidence stays. If it is wrong, revoke it and submit it anew.',
  },
  ace_leaderships_no_overlap: {
    field: 'startedOn',
    zh: '该成员在这段日期已担任此工作组的组长。请检查起止日期。',
    en: 'This member already leads this group on some of these days. Check the dates.',
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

const NOT_UNIQUE = '23505';
const OURS = /^ace_/;

/**
 * The error to show for a constraint of ours that the database refused a write by; any other error as it is. Hooks have
 * said most of it before: this is for what only the database can see, such as two editors at the same moment.
 */
export function explained(error: unknown): unknown {
  const { code, constraint, table, column } = error as DatabaseError;
  if (constraint === undefined || !OURS.test(constraint)) return error;
  if (constraint === 'ace_files_evidence_kept') return new RefusedFile(refuse('FILE_IS_EVIDENCE', { file: '…' }));
  const deletion = INSTEAD_OF_DELETING[constraint];
  if (deletion) return refusalError(deletion);
  const known = BY_CONSTRAINT[constraint];
  if (known) return fieldError([known]);
  const field = camelCase(column ?? constraint.replace(`ace_${table ?? ''}_`, '').replace(/_[a-z]+$/, ''));
  if (code === NOT_UNIQUE)
    return fieldError([{ field, zh: '这个值已被使用，请换一个。', en: 'This value is taken; choose another.' }]);
  return fieldError([
    {
      field,
      zh: '这个值不被接受：超出范围、格式不对，或与其他字段不符。请检查后重试。',
      en: 'This value is not accepted: out of range, of the wrong form, or at odds with another field. Check it and try again.',
    },
  ]);
}

function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
