import type { Bilingual } from '../domain/shared/bilingual';
import { CONTENT_TYPES } from '../labels/all';
import { COMPONENTS } from '../labels/components';
import { ENUMERATION_VALUES } from '../labels/enumerations';
import type { PanelField } from '../labels/types';
import { auditedRightText, type AuditedRight } from './rights';

/** What stands for no value. */
const NONE: Bilingual = { zh: '—', en: '—' };

/** Fields of entries that no form has. */
const FIELDS: Readonly<Record<string, Bilingual>> = {
  fields: { zh: '改动的字段', en: 'Fields changed' },
  focalPoint: { zh: '肖像焦点（%）', en: 'Focal point (%)' },
  fileName: { zh: '文件名', en: 'Name of the file' },
  fileAlternativeText: { zh: '文件的替代文字', en: 'Alternative text of the file' },
  fileCaption: { zh: '文件的说明文字', en: 'Caption of the file' },
  evidenceContent: { zh: '佐证文件的指纹', en: 'Fingerprint of the evidence' },
  name: { zh: '名称', en: 'Name' },
  description: { zh: '说明', en: 'Description' },
  type: { zh: '类型', en: 'Type' },
  lifespan: { zh: '有效期（毫秒）', en: 'Lifespan in ms' },
  added: { zh: '新增的权限', en: 'Permissions given' },
  removed: { zh: '取消的权限', en: 'Permissions taken away' },
  active: { zh: '启用', en: 'Active' },
  blocked: { zh: '封禁', en: 'Blocked' },
  confirmed: { zh: '邮箱已确认', en: 'E-mail confirmed' },
  role: { zh: '角色', en: 'Role' },
  roles: { zh: '角色', en: 'Roles' },
  invitation: { zh: '邀请', en: 'Invitation' },
  tier: { zh: '级别', en: 'Tier' },
  basis: { zh: '入选依据', en: 'Basis' },
  years: { zh: '年度', en: 'Years' },
  proposal: { zh: '提议编号', en: 'Proposal' },
  release: { zh: '名单发布', en: 'Release' },
  from: { zh: '起', en: 'From' },
  note: { zh: '说明', en: 'Note' },
  changes: { zh: '变动数', en: 'Changes' },
  member: { zh: '成员', en: 'Member' },
  group: { zh: '工作组', en: 'Group' },
  activity: { zh: '活动类型', en: 'Activity type' },
  answer: { zh: '答复', en: 'Answer' },
  invitations: { zh: '邀请数', en: 'Invitations' },
  members: { zh: '成员', en: 'Members' },
  fingerprint: { zh: '草稿指纹', en: 'Fingerprint of the draft' },
  edition: { zh: '版次', en: 'Edition' },
  announcement: { zh: '通知内容', en: 'What was told' },
  message: { zh: '通知编号', en: 'Id of the message' },
  attempts: { zh: '已尝试次数', en: 'Attempts' },
  status: { zh: '对方答复的状态码', en: 'Status answered' },
  failure: { zh: '原因', en: 'Why' },
};

/** Fields of administrators and site accounts, which are named and never shown. */
const PRIVATE: Readonly<Record<string, Bilingual>> = {
  name: { zh: '姓名', en: 'Name' },
  username: { zh: '用户名', en: 'User name' },
  email: { zh: '邮箱', en: 'E-mail' },
  password: { zh: '密码', en: 'Password' },
};

/** Words of values that are no enumeration's. */
const VALUES: Readonly<Record<string, Bilingual>> = {
  accepted: { zh: '已接受', en: 'Accepted' },
  declined: { zh: '已谢绝', en: 'Declined' },
  custom: { zh: '自定义', en: 'Custom' },
  'read-only': { zh: '只读', en: 'Read-only' },
  'full-access': { zh: '完全访问', en: 'Full access' },
  admin: { zh: '后台', en: 'Admin' },
  'release.published': { zh: '名单已发布', en: 'Release published' },
  'release.corrected': { zh: '名单已更正', en: 'Release corrected' },
  'member.withdrawn': { zh: '成员撤回公开同意', en: 'A member withdrew' },
  'member.wall_withdrawn': { zh: '成员撤回上墙同意', en: 'A member withdrew from walls' },
  'contribution.revoked': { zh: '贡献已取消认可', en: 'Contributions revoked' },
  'photo.withdrawn': { zh: '照片已撤下', en: 'Photos withdrawn' },
  timeout: { zh: '超时未答复', en: 'No answer in time' },
};

/** A field's label in the form of its type; one that no form has is named by the table above, or as it is. */
export function fieldText(subjectType: string, field: string): Bilingual {
  if (field === 'fields') return text(FIELDS.fields, field);
  return text(fieldsOf(subjectType)[field] ?? FIELDS[field], field);
}

/** A value in words where there are words for it; dated rows and rights one to a line, what is neither as it was written. */
export function valueText(subjectType: string, field: string, value: unknown): Bilingual {
  if (value === null || value === undefined || value === '') return NONE;
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
  if (Array.isArray(value)) return listText(subjectType, field, value);
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  return text(typeof value === 'string' ? (ENUMERATION_VALUES[said] ?? VALUES[said]) : undefined, said);
}

/** The id of a document, which says nothing to anybody. */
const DOCUMENT = /^[a-z0-9]{24}$/;

function listText(subjectType: string, field: string, values: readonly unknown[]): Bilingual {
  if (values.length === 0) return NONE;
  if (field === 'fields') {
    const names = subjectType === 'administrator' || subjectType === 'account' ? PRIVATE : fieldsOf(subjectType);
    return joined(
      values.map((name) => text(names[String(name)] ?? FIELDS[String(name)], String(name))),
      { zh: '、', en: ', ' },
    );
  }
  if (values.every((value) => typeof value === 'string' && DOCUMENT.test(value)))
    return { zh: `${values.length} 条`, en: `${values.length} entries` };
  if (values.every((value) => typeof value !== 'object' || value === null)) {
    return joined(
      values.map((value) => valueText(subjectType, field, value)),
      { zh: '、', en: ', ' },
    );
  }
  const lines = values.map((value) => partText(value as Record<string, unknown>));
  return joined(lines, { zh: '\n', en: '\n' });
}

/** A right in words, or a part of a document by its fields: a rule revision, a threshold, a cut-off. */
function partText(part: Record<string, unknown>): Bilingual {
  if (typeof part.action === 'string') return auditedRightText(part as unknown as AuditedRight);
  const labels = COMPONENTS.find(({ fields }) => Object.keys(part).every((name) => name in fields))?.fields ?? {};
  const names = Object.keys(labels).filter((name) => name in part);
  const facts = (names.length > 0 ? names : Object.keys(part)).map((name): Bilingual => {
    const [label, value] = [text(labels[name], name), valueText('', name, part[name])];
    return { zh: `${label.zh} ${value.zh}`, en: `${label.en} ${value.en}` };
  });
  return joined(facts, { zh: '，', en: ', ' });
}

function fieldsOf(subjectType: string): Readonly<Record<string, PanelField>> {
  return CONTENT_TYPES.find(({ uid }) => uid === `api::${subjectType}.${subjectType}`)?.fields ?? {};
}

function joined(texts: readonly Bilingual[], by: Bilingual): Bilingual {
  return { zh: texts.map(({ zh }) => zh).join(by.zh), en: texts.map(({ en }) => en).join(by.en) };
}

function text(known: Bilingual | undefined, otherwise: string): Bilingual {
  return known ?? same(otherwise);
}

function same(value: string): Bilingual {
  return { zh: value, en: value };
}
