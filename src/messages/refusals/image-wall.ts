import type { Sentences } from './sentences';

/** What is said about image walls. */
export const imageWall = {
  zh: {
    WALL_UNKNOWN: ({ event }) => `活动“${event}”没有形象墙。请检查活动代码，或在活动场次中添加形象墙设置。`,
    WALL_EMPTY: () => '形象墙上还没有人，不能冻结。请检查活动日期、级别设置与展示授权。',
    WALL_NOT_FROZEN: () => '形象墙尚未冻结，始终显示最新照片，无需接收。',
    WALL_CHANGED: () => '形象墙在您阅读之后已被他人冻结或更新，本次未做改动。请核对最新内容后重试。',
    NO_NEW_PHOTO: () => '所选成员中有人没有新照片，或不在冻结的形象墙上。请刷新页面后重选。',
    CAPTION_CHANGED: () => '有图注在您阅读之后发生变化，本次未确认。请刷新页面，核对后再确认。',
  },
  en: {
    WALL_UNKNOWN: ({ event }) =>
      `The event “${event}” has no image wall. Check the code, or add the wall's settings to the event.`,
    WALL_EMPTY: () => 'Nobody hangs on this wall yet. Check the event’s date, the tiers and the consents.',
    WALL_NOT_FROZEN: () => 'The wall is not frozen: it shows the newest photos anyway.',
    WALL_CHANGED: () =>
      'Somebody froze or changed the wall since you read it; nothing was done. Read it again, then repeat.',
    NO_NEW_PHOTO: () =>
      'One of these people has no new photo, or does not hang on the frozen wall. Reload the page and select again.',
    CAPTION_CHANGED: () => 'A caption changed since you read it; nothing was confirmed. Reload, read it, then confirm.',
  },
} satisfies Sentences;
