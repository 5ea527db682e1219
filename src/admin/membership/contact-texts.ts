import type { Bilingual } from '../../domain/shared/bilingual';

/** What is said around contact data. */
export const CONTACT = {
  title: { zh: '联系方式', en: 'Contact' },
  show: { zh: '显示联系方式', en: 'Show contact data' },
  recorded: { zh: '每次查看都会记入操作记录。', en: 'Each reading is recorded in the audit trail.' },
  none: { zh: '没有登记联系方式。', en: 'No contact data are kept.' },
} as const satisfies Record<string, Bilingual>;
