import { COMMON, type PanelType } from './types';

/** Working groups. */
export const GROUP: PanelType = {
  uid: 'api::group.group',
  name: { zh: '工作组', en: 'Group' },
  mainField: 'nameZh',
  sort: ['position', 'ASC'],
  list: ['nameZh', 'nameEn', 'committee', 'city', 'industry', 'state'],
  rows: [
    'code:4 position:4 state:4',
    'nameZh:6 nameEn:6',
    'committee:4 city:4 industry:4',
    'descriptionZh:6 descriptionEn:6',
    'leaderships:8 isDemo:4',
  ],
  fields: {
    code: COMMON.code,
    position: COMMON.position,
    state: {
      zh: '状态',
      en: 'State',
      help: {
        zh: '有任职或贡献的工作组不能删除，请设为已解散。',
        en: 'A group that is referred to is not deleted but dissolved.',
      },
    },
    nameZh: COMMON.nameZh,
    nameEn: COMMON.nameEn,
    committee: { zh: '所属委员会', en: 'Committee', shows: 'nameZh' },
    city: { zh: '城市', en: 'City', help: { zh: '仅城市用户组填写。', en: 'For city groups.' } },
    industry: { zh: '行业', en: 'Industry', help: { zh: '仅行业应用组填写。', en: 'For industry groups.' } },
    descriptionZh: COMMON.descriptionZh,
    descriptionEn: COMMON.descriptionEn,
    leaderships: {
      zh: '任职',
      en: 'Leaderships',
      shows: 'startedOn',
      readOnly: true,
      help: { zh: '在“组长与职责”页面任命与卸任。', en: 'Appointed and ended on “Leaders and duties”.' },
    },
    isDemo: COMMON.isDemo,
  },
};
