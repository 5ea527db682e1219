import { COMMON, type PanelType } from './types';

/** Special committees. */
export const COMMITTEE: PanelType = {
  uid: 'api::committee.committee',
  name: { zh: '特别委员会', en: 'Committee' },
  mainField: 'nameZh',
  sort: ['position', 'ASC'],
  list: ['position', 'nameZh', 'nameEn', 'wayIn', 'groups'],
  rows: [
    'code:4 position:4 wayIn:4',
    'nameZh:6 nameEn:6',
    'descriptionZh:6 descriptionEn:6',
    'wayInZh:6 wayInEn:6',
    'duty:6 groups:6',
    'detailsUrl:12',
  ],
  fields: {
    code: COMMON.code,
    position: COMMON.position,
    wayIn: {
      zh: '参与方式',
      en: 'Way in',
      help: {
        zh: '负责人授权制：组长直接成为伙伴；积分进阶制；单独授予。',
        en: 'Leader-authorised (a leader becomes Partner), by points, or granted separately.',
      },
    },
    nameZh: COMMON.nameZh,
    nameEn: COMMON.nameEn,
    descriptionZh: COMMON.descriptionZh,
    descriptionEn: COMMON.descriptionEn,
    wayInZh: { zh: '参与说明（中文）', en: 'How to take part, in Chinese' },
    wayInEn: { zh: '参与说明（英文）', en: 'How to take part, in English' },
    duty: {
      zh: '组长年度职责',
      en: 'Yearly duty',
      shows: 'nameZh',
      help: { zh: '每位组长每年须完成的活动类型。', en: 'The activity that each leader owes a year.' },
    },
    detailsUrl: {
      zh: '细则文件链接',
      en: 'Document with the details',
      help: {
        zh: '以 http:// 或 https:// 开头；公开展示。',
        en: 'Begins with http:// or https://; shown in public.',
      },
    },
    groups: {
      zh: '工作组',
      en: 'Groups',
      shows: 'nameZh',
      readOnly: true,
      help: { zh: '在工作组中指定所属委员会。', en: 'Set in each group.' },
    },
  },
};
