import type { Bilingual } from '../../domain/shared/bilingual';
import type { ReviewDecision } from '../../domain/contribution/states';

/** What a reviewer can decide, in the order of the buttons. */
export const DECISION_ORDER: readonly ReviewDecision[] = ['approve', 'send-back', 'reject', 'revoke'];

/** A decision as a button, and as what was done. */
export const DECISIONS: Record<
  ReviewDecision,
  { act: Bilingual; done: Bilingual; confirm: Bilingual; title: Bilingual; note: Bilingual }
> = {
  approve: {
    act: { zh: '通过', en: 'Approve' },
    title: { zh: '通过贡献', en: 'Approve contributions' },
    confirm: { zh: '通过 {n} 项', en: 'Approve {n}' },
    done: { zh: '已通过 {n} 项。', en: '{n} approved.' },
    note: { zh: '审核意见（可不填，本人可见）', en: 'Note (optional; the person can read it)' },
  },
  'send-back': {
    act: { zh: '退回', en: 'Send back' },
    title: { zh: '退回修改', en: 'Send back for revision' },
    confirm: { zh: '退回 {n} 项', en: 'Send back {n}' },
    done: { zh: '已退回 {n} 项。', en: '{n} sent back.' },
    note: { zh: '需要修改什么（必填，本人可见）', en: 'What has to be revised (required; the person can read it)' },
  },
  reject: {
    act: { zh: '驳回', en: 'Reject' },
    title: { zh: '驳回贡献', en: 'Reject contributions' },
    confirm: { zh: '驳回 {n} 项', en: 'Reject {n}' },
    done: { zh: '已驳回 {n} 项。', en: '{n} rejected.' },
    note: { zh: '驳回说明（必填，本人可见）', en: 'Why it is rejected (required; the person can read it)' },
  },
  revoke: {
    act: { zh: '取消认可', en: 'Revoke' },
    title: { zh: '取消对贡献的认可', en: 'Revoke approvals' },
    confirm: { zh: '取消认可 {n} 项', en: 'Revoke {n}' },
    done: { zh: '已取消认可 {n} 项。', en: '{n} revoked.' },
    note: { zh: '取消认可理由（必填，本人可见）', en: 'Why it is revoked (required; the person can read it)' },
  },
};

/** Why a row is left out, without the ids that mean nothing to a reader. */
export const REASONS: Readonly<Record<string, Bilingual>> = {
  DUPLICATE_EVIDENCE: { zh: '与“{sameAs}”佐证相同', en: 'Same evidence as “{sameAs}”' },
  DUPLICATE_OTHER: { zh: '与此人另一项贡献佐证相同', en: 'Same evidence as another one of this person' },
  WRONG_STATE: { zh: '当前为“{state}”', en: 'Is “{state}” now' },
  DECIDED: { zh: '{name}已于 {at} 处理，当前为“{state}”', en: 'Decided by {name} on {at}; is “{state}” now' },
  OWN_CONTRIBUTION: { zh: '您本人的贡献，须由他人审核', en: 'Your own; somebody else has to decide' },
  OWN_INTEREST: {
    zh: '与您本人的贡献“{sameAs}”{shares}，须由他人审核',
    en: 'Has the same {shares} as your own “{sameAs}”; somebody else has to decide',
  },
  OWN_INTEREST_OTHER: {
    zh: '与您本人的一项贡献{shares}，须由他人审核',
    en: 'Has the same {shares} as one of your own; somebody else has to decide',
  },
  EVIDENCE_MISSING: { zh: '缺少佐证', en: 'Evidence is missing' },
  QUANTITY_INVALID: { zh: '数量无效', en: 'The quantity is not possible' },
  GROUP_REQUIRED: { zh: '职责未指明工作组', en: 'The duty names no group' },
  RULE_NOT_IN_FORCE: { zh: '发生之日尚无生效的规则', en: 'No rule is in force on its day' },
  CONTRIBUTION_UNKNOWN: { zh: '此项已被删除', en: 'It has been deleted' },
};

/** What a contribution has in common with one of the reviewer's own. */
export const SHARED: Readonly<Record<string, Bilingual>> = {
  evidence: { zh: '佐证相同', en: 'evidence' },
  event: { zh: '活动场次与类型相同', en: 'event and activity' },
};

