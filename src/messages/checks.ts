import type { Bilingual } from '../domain/shared/bilingual';

/** What Strapi’s own checks of a field say, in the panel’s forms and on the server, which have it in English alone. */
export const CHECKS = {
  invalid: { zh: '这个值不符合要求，请检查。', en: 'This is not as it has to be; check it.' },
  missing: { zh: '此项不能为空，请填写。', en: 'This cannot be empty; fill it in.' },
  choice: { zh: '没有这个选项，请从列表中选择。', en: 'There is no such choice; take one of the list.' },
  integer: { zh: '请填写整数。', en: 'Give a whole number.' },
  email: { zh: '这不是邮箱地址。', en: 'This is no e-mail address.' },
} as const satisfies Record<string, Bilingual>;
