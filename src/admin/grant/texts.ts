import type { Bilingual } from '../../domain/shared/bilingual';
import type { GrantBasis } from '../../domain/grant/grant';
import type { ProposalDecision } from '../../domain/grant/proposal';
import type { GrantState, InvitationOutcome } from '../../domain/grant/grant-state';
import type { GrantableTier } from '../../panel/grant/contract';
import type { Say } from '../shared/text';

/** What the page of grants says. */
export const SAY = {
  title: { zh: '授予', en: 'Grants' },
  subtitle: {
    zh: '邀请、特殊贡献与特例：一人提议，另一人批准。待批准 {waiting} 项。',
    en: 'Invitations, special awards and exceptions: one person proposes, another approves. {waiting} to decide.',
  },
  propose: { zh: '提议授予', en: 'Propose' },
  loading: { zh: '正在加载', en: 'Loading' },
  emptyAll: {
    zh: '还没有邀请、特殊贡献或特例。',
    en: 'There is no invitation, special award or exception yet.',
  },
  empty: { zh: '没有符合条件的记录。', en: 'Nothing matches.' },
  list: { zh: '授予列表', en: 'List of grants' },
  person: { zh: '成员', en: 'Person' },
  given: { zh: '授予', en: 'Grant' },
  state: { zh: '状态', en: 'State' },
  reason: { zh: '理由', en: 'Reason' },
  course: { zh: '经过', en: 'Course' },
  actions: { zh: '操作', en: 'Actions' },
  basis: { zh: '依据', en: 'Basis' },
  tier: { zh: '级别', en: 'Tier' },
  year: { zh: '年度', en: 'Year' },
  years: { zh: '年度', en: 'Years' },
  decidable: { zh: '由谁决定', en: 'Who decides' },
  byMe: { zh: '待我批准', en: 'I do' },
  text: { zh: '姓名或理由', en: 'Name or reason' },
  all: { zh: '全部', en: 'All' },
  apply: { zh: '筛选', en: 'Filter' },
  clear: { zh: '清除', en: 'Clear' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  page: { zh: '第 {page} / {pages} 页，共 {total} 条', en: 'Page {page} of {pages}, {total} in all' },
  erased: { zh: '（已删除）', en: '(erased)' },
  none: { zh: '—', en: '—' },
  proposedBy: { zh: '{who} 提议，{day}', en: 'Proposed by {who}, {day}' },
  approvedBy: { zh: '{who} 批准，{day}', en: 'Approved by {who}, {day}' },
  declinedBy: { zh: '{who} 否决，{day}', en: 'Declined by {who}, {day}' },
  withdrawnBy: { zh: '{who} 撤回，{day}', en: 'Withdrawn by {who}, {day}' },
  givenBy: { zh: '{who} 授予，{day}', en: 'Given by {who}, {day}' },
  acceptedBy: { zh: '{who} 代为记录接受，{day}', en: 'Acceptance recorded by {who}, {day}' },
  turnedDownBy: { zh: '{who} 代为记录谢绝，{day}', en: 'Turning down recorded by {who}, {day}' },
  takenBackBy: { zh: '{who} 撤回邀请，{day}', en: 'Invitation withdrawn by {who}, {day}' },
  answerNote: { zh: '答复说明', en: 'How the answer came' },
  withdrawalNote: { zh: '撤回原因', en: 'Why it is withdrawn' },
  answeredOn: { zh: '本人答复，{day}', en: 'Answered by the person, {day}' },
  note: { zh: '说明：{note}', en: 'Note: {note}' },
  since: { zh: '自 {day} 起生效', en: 'Since {day}' },
  from: { zh: '最早自 {day} 起（{release} 发布）', en: 'From {day} at the earliest (release {release})' },
  never: { zh: '没有名单据此变动', en: 'No release applies it' },
  ownProposal: { zh: '自己的提议，须由他人批准', en: 'Your own proposal; another person decides' },
  ownGrant: { zh: '授予您本人，须由他人决定', en: 'It honours you; another person decides' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  proposeGrant: { zh: '提议授予', en: 'Propose a grant' },
  proposeHelp: {
    zh: '提议后由另一人批准，批准后方可生效；提议与决定都会记录，不可修改。',
    en: 'Another person decides on it, and it counts once approved. Both are recorded and cannot be edited.',
  },
  reasonHint: { zh: '供批准人判断，仅工作人员可见。', en: 'For whoever decides; only staff see it.' },
  noTier: { zh: '没有级别可据此授予。', en: 'No tier is given by this basis.' },
  forecast: { zh: '何时生效', en: 'When it counts' },
  computing: { zh: '正在计算何时生效…', en: 'Computing when it counts…' },
  proposed: { zh: '提议已记录，等待他人批准。', en: 'The proposal is recorded and waits for another person.' },
  noteLabel: { zh: '说明', en: 'Note' },
} as const satisfies Record<string, Bilingual>;

/** What a state is called. */
export const STATES: Readonly<Record<GrantState, Bilingual>> = {
  proposed: { zh: '待批准', en: 'To be decided' },
  granted: { zh: '已授予', en: 'Granted' },
  'invitation-sent': { zh: '已邀请，待答复', en: 'Invited, not answered' },
  'invitation-accepted': { zh: '已接受邀请', en: 'Invitation accepted' },
  'invitation-declined': { zh: '谢绝邀请', en: 'Invitation turned down' },
  'invitation-withdrawn': { zh: '邀请已撤回', en: 'Invitation withdrawn' },
  'invitation-expired': { zh: '邀请已失效', en: 'Invitation expired' },
  declined: { zh: '已否决', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** What a basis is called. */
export const BASES: Readonly<Record<GrantBasis, Bilingual>> = {
  invitation: { zh: '邀请', en: 'Invitation' },
  special: { zh: '特殊贡献', en: 'Special award' },
  exception: { zh: '特例', en: 'Exception' },
};

/** What is said of a decision: its button, the dialog over it, and that it was taken. */
export const DECISIONS: Readonly<
  Record<ProposalDecision, { button: Bilingual; title: Bilingual; help: Bilingual; done: Bilingual }>
> = {
  approve: {
    button: { zh: '批准', en: 'Approve' },
    title: { zh: '批准授予 {name}', en: 'Approve the grant to {name}' },
    help: {
      zh: '批准后立即记录，不可撤回；邀请随即等待本人答复。',
      en: 'It is recorded at once and cannot be undone; an invitation then waits for the person’s answer.',
    },
    done: { zh: '已批准。', en: 'Approved.' },
  },
  decline: {
    button: { zh: '否决', en: 'Decline' },
    title: { zh: '否决授予 {name}', en: 'Decline the grant to {name}' },
    help: {
      zh: '说明随决定一并记录，提议人可见。此后可另行提议。',
      en: 'The note is recorded with the decision, and the proposer sees it. It can be proposed anew.',
    },
    done: { zh: '已否决。', en: 'Declined.' },
  },
  withdraw: {
    button: { zh: '撤回', en: 'Withdraw' },
    title: { zh: '撤回授予 {name} 的提议', en: 'Withdraw the proposal for {name}' },
    help: { zh: '提议保留在记录中，此后可另行提议。', en: 'The proposal stays in the record. It can be made anew.' },
    done: { zh: '提议已撤回。', en: 'The proposal is withdrawn.' },
  },
};

/** What is said of recording what became of an invitation: as of {@link DECISIONS}. */
export const OUTCOMES: Readonly<
  Record<InvitationOutcome, { button: Bilingual; title: Bilingual; help: Bilingual; done: Bilingual }>
> = {
  accepted: {
    button: { zh: '记为接受', en: 'Accepted' },
    title: { zh: '记录 {name} 接受邀请', en: 'Record that {name} accepts' },
    help: {
      zh: '本人已向您答复。请写明何时、以何种方式答复；记录后不可更改，邀请随即计入名单。',
      en: 'The person answered you. Say when and how. It cannot be changed, and the invitation counts from now on.',
    },
    done: { zh: '已记录：接受邀请。', en: 'Recorded: the invitation is accepted.' },
  },
  declined: {
    button: { zh: '记为谢绝', en: 'Turned down' },
    title: { zh: '记录 {name} 谢绝邀请', en: 'Record that {name} turns it down' },
    help: {
      zh: '本人已向您答复。请写明何时、以何种方式答复；记录后不可更改，此后可另行邀请。',
      en: 'The person answered you. Say when and how. It cannot be changed; the person can be invited anew.',
    },
    done: { zh: '已记录：谢绝邀请。', en: 'Recorded: the invitation is turned down.' },
  },
  withdrawn: {
    button: { zh: '撤回邀请', en: 'Withdraw' },
    title: { zh: '撤回对 {name} 的邀请', en: 'Withdraw the invitation of {name}' },
    help: {
      zh: '邀请不再等待答复，本人也不能再接受；邀请与说明保留在记录中，此后可另行邀请。',
      en: 'It waits for no answer any more, and the person can no longer accept. It stays in the record, with the note.',
    },
    done: { zh: '邀请已撤回。', en: 'The invitation is withdrawn.' },
  },
};

/** Whoever acts without a name. */
export const ACTORS: Readonly<Record<string, Bilingual>> = {
  administrator: { zh: '工作人员', en: 'Staff' },
  'api-token': { zh: 'API 令牌', en: 'API token' },
  system: { zh: '系统', en: 'The system' },
  demo: { zh: '演示', en: 'Demo' },
  rehearsal: { zh: '演练', en: 'Rehearsal' },
};

/** A tier's name in the reader's language, its code where it has none. */
export function tierName(tiers: readonly GrantableTier[], code: string, say: Say): string {
  const zh = tiers.find((tier) => tier.code === code)?.name.zh ?? code;
  return say({ zh, en: tiers.find((tier) => tier.code === code)?.name.en ?? zh });
}

/** Several years in a row, as the reader's language writes them. */
export function yearsText(years: readonly number[], say: Say): string {
  return years.join(say({ zh: '、', en: ', ' }));
}
