import type { Text } from '../shared/text';

/** The page's own words. */
export const TEXTS = {
  title: { zh: '操作记录', en: 'Audit trail' },
  subtitle: { zh: '共 {total} 条', en: '{total} entries' },
  export: { zh: '导出 CSV', en: 'Export CSV' },
  exporting: { zh: '正在导出…', en: 'Exporting…' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '操作人', en: 'Who' },
  whoHint: { zh: '姓名或编号', en: 'Name or id' },
  kind: { zh: '身份', en: 'Kind of actor' },
  door: { zh: '途径', en: 'Through' },
  action: { zh: '操作', en: 'Action' },
  subjectType: { zh: '对象类型', en: 'Kind of subject' },
  subject: { zh: '对象', en: 'Subject' },
  subjectHint: { zh: '名称或编号', en: 'Name or id' },
  from: { zh: '起始日期', en: 'From' },
  to: { zh: '截止日期', en: 'To' },
  all: { zh: '全部', en: 'All' },
  apply: { zh: '筛选', en: 'Filter' },
  clear: { zh: '清除', en: 'Clear' },
  reason: { zh: '理由', en: 'Reason' },
  details: { zh: '变更', en: 'Change' },
  field: { zh: '字段', en: 'Field' },
  before: { zh: '之前', en: 'Before' },
  after: { zh: '之后', en: 'After' },
  none: { zh: '—', en: '—' },
  show: { zh: '查看', en: 'Show' },
  hide: { zh: '收起', en: 'Hide' },
  showOf: { zh: '查看第 {id} 条的变更', en: 'Show the change of entry {id}' },
  hideOf: { zh: '收起第 {id} 条的变更', en: 'Hide the change of entry {id}' },
  empty: { zh: '没有符合条件的记录。', en: 'No entry matches.' },
  loading: { zh: '正在加载', en: 'Loading' },
  newer: { zh: '较新', en: 'Newer' },
  older: { zh: '较早', en: 'Older' },
  page: { zh: '第 {page} / {pages} 页', en: 'Page {page} of {pages}' },
} as const satisfies Record<string, Text>;

/** Whoever acts. */
export const KINDS: Readonly<Record<string, Text>> = {
  administrator: { zh: '工作人员', en: 'Staff' },
  'api-token': { zh: 'API 令牌', en: 'API token' },
  member: { zh: '成员本人', en: 'The person' },
  system: { zh: '系统', en: 'System' },
  demo: { zh: '演示', en: 'Demo' },
  rehearsal: { zh: '演练', en: 'Rehearsal' },
};

/** Through which door an action came. */
export const DOORS: Readonly<Record<string, Text>> = {
  panel: { zh: '管理后台', en: 'Admin panel' },
  graphql: { zh: '接口', en: 'GraphQL' },
  import: { zh: '导入', en: 'Import' },
  command: { zh: '命令行', en: 'Command' },
  system: { zh: '系统', en: 'System' },
};

/** What an action is done to. */
export const SUBJECTS: Readonly<Record<string, Text>> = {
  contribution: { zh: '贡献', en: 'Contribution' },
  member: { zh: '成员', en: 'Member' },
  'member-contact': { zh: '联系方式', en: 'Private contact' },
  release: { zh: '名单发布', en: 'Release' },
  leadership: { zh: '任职', en: 'Leadership' },
  role: { zh: '角色', en: 'Role' },
  administrator: { zh: '工作人员', en: 'Staff' },
};

/** The verbs of actions, which are written as `subject.verb`. */
export const VERBS: Readonly<Record<string, Text>> = {
  submit: { zh: '提交', en: 'submit' },
  approve: { zh: '通过', en: 'approve' },
  'send-back': { zh: '退回', en: 'send back' },
  reject: { zh: '驳回', en: 'reject' },
  revoke: { zh: '撤销', en: 'revoke' },
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
  create: { zh: '新建', en: 'create' },
  edit: { zh: '修改', en: 'edit' },
  delete: { zh: '删除', en: 'delete' },
};

const NOUNS: Readonly<Record<string, Text>> = {
  ...SUBJECTS,
  grant: { zh: '授予', en: 'Grant' },
  invitation: { zh: '邀请', en: 'Invitation' },
};

/** An action in words; one that the page does not know yet is shown as it is. */
export function actionText(action: string): Text {
  const [noun = '', verb = ''] = action.split('.');
  const [of, what] = [NOUNS[noun], VERBS[verb]];
  return of && what ? { zh: `${of.zh} · ${what.zh}`, en: `${of.en}: ${what.en}` } : { zh: action, en: action };
}

/** A value's words, or the value itself. */
export function textOf(table: Readonly<Record<string, Text>>, value: string): Text {
  return table[value] ?? { zh: value, en: value };
}
