import { COMMON, type PanelType } from './types';

/** One thing one person did. */
export const CONTRIBUTION: PanelType = {
  uid: 'api::contribution.contribution',
  name: { zh: '贡献', en: 'Contribution' },
  mainField: 'title',
  sort: ['occurredOn', 'DESC'],
  list: ['title', 'member', 'activityType', 'occurredOn', 'quantity', 'state', 'points'],
  rows: [
    'member:6 activityType:6',
    'title:8 occurredOn:4',
    'quantity:4 event:4 group:4',
    'evidenceUrl:6 evidenceFile:6',
    'state:4 points:4 submittedAt:4',
    'reviewer:4 decidedAt:4 recorder:4',
    'reviewNote:8 isDemo:4',
  ],
  fields: {
    member: {
      zh: '成员',
      en: 'Member',
      shows: 'name',
      help: { zh: '两人合作请各录一项，均计分。', en: 'Two people who did it together have one each; both count.' },
    },
    activityType: { zh: '活动类型', en: 'Activity type', shows: 'nameZh' },
    title: {
      zh: '标题',
      en: 'Title',
      help: { zh: '公开展示，如演讲或文章题目。', en: 'Public, such as the title of a talk or an article.' },
    },
    occurredOn: {
      zh: '发生日期',
      en: 'Occurred on',
      help: { zh: '当地日期，决定归属年度；不能晚于今天。', en: 'The local day; decides the year. Not in the future.' },
    },
    quantity: {
      zh: '数量',
      en: 'Quantity',
      help: {
        zh: '按年累计的活动填写数量（如 PG 豆），其他为 1。',
        en: 'For what is counted over the year (beans); else 1.',
      },
    },
    event: { zh: '活动场次', en: 'Event', shows: 'nameZh' },
    group: { zh: '工作组', en: 'Group', shows: 'nameZh', help: { zh: '职责类贡献必填。', en: 'Needed for a duty.' } },
    evidenceUrl: {
      zh: '佐证链接',
      en: 'Evidence (address)',
      help: { zh: '同一成员的同一佐证只能用一次。', en: 'One piece of evidence counts once for a member.' },
    },
    evidenceFile: {
      zh: '佐证文件',
      en: 'Evidence (file)',
      help: { zh: '没有链接时上传图片或 PDF。', en: 'A picture or PDF where there is no address.' },
    },
    state: {
      zh: '状态',
      en: 'State',
      help: {
        zh: '可把草稿或退回的贡献提交；其余由审核决定。',
        en: 'A draft or what was sent back can be submitted here; the rest is decided by a review.',
      },
    },
    points: {
      zh: '积分',
      en: 'Points',
      readOnly: true,
      help: { zh: '审核时按规则计算。', en: 'Counted by the review.' },
    },
    submittedAt: { zh: '提交时间', en: 'Submitted at', readOnly: true },
    decidedAt: { zh: '审核时间', en: 'Decided at', readOnly: true },
    reviewer: { zh: '审核人', en: 'Reviewer', readOnly: true },
    recorder: { zh: '录入人', en: 'Recorder', readOnly: true, help: { zh: '自动记录。', en: 'Recorded by itself.' } },
    reviewNote: {
      zh: '审核意见',
      en: 'Reviewer’s note',
      help: { zh: '本人可见。', en: 'The person concerned can read it.' },
    },
    isDemo: COMMON.isDemo,
  },
};
