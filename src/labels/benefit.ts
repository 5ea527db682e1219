import { COMMON, type PanelType } from './types';

/** What a tier gives. */
export const BENEFIT: PanelType = {
  uid: 'api::benefit.benefit',
  name: { zh: '权益', en: 'Benefit' },
  mainField: 'nameZh',
  sort: ['position', 'ASC'],
  list: ['position', 'nameZh', 'nameEn', 'tiers', 'active'],
  rows: ['code:4 position:4 active:4', 'nameZh:6 nameEn:6', 'descriptionZh:6 descriptionEn:6', 'tiers:12'],
  fields: {
    code: COMMON.code,
    position: COMMON.position,
    active: {
      zh: '启用',
      en: 'Active',
      help: { zh: '停用后不再公开展示。', en: 'Switched off, it is no longer shown.' },
    },
    nameZh: COMMON.nameZh,
    nameEn: COMMON.nameEn,
    descriptionZh: COMMON.descriptionZh,
    descriptionEn: COMMON.descriptionEn,
    tiers: { zh: '适用级别', en: 'Tiers', shows: 'nameZh' },
  },
};
