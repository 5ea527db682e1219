import type { Bilingual } from '../../domain/shared/bilingual';
import type { Lack } from '../../domain/image-wall/completeness';
import type { LateChangeKind } from '../../domain/image-wall/late-changes';

/** What the image wall's page says. */
export const SAY = {
  title: { zh: '形象墙', en: 'Image wall' },
  subtitle: {
    zh: '核对照片、授权与图注，冻结后下载文件包交付印制。',
    en: 'Check photos, consents and captions, freeze the wall, and download the pack for the print shop.',
  },
  event: { zh: '活动', en: 'Event' },
  noEvents: {
    zh: '还没有形象墙。请在“活动场次”中为活动添加形象墙设置。',
    en: 'There is no image wall yet. Add one to an event under Events.',
  },
  loading: { zh: '正在读取…', en: 'Reading…' },
  open: { zh: '打开投影页面', en: 'Open the page to project' },
  download: { zh: '下载文件包', en: 'Download the pack' },
  downloading: { zh: '下载即将开始。', en: 'The download is about to begin.' },
  freeze: { zh: '冻结', en: 'Freeze' },
  freezeAnew: { zh: '重新冻结', en: 'Freeze anew' },
  notFrozen: { zh: '未冻结：随名单、照片与授权即时变化。', en: 'Not frozen: it follows roster, photos and consents.' },
  frozen: {
    zh: '第 {number} 版，冻结于 {at}：人员、顺序、图注与照片已固定；撤回授权者仍会立即移除。',
    en: 'Edition {number}, frozen {at}: people, order, captions and photos are fixed. Whoever withdraws consent is removed at once.',
  },
  people: { zh: '上墙', en: 'On the wall' },
  complete: { zh: '齐备', en: 'Complete' },
  all: { zh: '全部', en: 'All' },
  incomplete: { zh: '未齐备', en: 'Incomplete' },
  show: { zh: '显示', en: 'Show' },
  number: { zh: '序号', en: 'No.' },
  photo: { zh: '照片', en: 'Photo' },
  name: { zh: '姓名', en: 'Name' },
  tier: { zh: '级别', en: 'Tier' },
  caption: { zh: '图注', en: 'Caption' },
  lacks: { zh: '情况', en: 'State' },
  nothing: { zh: '齐备', en: 'Complete' },
  noPhoto: { zh: '无照片', en: 'No photo' },
  none: { zh: '没有符合条件的条目。', en: 'No entry is like that.' },
  check: { zh: '本页图注已核对', en: 'Captions on this page are read' },
  checkOne: { zh: '已核对', en: 'Read' },
  checkOneOf: { zh: '{name}的图注已核对', en: 'The caption of {name} is read' },
  checked: { zh: '已记录 {count} 条图注核对。', en: '{count} captions are marked as read.' },
  late: { zh: '冻结后的变化', en: 'Changes since the freeze' },
  lateHelp: {
    zh: '这些变化不会自动出现在冻结的形象墙上。新照片可逐批接收，其余变化需重新冻结。',
    en: 'None of these is on the frozen wall. New photos can be taken over; for everything else, freeze anew.',
  },
  takeOver: { zh: '接收 {count} 张新照片', en: 'Take over {count} new photos' },
  takeOverDone: { zh: '已成为第 {number} 版。', en: 'It is edition {number} now.' },
  freezeTitle: { zh: '冻结形象墙', en: 'Freeze the wall' },
  freezeHelp: {
    zh: '将固定 {people} 人及其顺序、图注与照片，其中 {incomplete} 人尚未齐备。请输入活动代码 {code} 确认。',
    en: 'This fixes {people} people with order, captions and photos; {incomplete} of them are incomplete. Type the event’s code {code} to confirm.',
  },
  code: { zh: '活动代码', en: 'Event code' },
  freezeDone: { zh: '已冻结为第 {number} 版。', en: 'Frozen as edition {number}.' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  page: { zh: '第 {page} / {pages} 页，共 {count} 条', en: 'Page {page} of {pages}, {count} entries' },
  erased: { zh: '（已删除）', en: '(erased)' },
} as const satisfies Record<string, Bilingual>;

/** What an entry lacks. */
export const LACK_TEXTS: Readonly<Record<Lack, Bilingual>> = {
  consent: { zh: '缺授权', en: 'No consent' },
  photo: { zh: '缺照片', en: 'No photo' },
  'photo-small': { zh: '照片偏小', en: 'Photo too small' },
  'photo-dark': { zh: '照片偏暗', en: 'Photo dark' },
  'photo-compressed': { zh: '压缩过度', en: 'Photo compressed' },
  caption: { zh: '图注待核对', en: 'Caption unread' },
};

/** What changed since the freeze. */
export const CHANGE_TEXTS: Readonly<Record<LateChangeKind, Bilingual>> = {
  joined: { zh: '新上墙', en: 'New on the wall' },
  left: { zh: '不在名单', en: 'No longer on it' },
  withdrawn: { zh: '已撤回授权', en: 'Consent withdrawn' },
  photo: { zh: '新照片', en: 'New photo' },
  'photo-gone': { zh: '照片已删除', en: 'Photo gone' },
  tier: { zh: '级别变化', en: 'Other tier' },
  caption: { zh: '图注变化', en: 'Other caption' },
};
