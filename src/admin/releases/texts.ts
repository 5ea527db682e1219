import type { ReleaseState } from '../../domain/programme/release-states';
import type { TermBasis } from '../../domain/programme/programme';
import type { ChangeKind, NotAdmitted } from '../../domain/roster/plan-release';
import type { Text } from '../shared/text';

/** What the releases page says. */
export const SAY = {
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
  anew: {
    zh: '草稿依据的数据有了变化，已重新计算：{count} 行不同，已标出。',
    en: 'Something changed beneath the draft; it was computed anew. {count} lines differ and are marked.',
  },
  anewTitle: { zh: '草稿已更新', en: 'The draft is new' },
  marked: { zh: '有变化', en: 'Changed' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  publish: { zh: '发布', en: 'Publish' },
  notDue: { zh: '截止日 {day} 起可发布', en: 'Can be published from {day}' },
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
  points: { zh: '积分', en: 'Points' },
  term: { zh: '任期', en: 'Term' },
  actions: { zh: '操作', en: 'Actions' },
  contributions: { zh: '{name}的贡献', en: 'Contributions of {name}' },
  none: { zh: '没有变动。', en: 'No changes.' },
  erased: { zh: '（已删除）', en: '(erased)' },
  unlisted: { zh: '未同意公示', en: 'Not listed' },
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
  withheld: { zh: '另有 {count} 人未同意公示，不显示姓名。', en: '{count} more did not consent and are not named.' },
  people: { zh: '{count} 人', en: '{count}' },
  corrections: { zh: '更正记录', en: 'Corrections' },
  ended: { zh: '任期终止', en: 'Term ended' },
  from: { zh: '起始日', en: 'From' },
  until: { zh: '到期日', en: 'Until' },
  reason: { zh: '理由', en: 'Reason' },
  reasonNeeded: { zh: '请填写理由。', en: 'Give a reason.' },
  holdBackTitle: { zh: '暂缓 {name}', en: 'Hold {name} back' },
  holdBackHelp: {
    zh: '说明随发布一并记录，仅工作人员与本人可见；下次发布时可再入选。',
    en: 'The note is recorded with the release, for staff and the person only. The next release can admit them.',
  },
  exceptionTitle: { zh: '为 {name} 给予特例', en: 'Grant {name} an exception' },
  exceptionHelp: {
    zh: '立即记录，不可修改；草稿随后重新计算。',
    en: 'It is recorded at once and cannot be edited; the draft is then computed anew.',
  },
  exceptionDone: { zh: '特例已记录。', en: 'The exception is recorded.' },
  grant: { zh: '给予特例', en: 'Grant' },
  publishTitle: { zh: '发布 {release}', en: 'Publish {release}' },
  publishHelp: {
    zh: '共 {changes} 项变动，{heldBack} 人暂缓。发布后不可撤回。请输入发布编号 {release} 确认。',
    en: '{changes} changes, {heldBack} held back. This cannot be undone. Type the release code {release} to confirm.',
  },
  code: { zh: '发布编号', en: 'Release code' },
  publishDone: { zh: '{release} 已发布。', en: '{release} is published.' },
  correctTitle: { zh: '更正 {release}', en: 'Correct {release}' },
  correctHelp: {
    zh: '原发布保持不变；自起始日起按更正执行，名单会注明已更正。',
    en: 'The release stays as it was; from the first day on the correction holds, and the roster says it was corrected.',
  },
  member: { zh: '成员', en: 'Member' },
  newTier: { zh: '更正为', en: 'Becomes' },
  endTerm: { zh: '终止任期', en: 'End the term' },
  correctDone: { zh: '更正已发布。', en: 'The correction is published.' },
} as const satisfies Record<string, Text>;

export const STATES: Readonly<Record<ReleaseState, Text>> = {
  published: { zh: '已发布', en: 'Published' },
  'left-out': { zh: '未发布（已跳过）', en: 'Left out' },
  due: { zh: '可发布', en: 'Due' },
  next: { zh: '下一次', en: 'Next' },
  later: { zh: '未到', en: 'Later' },
};

export const CHANGES: Readonly<Record<ChangeKind, Text>> = {
  admitted: { zh: '新入选', en: 'Admitted' },
  returned: { zh: '回归', en: 'Returned' },
  promoted: { zh: '晋级', en: 'Promoted' },
  renewed: { zh: '续任', en: 'Renewed' },
  demoted: { zh: '降级', en: 'Demoted' },
  lapsed: { zh: '到期未续', en: 'Lapsed' },
};

export const BASES: Readonly<Record<TermBasis, Text>> = {
  invitation: { zh: '邀请', en: 'Invitation' },
  special: { zh: '特殊贡献', en: 'Special award' },
  exception: { zh: '特例', en: 'Exception' },
  promotion: { zh: '优秀组长晋级', en: 'Leader put forward' },
  leader: { zh: '组长', en: 'Leader' },
  points: { zh: '积分', en: 'Points' },
  correction: { zh: '更正', en: 'Correction' },
};

export const REASONS: Readonly<Record<NotAdmitted['reason'], Text>> = {
  'not-applied': { zh: '符合条件，尚未申请', en: 'Qualifies, has not applied' },
  'consent-missing': { zh: '符合条件，未同意公示', en: 'Qualifies, consent missing' },
  'held-back': { zh: '暂缓', en: 'Held back' },
};
