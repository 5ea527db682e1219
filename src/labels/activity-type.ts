import { COMMON, type PanelType } from './types';

/** What can be credited, with its dated rules. */
export const ACTIVITY_TYPE: PanelType = {
  uid: 'api::activity-type.activity-type',
  name: { zh: '活动类型', en: 'Activity type' },
  mainField: 'nameZh',
  sort: ['position', 'ASC'],
  list: ['position', 'nameZh', 'nameEn', 'kind', 'committee', 'active'],
  rows: [
    'code:4 position:4 active:4',
    'nameZh:6 nameEn:6',
    'kind:4 committee:8',
    'descriptionZh:6 descriptionEn:6',
    'countedOverYear:4 unitZh:4 unitEn:4',
    'revisions:12',
  ],
  fields: {
    code: COMMON.code,
    position: COMMON.position,
    active: {
      zh: '启用',
      en: 'Active',
      help: {
        zh: '停用后不再供选择，已有贡献不受影响。',
        en: 'Switched off, it is no longer offered; what exists stays.',
      },
    },
    nameZh: COMMON.nameZh,
    nameEn: COMMON.nameEn,
    kind: {
      zh: '性质',
      en: 'Kind',
      help: {
        zh: '积分：获得积分；职责：组长每年的职责。同一佐证可各用一次。已有贡献后不能修改。',
        en: 'Points, or a leader’s yearly duty; one piece of evidence may serve once for each. Fixed once contributions exist.',
      },
    },
    committee: { zh: '所属委员会', en: 'Committee', shows: 'nameZh' },
    descriptionZh: COMMON.descriptionZh,
    descriptionEn: COMMON.descriptionEn,
    countedOverYear: {
      zh: '按年累计',
      en: 'Counted over the year',
      help: {
        zh: '数量全年相加后按整数单位计分，如 PG 豆。',
        en: 'Quantities are added up over the year and scored per full unit, as beans are.',
      },
    },
    unitZh: { zh: '数量单位（中文）', en: 'Unit in Chinese', help: { zh: '如“PG 豆”。', en: 'What is counted.' } },
    unitEn: { zh: '数量单位（英文）', en: 'Unit in English', help: { zh: '如“beans”。', en: 'Such as “beans”.' } },
    revisions: {
      zh: '规则版本',
      en: 'Rule revisions',
      help: {
        zh: '按贡献发生日适用当时生效的版本。改规则请新增一条；已入账的积分不会改变。',
        en: 'A contribution is scored by the revision in force on its day. Add one to change the rule; the ledger stays.',
      },
    },
  },
};
