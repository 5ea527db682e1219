import type { Bilingual } from '../domain/shared/bilingual';

/** Whoever acts. */
export const KINDS: Readonly<Record<string, Bilingual>> = {
  administrator: { zh: '工作人员', en: 'Staff' },
  'api-token': { zh: 'API 令牌', en: 'API token' },
  member: { zh: '成员本人', en: 'The person' },
  system: { zh: '系统', en: 'System' },
  demo: { zh: '演示', en: 'Demo' },
  rehearsal: { zh: '演练', en: 'Rehearsal' },
};

/** Through which door an action came. */
export const DOORS: Readonly<Record<string, Bilingual>> = {
  panel: { zh: '管理后台', en: 'Admin panel' },
  graphql: { zh: '接口', en: 'GraphQL' },
  import: { zh: '导入', en: 'Import' },
  command: { zh: '命令行', en: 'Command' },
  system: { zh: '系统', en: 'System' },
};

/** What an action is done to. */
export const SUBJECTS: Readonly<Record<string, Bilingual>> = {
  contribution: { zh: '贡献', en: 'Contribution' },
  member: { zh: '成员', en: 'Member' },
  'member-contact': { zh: '联系方式', en: 'Private contact' },
  release: { zh: '名单发布', en: 'Release' },
  leadership: { zh: '任职', en: 'Leadership' },
  event: { zh: '活动场次', en: 'Event' },
  programme: { zh: '荣誉计划', en: 'Programme' },
  tier: { zh: '级别', en: 'Tier' },
  benefit: { zh: '权益', en: 'Benefit' },
  committee: { zh: '特别委员会', en: 'Committee' },
  group: { zh: '工作组', en: 'Group' },
  'activity-type': { zh: '活动类型', en: 'Activity type' },
  role: { zh: '角色', en: 'Role' },
  'site-role': { zh: '网站角色', en: 'Role of site accounts' },
  account: { zh: '网站账号', en: 'Site account' },
  administrator: { zh: '工作人员', en: 'Staff' },
  'api-token': { zh: 'API 令牌', en: 'API token' },
  'transfer-token': { zh: '传输令牌', en: 'Transfer token' },
  webhook: { zh: '网站通知', en: 'Webhook' },
};

/** The verbs of actions, which are written as `subject.verb`. */
const VERBS: Readonly<Record<string, Bilingual>> = {
  submit: { zh: '提交', en: 'submit' },
  'submit-anew': { zh: '重新提交', en: 'submit anew' },
  approve: { zh: '通过', en: 'approve' },
  'send-back': { zh: '退回', en: 'send back' },
  reject: { zh: '驳回', en: 'reject' },
  revoke: { zh: '取消认可', en: 'revoke' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  publish: { zh: '发布', en: 'publish' },
  request: { zh: '申请发布', en: 'ask for publication' },
  'hold-back': { zh: '暂缓', en: 'hold back' },
  'admit-again': { zh: '取消暂缓', en: 'admit again' },
  correct: { zh: '更正', en: 'correct' },
  decide: { zh: '授予', en: 'give' },
  propose: { zh: '提议', en: 'propose' },
  decline: { zh: '否决', en: 'decline' },
  answer: { zh: '答复', en: 'answer' },
  appoint: { zh: '任命', en: 'appoint' },
  end: { zh: '卸任', en: 'end' },
  resume: { zh: '恢复任职', en: 'resume' },
  'put-forward': { zh: '推荐晋级', en: 'put forward' },
  'withdraw-put-forward': { zh: '撤回推荐晋级', en: 'withdraw the put-forward' },
  freeze: { zh: '冻结', en: 'freeze' },
  'take-over': { zh: '接收新照片', en: 'take over photos' },
  'check-captions': { zh: '核对图注', en: 'check captions' },
  download: { zh: '下载', en: 'download' },
  photo: { zh: '更换照片', en: 'change the photo' },
  'replace-file': { zh: '替换文件', en: 'replace a file' },
  'delete-file': { zh: '删除文件', en: 'delete a file' },
  'describe-file': { zh: '修改文件信息', en: 'edit a file’s details' },
  'focal-point': { zh: '设定肖像焦点', en: 'place the focal point' },
  read: { zh: '查看', en: 'read' },
  create: { zh: '新建', en: 'create' },
  edit: { zh: '修改', en: 'edit' },
  delete: { zh: '删除', en: 'delete' },
  invite: { zh: '邀请', en: 'invite' },
  permissions: { zh: '调整权限', en: 'change permissions' },
  regenerate: { zh: '重新生成', en: 'make anew' },
  deliver: { zh: '已送达', en: 'delivered' },
  fail: { zh: '未送达，将重试', en: 'failed, will be tried again' },
  'give-up': { zh: '多次未送达，已放弃', en: 'failed for days, given up' },
  stop: { zh: '对方要求停止通知', en: 'the site wants no more' },
};

const NOUNS: Readonly<Record<string, Bilingual>> = {
  ...SUBJECTS,
  contact: { zh: '联系方式', en: 'Contact data' },
  grant: { zh: '授予', en: 'Grant' },
  invitation: { zh: '邀请', en: 'Invitation' },
  wall: { zh: '形象墙', en: 'Image wall' },
};

/** An action in words; one that nobody has given words yet is shown as it is. */
export function actionText(action: string): Bilingual {
  const [noun = '', verb = ''] = action.split('.');
  const [of, what] = [NOUNS[noun], VERBS[verb]];
  return of && what ? { zh: `${of.zh} · ${what.zh}`, en: `${of.en}: ${what.en}` } : { zh: action, en: action };
}

/** A value's words, or the value itself. */
export function textOf(table: Readonly<Record<string, Bilingual>>, value: string): Bilingual {
  return table[value] ?? { zh: value, en: value };
}
