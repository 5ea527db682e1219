import type { TextFault } from '../../domain/shared/text';
import type { Sentences } from './sentences';

const UNFIT: Record<'zh' | 'en', Record<TextFault, (sign: string) => string>> = {
  zh: {
    empty: () => '请填写内容，不能只有空格。',
    'line-break': () => '这里只能填写一行，请去掉换行和制表符。',
    invisible: (sign) => `其中有看不见的字符（${sign}，如零宽字符、方向标记、控制字符）。请删去后重新输入。`,
    marks: () => '其中有叠加过多或没有依附的附加符号。请改用通常的写法。',
    broken: (sign) => `其中有损坏的字符（${sign}）。请重新输入。`,
    'no-letter': () => '姓名中至少要有一个文字或字母。',
  },
  en: {
    empty: () => 'Fill this in; blanks alone say nothing.',
    'line-break': () => 'This is one line: take out line breaks and tabs.',
    invisible: (sign) =>
      `There is a character that cannot be seen (${sign}: of no width, of direction or control). Take it out and type it anew.`,
    marks: () => 'There are too many marks on one letter, or one on none. Write it as usual.',
    broken: (sign) => `There is a broken character (${sign}). Type it anew.`,
    'no-letter': () => 'A name has at least one letter.',
  },
};

/** What is said about texts and addresses that people type. */
export const text = {
  zh: {
    VALUE_MISSING: () => '此项不能为空，请填写或选择。',
    TEXT_UNFIT: ({ why, sign }) => UNFIT.zh[why](sign),
    TEXT_TOO_LONG: ({ limit, given }) => `最多 ${limit} 个字符，现有 ${given} 个。请缩短。`,
    ADDRESS_RESERVED: ({ address }) => `“${address}”保留给网站的页面和文件使用，请换一个。`,
    VALUE_TAKEN: ({ value }) => `“${value}”已被使用，请换一个。`,
  },
  en: {
    VALUE_MISSING: () => 'This cannot be empty; fill it in or choose.',
    TEXT_UNFIT: ({ why, sign }) => UNFIT.en[why](sign),
    TEXT_TOO_LONG: ({ limit, given }) => `At most ${limit} characters, there are ${given}. Make it shorter.`,
    ADDRESS_RESERVED: ({ address }) => `“${address}” is kept for pages and files of the sites. Choose another.`,
    VALUE_TAKEN: ({ value }) => `“${value}” is taken. Choose another.`,
  },
} satisfies Sentences;