export const SAY = {
  scope: { zh: '处理范围', en: 'Which contributions' },
  selected: { zh: '所选的 {n} 项', en: 'Selected: {n}' },
  filtered: { zh: '列表中符合当前筛选条件的全部', en: 'All that match the list’s current filter' },
  loading: { zh: '正在计算结果…', en: 'Working out what would happen…' },
  working: { zh: '正在处理 {n} 项…', en: 'Deciding on {n}…' },
  possible: { zh: '将{act} {n} 项', en: '{act}: {n}' },
  sum: { zh: '积分合计 {points}', en: '{points} points in all' },
  crossing: { zh: '{n} 人将跨过级别门槛', en: '{n} would cross a threshold' },
  leftOut: { zh: '{n} 项不能处理，将略过', en: '{n} cannot be decided and are left out' },
  nothing: { zh: '没有可以处理的贡献。', en: 'There is nothing here that can be decided.' },
  batch: {
    zh: '共 {all} 项，以下是其中前 {n} 项的结果。其余 {remaining} 项轮到时再逐批核对：不能处理的略过并列出；一旦被拒即停，已处理的不受影响。',
    en: '{all} in all; below is what would happen to the first {n}. The other {remaining} are checked batch by batch when their turn comes: what cannot be decided is left out and listed. A refusal stops there; what was decided stays.',
  },
  confirmAll: { zh: '逐批{act}全部 {n} 项', en: '{act} all {n}, batch by batch' },
  confirmBatch: { zh: '仅{act}这 {n} 项', en: '{act} only these {n}' },
  follow: { zh: '其后还有 {n} 项。', en: '{n} more follow.' },
  rest: { zh: '继续处理其余 {n} 项', en: 'Continue with the rest ({n})' },
  asking: { zh: '正在查询处理结果…', en: 'Asking what became of it…' },
  answerLost: {
    zh: '连接中断，尚不知道是否已处理。请稍后重试查询。',
    en: 'The connection broke, and it is not known yet whether this was decided. Try again to find out.',
  },
  notReceived: {
    zh: '请求未送达，未作任何处理。可以重新提交。',
    en: 'The request did not arrive and nothing was decided. You can send it again.',
  },
  tray: { zh: '后台任务', en: 'Work in the background' },
  progress: { zh: '{title}的进度', en: 'Progress: {title}' },
  handled: { zh: '已处理 {done} / {all} 项', en: '{done} of {all} dealt with' },
  inBackground: { zh: '在后台继续', en: 'Continue in the background' },
  nothingDone: { zh: '未处理任何一项。', en: 'Nothing was decided.' },
  skipped: { zh: '略过 {n} 项。', en: '{n} left out.' },
  sumOf: { zh: '积分合计 {points}。', en: '{points} points in all.' },
  notReached: { zh: '其余 {n} 项未处理。', en: 'The other {n} were not dealt with.' },
  details: { zh: '查看结果', en: 'Show the result' },
  goOn: { zh: '继续', en: 'Go on' },
  backThere: { zh: '回到原页面', en: 'Back to its page' },
  dismiss: { zh: '关闭', en: 'Close' },
  closeDialog: { zh: '关闭', en: 'Close' },
  unsaved: { zh: '保存后即可审核。', en: 'Save it first, then review it.' },
  saveAndApprove: { zh: '保存并通过', en: 'Save and approve' },
  inOneStep: {
    zh: '代他人录入时，可一步完成保存与审核；不能通过时，什么也不会保存。',
    en: 'Enters it for somebody and approves it in one step. Where it cannot be approved, nothing is saved.',
  },
  notSaved: { zh: '未保存，也未通过', en: 'Neither saved nor approved' },
  unknown: { zh: '连接中断', en: 'The connection broke' },
  sendAgain: {
    zh: '尚不知道是否已保存。请原样再点一次：不会重复录入。',
    en: 'It is not known whether it was saved. Press it again as it is: nothing is entered twice.',
  },
  seeFields: { zh: '填写的内容有误，请看各栏下的说明。', en: 'Something is not right: see below the fields.' },
  savedAndApproved: { zh: '已保存并通过。', en: 'Saved and approved.' },
  savedFor: { zh: '已保存并通过，{points} 分。', en: 'Saved and approved: {points} points.' },
  changed: {
    zh: '情况有变，已重新计算。请核对后再确认。',
    en: 'Something changed meanwhile. Read it anew, then confirm.',
  },
  reread: {
    zh: '以下 {n} 项在您查看之后有改动。请按现在的内容核对，再确认。',
    en: 'Changed since you read them: {n}. Check what they say now, then confirm.',
  },
  rereadTitle: { zh: '现在的内容', en: 'What they say now' },
  outsideOffice: {
    zh: '按任职记录，以下 {n} 项职责的成员在发生之日并非该工作组的组长。可以通过，但不算作任何任职的职责。',
    en: 'By the record of leaderships, the people of these duties do not lead the group on that day ({n}). They can be approved, but count as nobody’s duty.',
  },
  duties: { zh: '不在任期内的职责', en: 'Duties outside a leadership' },
  group: { zh: '工作组', en: 'Group' },
  activity: { zh: '活动类型', en: 'Activity' },
  day: { zh: '发生日期', en: 'Day' },
  quantity: { zh: '数量', en: 'Quantity' },
  people: { zh: '每人积分', en: 'Points per person' },
  person: { zh: '成员', en: 'Person' },
  year: { zh: '年度', en: 'Year' },
  items: { zh: '项数', en: 'Items' },
  points: { zh: '积分', en: 'Points' },
  threshold: { zh: '门槛', en: 'Threshold' },
  reached: { zh: '达到 {tier}', en: 'Reaches {tier}' },
  lost: { zh: '低于 {tier}', en: 'Falls below {tier}' },
  contribution: { zh: '贡献', en: 'Contribution' },
  reason: { zh: '原因', en: 'Why' },
  result: { zh: '结果', en: 'Result' },
  results: { zh: '处理结果', en: 'What was done' },
  omitted: { zh: '略过的贡献', en: 'Left out' },
  more: { zh: '再显示 {n} 项', en: 'Show {n} more' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '完成', en: 'Done' },
  final: {
    zh: '此操作不可恢复；如有误，只能重新提交。',
    en: 'This is final: what was wrong can only be submitted anew.',
  },
  typeCount: { zh: '输入项数 {n} 以确认{act}', en: 'Type the number {n} to confirm: {act}' },
  typeWhy: {
    zh: '涉及的贡献很多，请核对项数。期间若有贡献加入，不会一并处理，须重新查看。',
    en: 'These are many: check their number. What joins them meanwhile is not decided along; it has to be read first.',
  },
  typedWrong: { zh: '与项数 {n} 不符。', en: 'This is not {n}.' },
  noteMissing: { zh: '请填写理由。', en: 'Give a reason.' },
  panel: { zh: '审核', en: 'Review' },
  evidence: { zh: '佐证', en: 'Evidence' },
  noEvidence: { zh: '没有佐证', en: 'No evidence' },
  ruleApplied: { zh: '已适用的规则', en: 'Rule applied' },
  ruleWas: { zh: '通过时适用的规则', en: 'Rule at its approval' },
  ruleToApply: { zh: '将适用的规则', en: 'Rule that would apply' },
  rule: { zh: '每项 {points} 分', en: '{points} points each' },
  ruleOfUnits: { zh: '每满 {unit} 计 {points} 分', en: '{points} points per {unit}' },
  since: { zh: '自 {day} 起', en: 'since {day}' },
  cap: { zh: '每年至多 {cap} 分', en: 'at most {cap} a year' },
  noRule: { zh: '发生之日尚无生效的规则', en: 'No rule is in force on its day' },
  standing: { zh: '{name} · {year} 年', en: '{name} · {year}' },
  total: { zh: '{points} 分', en: '{points} points' },
  reachedAlready: { zh: '{tier}（{threshold} 分）：已达到', en: '{tier} ({threshold}): reached' },
  missing: { zh: '{tier}（{threshold} 分）：还差 {missing} 分', en: '{tier} ({threshold}): {missing} missing' },
  history: { zh: '记录', en: 'History' },
  noHistory: { zh: '还没有记录。', en: 'Nothing is recorded yet.' },
} as const satisfies Record<string, Bilingual>;

/** Actions of the audit trail on a contribution. */
export const HISTORY: Readonly<Record<string, Bilingual>> = {
  'contribution.submit': { zh: '提交', en: 'Submitted' },
  'contribution.create': { zh: '录入', en: 'Recorded' },
  'contribution.edit': { zh: '修改', en: 'Changed' },
  'contribution.submit-anew': { zh: '重新提交', en: 'Submitted anew' },
  'contribution.withdraw': { zh: '撤回', en: 'Withdrawn' },
  'contribution.approve': { zh: '通过', en: 'Approved' },
  'contribution.send-back': { zh: '退回', en: 'Sent back' },
  'contribution.reject': { zh: '驳回', en: 'Rejected' },
  'contribution.revoke': { zh: '取消认可', en: 'Revoked' },
};

/** Who acted, where it was nobody of the panel by name. */
export const ACTORS: Readonly<Record<string, Bilingual>> = {
  administrator: { zh: '管理员', en: 'Administrator' },
  'api-token': { zh: '接口', en: 'API' },
  member: { zh: '本人', en: 'The person' },
  system: { zh: '系统', en: 'System' },
  demo: { zh: '演示数据', en: 'Demo' },
  rehearsal: { zh: '演练', en: 'Rehearsal' },
};
