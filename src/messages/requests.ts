import type { Bilingual } from '../domain/shared/bilingual';

/** What is said of a request that cannot be answered as it was sent, whichever route it is for. */
export const REQUEST_PROBLEMS = {
  NOT_JSON: {
    zh: '请求内容不是完整有效的 JSON。请检查后重试。',
    en: 'The request’s body is not complete and valid JSON. Check it and try again.',
  },
  TEXT_UNSTORABLE: {
    zh: '请求中有无法保存的字符（U+0000，或半个代理对）。请删去后重试。',
    en: 'The request holds a character that cannot be kept (U+0000, or half of a surrogate pair). Take it out and try again.',
  },
  ADDRESS_BROKEN: {
    zh: '请求地址的编码有误（% 之后不是有效的 UTF-8）。请检查地址。',
    en: 'The address is not encoded as it should be (what follows a % is not UTF-8). Check the address.',
  },
  VALUE_REFUSED: {
    zh: '请求中有一个值的类型、大小或格式不对，例如编号不是数字或超出范围。请检查后重试。',
    en: 'A value in the request is of the wrong kind, size or form, such as an id that is no number or too large. Check it and try again.',
  },
  VALUE_CONFLICTS: {
    zh: '这与已有的数据冲突：缺少必填的内容、重复，或引用了不存在的内容。请刷新后检查再试。',
    en: 'This conflicts with what is there: something required is missing, given twice, or refers to what does not exist. Reload, check, and try again.',
  },
  NOT_OPEN: {
    zh: '这里没有可用的功能。请检查地址。',
    en: 'There is nothing here. Check the address.',
  },
  NOT_ALLOWED: {
    zh: '您没有权限这样做。如有需要，请联系管理员。',
    en: 'You may not do this. Ask an administrator if you need to.',
  },
} as const satisfies Record<string, Bilingual>;

/** What can be wrong with a request. */
export type RequestProblem = keyof typeof REQUEST_PROBLEMS;
