import type { PanelType } from './types';

/** The parts of which other types have several. */
export const COMPONENTS: readonly PanelType[] = [
  {
    uid: 'profile.link',
    name: { zh: '链接', en: 'Link' },
    mainField: 'url',
    sort: ['url', 'ASC'],
    list: ['kind', 'url'],
    rows: ['kind:4 label:8', 'url:12'],
    fields: {
      kind: { zh: '种类', en: 'Kind' },
      label: { zh: '显示文字', en: 'Label', help: { zh: '留空则显示种类。', en: 'Left empty, the kind is shown.' } },
      url: {
        zh: '网址',
        en: 'Address',
        help: { zh: '以 http:// 或 https:// 开头。', en: 'Begins with http:// or https://.' },
      },
    },
  },
  {
    uid: 'rules.threshold',
    name: { zh: '年度门槛', en: 'Threshold' },
    mainField: 'fromYear',
    sort: ['fromYear', 'ASC'],
    list: ['fromYear', 'points'],
    rows: ['fromYear:6 points:6'],
    fields: {
      fromYear: {
        zh: '起始年度',
        en: 'From year',
        help: { zh: '从这一年起适用，直到下一条。', en: 'In force from this year until the next one.' },
      },
      points: { zh: '积分', en: 'Points' },
    },
  },
  {
    uid: 'rules.revision',
    name: { zh: '规则版本', en: 'Rule revision' },
    mainField: 'effectiveFrom',
    sort: ['effectiveFrom', 'ASC'],
    list: ['effectiveFrom', 'points', 'unit', 'cap'],
    rows: ['effectiveFrom:4 points:4 unit:4', 'cap:6 evidenceRequired:6', 'evidenceHosts:12'],
    fields: {
      effectiveFrom: {
        zh: '生效日期',
        en: 'Effective from',
        help: { zh: '发生日期在此日或之后的贡献适用。', en: 'For contributions on or after this day.' },
      },
      points: { zh: '积分', en: 'Points', help: { zh: '每个整单位的积分。', en: 'For each full unit.' } },
      unit: {
        zh: '计分单位',
        en: 'Unit',
        help: {
          zh: '如每 2000 PG 豆；按年累计的只能从 1 月 1 日起变更。',
          en: 'Such as 2,000 beans; where counted over the year it changes on 1 January only.',
        },
      },
      cap: {
        zh: '年度上限',
        en: 'Cap',
        help: { zh: '一人一年此项最多积分；留空不限。', en: 'The most points for one person in a year; empty: none.' },
      },
      evidenceRequired: { zh: '须有佐证', en: 'Evidence required' },
      evidenceHosts: {
        zh: '佐证网站',
        en: 'Sites of evidence',
        help: {
          zh: '佐证链接须在这些网站上，如 mp.weixin.qq.com；多个以空格分隔，留空不限。',
          en: 'Evidence must be an address on these sites, such as mp.weixin.qq.com; divided by blanks, empty: any.',
        },
      },
    },
  },
  {
    uid: 'wall.settings',
    name: { zh: '形象墙设置', en: 'Image wall' },
    mainField: 'order',
    sort: ['order', 'ASC'],
    list: ['order', 'captions', 'ratio'],
    rows: ['tiers:12', 'order:4 captions:4 ratio:4'],
    fields: {
      tiers: {
        zh: '级别',
        en: 'Tiers',
        shows: 'nameZh',
        help: { zh: '留空则包括全部级别。', en: 'Left empty, all tiers hang on it.' },
      },
      order: {
        zh: '排列',
        en: 'Order',
        help: { zh: '同一级别内按姓名拼音。', en: 'Within a tier by the pinyin of the names.' },
      },
      captions: { zh: '图注语言', en: 'Language of captions' },
      ratio: { zh: '照片比例', en: 'Proportion of photos', help: { zh: '宽比高。', en: 'Width to height.' } },
    },
  },
  {
    uid: 'rules.cut-off',
    name: { zh: '截止日', en: 'Cut-off' },
    mainField: 'quarter',
    sort: ['quarter', 'ASC'],
    list: ['quarter', 'month', 'day'],
    rows: ['quarter:4 month:4 day:4'],
    fields: {
      quarter: { zh: '季度', en: 'Quarter' },
      month: { zh: '月', en: 'Month' },
      day: { zh: '日', en: 'Day' },
    },
  },
];
