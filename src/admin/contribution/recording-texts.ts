import type { Bilingual } from '../../domain/shared/bilingual';

/** What is said to whoever records contributions. */
export const RECORDING_SAY = {
  panel: { zh: '录入', en: 'Recording' },
  origin: { zh: '据此重新提交', en: 'Submitted anew from' },
  successor: { zh: '已重新提交为', en: 'Submitted anew as' },
  named: { zh: '{title}（{state}）', en: '{title} ({state})' },
  outsideOffice: {
    zh: '按任职记录，此人在发生之日并非所选工作组的组长。可以保存和通过，但不算作任何任职的职责。',
    en: 'By the record of leaderships this person does not lead the chosen group on that day. It can be saved and approved, but counts as nobody’s duty.',
  },
  saveAndNew: { zh: '保存并新建', en: 'Save and new' },
  keeps: {
    zh: '下一份保留活动类型、活动场次与日期，只需换人。',
    en: 'The next one keeps activity, event and day; only the person is another.',
  },
  anew: { zh: '重新提交', en: 'Submit anew' },
  anewHint: {
    zh: '以相同内容新建一份草稿，改好后再提交；本项保持原样。',
    en: 'Makes a draft with the same content, to be mended and submitted; this one stays as it is.',
  },
  drafted: { zh: '已新建草稿，内容与原贡献相同。', en: 'A draft with the same content was made.' },
} as const satisfies Record<string, Bilingual>;
