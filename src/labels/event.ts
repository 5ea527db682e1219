import { COMMON, type PanelType } from './types';

/** Conferences, tours, streams and local events. */
export const EVENT: PanelType = {
  uid: 'api::event.event',
  name: { zh: '活动场次', en: 'Event' },
  mainField: 'nameZh',
  sort: ['heldOn', 'DESC'],
  list: ['nameZh', 'nameEn', 'kind', 'heldOn', 'city', 'group'],
  rows: [
    'code:4 kind:4 group:4',
    'nameZh:6 nameEn:6',
    'heldOn:4 endsOn:4 city:4',
    'placeZh:6 placeEn:6',
    'url:8 isDemo:4',
    'wall:12',
  ],
  fields: {
    code: COMMON.code,
    kind: { zh: '种类', en: 'Kind' },
    group: {
      zh: '主办工作组',
      en: 'Held by',
      shows: 'nameZh',
      help: { zh: '地方活动填写城市用户组。', en: 'The city group of a local event.' },
    },
    nameZh: COMMON.nameZh,
    nameEn: COMMON.nameEn,
    heldOn: { zh: '日期', en: 'Held on' },
    endsOn: { zh: '结束日期', en: 'Ends on', help: { zh: '一天的活动留空。', en: 'Empty for an event of one day.' } },
    city: { zh: '城市', en: 'City' },
    placeZh: { zh: '地点（中文）', en: 'Place in Chinese' },
    placeEn: { zh: '地点（英文）', en: 'Place in English' },
    url: { zh: '网址', en: 'Address' },
    wall: {
      zh: '形象墙',
      en: 'Image wall',
      help: {
        zh: '添加后，活动日期当天名单上同意展示的成员即上墙；在“形象墙”页面核对、冻结与下载。',
        en: 'Once added, members on the roster of the event’s day who consent hang on it; see the page Image wall.',
      },
    },
    isDemo: COMMON.isDemo,
  },
};
