import type { Bilingual } from '../../domain/shared/bilingual';
import type { ReleaseState } from '../../domain/release/release-states';
import type { TermBasis } from '../../domain/programme/programme';
import type { ChangeKind, NotAdmitted } from '../../domain/release/plan-release';
import type { Missing, WaitingContribution, WaitingGrant } from '../../domain/release/what-waits';

/** What the releases page says. */
export const SAY = {
  uninvited: { zh: '没有 {year} 年的邀请', en: 'No invitation for {year}' },
  title: { zh: '名单发布', en: 'Releases' },
  subtitle: {
    zh: '每季度一次：先看草稿与依据，再发布；发布后不可更改，只能更正。',
    en: 'Once a quarter: read the draft and its bases, then publish. What is published stays; it can only be corrected.',
  },
  year: { zh: '年度', en: 'Year' },
  cutOff: { zh: '截止日 {day}', en: 'Cut-off {day}' },
  publishedOn: { zh: '发布于 {day}', en: 'Published {day}' },
  draftOf: { zh: '{release} 草稿', en: 'Draft of {release}' },
  releaseOf: { zh: '{release} 已发布名单', en: '{release} as published' },
  loading: { zh: '正在计算…', en: 'Computing…' },
  renewalsPending: {
    zh: '{renewals} 的续任名单尚未发布。请先发布 {renewals}，再发布 {release}，否则在任成员会全部失去级别。',
    en: 'The renewals of {renewals} are not published. Publish {renewals} first, then {release}; otherwise all members would lose their tier.',
  },
  afterRenewals: { zh: '须先发布 {renewals}', en: 'After {renewals}' },
  openRelease: { zh: '打开 {release}', en: 'Open {release}' },
  waits: { zh: '待处理事项', en: 'What still waits' },
  waitsNotice: {
    zh: '{count} 人的结果取决于尚未处理的事项；发布之后才处理的，只能等下一次发布。',
    en: 'The outcome of {count} people depends on what still waits. What is decided after the publication waits for the next release.',
  },
  waitsShow: { zh: '查看', en: 'Show' },
  waitsHelp: {
    zh: '若以下事项在发布 {release} 之前全部处理（批准、接受、补齐），这些人的结果会不同。',
    en: 'If all of this were settled (approved, accepted, supplied) before {release} is published, these people’s outcome would be another.',
  },
  now: { zh: '目前', en: 'Now' },
  then: { zh: '全部处理后', en: 'Once settled' },
  whatWaits: { zh: '待处理', en: 'Waits' },
  nothing: { zh: '无变动', en: 'No change' },
  waitingContribution: { zh: '{day} {title}（{state}）', en: '{day} {title} ({state})' },
  waitingTitle: { zh: '{basis} · {tier} · {years} 年（{state}）', en: '{basis} · {tier} · {years} ({state})' },
  anew: {
    zh: '草稿依据的数据有了变化，已重新计算：{count} 行不同，已标出。',
    en: 'Something changed beneath the draft; it was computed anew. {count} lines differ and are marked.',
  },
  anewTitle: { zh: '草稿已更新', en: 'The draft is new' },
  marked: { zh: '有变化', en: 'Changed' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  publish: { zh: '发布', en: 'Publish' },
  notDue: { zh: '截止日 {cutOff} 起可发布', en: 'Can be published from {cutOff}' },
  correct: { zh: '更正', en: 'Correct' },
  download: { zh: '下载清单', en: 'Download list' },
  exception: { zh: '特例', en: 'Exception' },
  holdBack: { zh: '暂缓', en: 'Hold back' },
  admitAgain: { zh: '取消暂缓', en: 'Admit again' },
  tier: { zh: '级别', en: 'Tier' },
  lastRoster: { zh: '上次名单', en: 'Last roster' },
  thisRoster: { zh: '本次之后', en: 'After this' },
  difference: { zh: '增减', en: 'Difference' },
  name: { zh: '姓名', en: 'Name' },
  change: { zh: '变动', en: 'Change' },
  was: { zh: '原级别', en: 'Was' },
  bases: { zh: '依据', en: 'Bases' },
  putForwardOn: { zh: '{day} 推举（{group}）', en: 'Put forward on {day} ({group})' },
  points: { zh: '积分', en: 'Points' },
  pointsYear: { zh: '积分年度', en: 'Year of the points' },
  pointsOf: { zh: '{points}（{year} 年）', en: '{points} (of {year})' },
  term: { zh: '任期', en: 'Term' },
  actions: { zh: '操作', en: 'Actions' },
  contributions: { zh: '{name}的贡献', en: 'Contributions of {name}' },
  none: { zh: '没有变动。', en: 'No changes.' },
  erased: { zh: '（已删除）', en: '(erased)' },
  unlisted: { zh: '未同意官网展示', en: 'Not listed' },
  endsOn: { zh: '至 {day}', en: 'until {day}' },
  notAdmitted: { zh: '未入选', en: 'Not admitted' },
  why: { zh: '原因', en: 'Why' },
  note: { zh: '说明', en: 'Note' },
  preview: { zh: '官网名单预览', en: 'Preview of the public roster' },
  previewOn: { zh: '{day} 当天', en: 'On {day}' },
  previewHelp: {
    zh: '与官网相同的顺序；加粗为本次变动。',
    en: 'In the order of the site; what this release changes is bold.',
  },
  withheld: {
    zh: '另有 {count} 人未同意官网展示，不显示姓名。',
    en: '{count} more did not consent and are not named.',
  },
  people: { zh: '{count} 人', en: '{count}' },
  corrections: { zh: '更正记录', en: 'Corrections' },
  ended: { zh: '任期终止', en: 'Term ended' },
  from: { zh: '起始日', en: 'From' },
  until: { zh: '到期日', en: 'Until' },
  reason: { zh: '理由', en: 'Reason' },
  reasonNeeded: { zh: '请填写理由。', en: 'Give a reason.' },
  holdBackTitle: { zh: '暂缓 {name}', en: 'Hold {name} back' },
  holdBackHelp: {
    zh: '立即对所有发布管理员生效；说明随发布一并记录，仅工作人员与本人可见。下次发布时可再入选。',
    en: 'It holds for every release manager at once. The note is recorded with the release, for staff and the person only. The next release can admit them.',
  },
  holdBackDone: { zh: '已暂缓。', en: 'Held back.' },
  admitAgainTitle: { zh: '取消对 {name} 的暂缓', en: 'Admit {name} again' },
  admitAgainHelp: {
    zh: '由 {by} 于 {at} 暂缓，说明：{note}。取消后此人随本次发布入选。',
    en: 'Held back by {by} on {at}: {note}. This release then admits them.',
  },
  admitAgainDone: { zh: '已取消暂缓。', en: 'Admitted again.' },
  heldBackBy: { zh: '{by}，{at}', en: '{by}, {at}' },
  someone: { zh: '已离任的工作人员', en: 'former staff' },
  exceptionTitle: { zh: '为 {name} 提议特例', en: 'Propose an exception for {name}' },
  exceptionHelp: {
    zh: '提议须由另一人批准；批准之前，草稿不会变化。',
    en: 'Another person must approve it; until then the draft stays as it is.',
  },
  exceptionDone: {
    zh: '特例已提议，须由另一人批准。',
    en: 'The exception is proposed; another person must approve it.',
  },
  propose: { zh: '提议特例', en: 'Propose' },
  ask: { zh: '申请发布', en: 'Ask for publication' },
  askTitle: { zh: '申请发布 {release}', en: 'Ask for the publication of {release}' },
  askHelp: {
    zh: '共 {changes} 项变动，{heldBack} 人暂缓。须由另一人确认后才会发布。请输入发布编号 {release}。',
    en: '{changes} changes, {heldBack} held back. It is published once another person confirms. Type the release code {release}.',
  },
  askDone: { zh: '已申请发布 {release}，请另一人确认。', en: 'You asked for {release}; another person confirms it.' },
  requestTitle: { zh: '已申请发布', en: 'Publication asked for' },
  requested: {
    zh: '{by}于 {at} 申请发布：共 {changes} 项变动，{heldBack} 人暂缓。',
    en: '{by} asked for it on {at}: {changes} changes, {heldBack} held back.',
  },
  mine: { zh: '这是您的申请，须由另一人确认。', en: 'You asked for it; another person has to confirm.' },
  confirmable: { zh: '请核对草稿后确认发布或撤回。', en: 'Read the draft, then confirm or withdraw.' },
  void: {
    zh: '申请之后草稿有了变化，此申请已作废。请核对新草稿，重新申请发布。',
    en: 'The draft changed since, so the request is void. Read the new draft and ask anew.',
  },
  confirm: { zh: '确认发布', en: 'Confirm and publish' },
  withdraw: { zh: '撤回申请', en: 'Withdraw the request' },
  withdrawTitle: { zh: '撤回 {release} 的发布申请', en: 'Withdraw the request to publish {release}' },
  withdrawHelp: { zh: '理由会被记录。撤回后可重新申请。', en: 'The reason is recorded. It can be asked for anew.' },
  withdrawDone: { zh: '申请已撤回。', en: 'The request is withdrawn.' },
  publishedBy: { zh: '由 {by} 发布。', en: 'Published by {by}.' },
  publishedByTwo: { zh: '由 {askedBy} 申请，{by} 确认发布。', en: 'Asked for by {askedBy}, confirmed by {by}.' },
  search: { zh: '按姓名查找', en: 'Search by name' },
  found: { zh: '没有符合的姓名。', en: 'No name matches.' },
  page: { zh: '第 {page} / {pages} 页', en: 'Page {page} of {pages}' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  pagesOf: { zh: '{name}的分页', en: 'Pages of {name}' },
  publishTitle: { zh: '发布 {release}', en: 'Publish {release}' },
  publishHelp: {
    zh: '共 {changes} 项变动，{heldBack} 人暂缓。发布后不可撤回。请输入发布编号 {release} 确认。',
    en: '{changes} changes, {heldBack} held back. This cannot be undone. Type the release code {release} to confirm.',
  },
  code: { zh: '发布编号', en: 'Release code' },
  publishDone: { zh: '{release} 已发布。', en: '{release} is published.' },
  correctTitle: { zh: '更正 {release}', en: 'Correct {release}' },
  correctHelp: {
    zh: '原发布保持不变；更正自起始日起执行，至该次发布所给任期的末日；未给任期的（如误判到期未续），至其任期年度的 12 月 31 日。名单会注明已更正。',
    en: 'The release stays as it was. From the first day on the correction holds to the end of the term that the release gave; where it gave none, as for a wrong lapse, to 31 December of the year that its terms cover. The roster says it was corrected.',
  },
  correctGives: { zh: '{name}：{from} 至 {to} 为 {tier}。', en: '{name}: {tier} from {from} to {to}.' },
  correctEnds: { zh: '{name}：自 {from} 起至 {to} 不再持有级别。', en: '{name}: no tier from {from} to {to}.' },
  correctTooLate: {
    zh: '{release} 的更正最晚到 {to}；更晚的日子请更正之后的发布。',
    en: 'A correction of {release} runs to {to} at most; for a later day correct a later release.',
  },
  member: { zh: '成员', en: 'Member' },
  newTier: { zh: '更正为', en: 'Becomes' },
  endTerm: { zh: '终止任期', en: 'End the term' },
  correctDone: { zh: '更正已发布。', en: 'The correction is published.' },
} as const satisfies Record<string, Bilingual>;

export const STATES: Readonly<Record<ReleaseState, Bilingual>> = {
  published: { zh: '已发布', en: 'Published' },
  'left-out': { zh: '未发布（已跳过）', en: 'Left out' },
  due: { zh: '可发布', en: 'Due' },
  next: { zh: '下一次', en: 'Next' },
  later: { zh: '未到', en: 'Later' },
};

/** The kinds of changes, in the order in which they are read. */
export const KINDS: readonly ChangeKind[] = ['admitted', 'returned', 'promoted', 'renewed', 'demoted', 'lapsed'];

/** What is open of a grant that would change a line. */
export const OPEN_GRANTS: Readonly<Record<'proposal' | 'invitation', Bilingual>> = {
  proposal: { zh: '有待批准的提议', en: 'A proposal is open' },
  invitation: { zh: '邀请待答复', en: 'An invitation is not answered' },
};

export const CHANGES: Readonly<Record<ChangeKind, Bilingual>> = {
  admitted: { zh: '新入选', en: 'Admitted' },
  returned: { zh: '回归', en: 'Returned' },
  promoted: { zh: '晋级', en: 'Promoted' },
  renewed: { zh: '续任', en: 'Renewed' },
  demoted: { zh: '降级', en: 'Demoted' },
  lapsed: { zh: '到期未续', en: 'Lapsed' },
};

export const BASES: Readonly<Record<TermBasis, Bilingual>> = {
  invitation: { zh: '邀请', en: 'Invitation' },
  special: { zh: '特殊贡献', en: 'Special award' },
  exception: { zh: '特例', en: 'Exception' },
  promotion: { zh: '优秀组长晋级', en: 'Leader put forward' },
  leader: { zh: '组长', en: 'Leader' },
  points: { zh: '积分', en: 'Points' },
  correction: { zh: '更正', en: 'Correction' },
};

export const REASONS: Readonly<Record<NotAdmitted['reason'], Bilingual>> = {
  'not-applied': { zh: '符合条件，尚未申请', en: 'Qualifies, has not applied' },
  'consent-missing': { zh: '符合条件，未同意官网展示', en: 'Qualifies, consent missing' },
  'held-back': { zh: '暂缓', en: 'Held back' },
};

/** What waits for a decision, by its state or kind. */
export const STATES_OF_WAITING: Readonly<Record<WaitingContribution['state'] | WaitingGrant['kind'], Bilingual>> = {
  submitted: { zh: '待审核', en: 'waits for review' },
  'sent-back': { zh: '已退回修改', en: 'sent back' },
  proposal: { zh: '提议待批准', en: 'waits for approval' },
  invitation: { zh: '邀请待答复', en: 'not answered' },
};

export const MISSING: Readonly<Record<Missing, Bilingual>> = {
  application: { zh: '缺截止日之前的申请', en: 'Missing: an application by the cut-off day' },
  consent: { zh: '缺官网展示同意', en: 'Missing: consent to be listed' },
};
