import { COMMON, type PanelType } from './types';

/** One person leading one group from a day to a day. */
export const LEADERSHIP: PanelType = {
  uid: 'api::leadership.leadership',
  name: { zh: '任职', en: 'Leadership' },
  mainField: 'startedOn',
  sort: ['startedOn', 'DESC'],
  list: ['startedOn', 'endedOn', 'member', 'group'],
  rows: ['member:6 group:6', 'startedOn:6 endedOn:6', 'note:8 isDemo:4'],
  fields: {
    member: { zh: '组长', en: 'Leader', shows: 'name' },
    group: { zh: '工作组', en: 'Group', shows: 'nameZh' },
    startedOn: {
      zh: '就任日期',
      en: 'Started on',
      help: { zh: '就任当年免除年度职责。', en: 'The year of appointment is exempt from the duty.' },
    },
    endedOn: {
      zh: '卸任日期',
      en: 'Ended on',
      help: {
        zh: '卸任当天不再计入；在任请留空。',
        en: 'The day of stepping down no longer counts. Empty while in office.',
      },
    },
    note: { zh: '备注', en: 'Note', help: { zh: '内部使用。', en: 'For staff.' } },
    isDemo: COMMON.isDemo,
  },
};
