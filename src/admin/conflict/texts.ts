import type { Bilingual } from '../../domain/shared/bilingual';

/** What is said where two people changed one field. */
export const SAY = {
  title: { zh: '他人也修改了您改过的内容', en: 'Somebody else changed the same' },
  help: {
    zh: '您的修改还没有保存。请逐项选择；您填写的其他内容会一并保存。',
    en: 'Yours is not saved yet. Choose for each; whatever else you typed is saved with it.',
  },
  mine: { zh: '保留我填写的', en: 'Keep mine' },
  theirs: { zh: '采用现在的', en: 'Take theirs' },
  changed: { zh: '{who} · {at}', en: '{who} · {at}' },
  hidden: { zh: '您没有查看此项的权限。', en: 'You may not read this.' },
  save: { zh: '按所选保存', en: 'Save as chosen' },
  back: { zh: '返回表单', en: 'Back to the form' },
  close: { zh: '关闭', en: 'Close' },
  others: {
    zh: '您填写期间，他人还修改了：{fields}。这些修改也已保留。',
    en: 'While you were at it, others changed: {fields}. That was kept too.',
  },
} as const satisfies Record<string, Bilingual>;
