import { COMMON, type PanelType } from './types';

/** The single type that states the programme itself. */
export const PROGRAMME: PanelType = {
  uid: 'api::programme.programme',
  name: { zh: '荣誉计划', en: 'Programme' },
  mainField: 'nameZh',
  sort: ['nameZh', 'ASC'],
  list: ['nameZh', 'nameEn'],
  rows: [
    'nameZh:6 nameEn:6',
    'shortNameZh:6 shortNameEn:6',
    'editionZh:6 editionEn:6',
    'descriptionZh:6 descriptionEn:6',
    'sponsorZh:6 sponsorEn:6',
    'foundedYear:4 website:8',
    'contactZh:6 contactEn:6',
    'contactEmail:6 timeZone:6',
    'cutOffs:12',
    'secondPersonRequired:4 yearBeforeCounts:4 coSpeakersStepBack:4',
    'logo:6',
  ],
  fields: {
    nameZh: COMMON.nameZh,
    nameEn: COMMON.nameEn,
    shortNameZh: { zh: '中文简称', en: 'Chinese short name' },
    shortNameEn: { zh: '英文简称', en: 'English short name' },
    editionZh: {
      zh: '版本（中文）',
      en: 'Edition in Chinese',
      help: {
        zh: '所依据的公布规则是哪一版；公开展示。',
        en: 'The edition of the rules as published; shown in public.',
      },
    },
    editionEn: { zh: '版本（英文）', en: 'Edition in English' },
    descriptionZh: COMMON.descriptionZh,
    descriptionEn: COMMON.descriptionEn,
    sponsorZh: { zh: '主办方（中文）', en: 'Sponsor in Chinese' },
    sponsorEn: { zh: '主办方（英文）', en: 'Sponsor in English' },
    foundedYear: { zh: '创立年份', en: 'Founded in' },
    website: {
      zh: '官网',
      en: 'Website',
      help: { zh: '以 http:// 或 https:// 开头。', en: 'Begins with http:// or https://.' },
    },
    contactEmail: { zh: '联系邮箱', en: 'Contact e-mail', help: { zh: '公开展示。', en: 'Shown in public.' } },
    contactZh: { zh: '联系方式（中文）', en: 'Contact in Chinese' },
    contactEn: { zh: '联系方式（英文）', en: 'Contact in English' },
    timeZone: {
      zh: '时区',
      en: 'Time zone',
      help: {
        zh: '决定贡献属于哪一天、哪一年；如 Asia/Shanghai。',
        en: 'Decides to which day and year a contribution belongs; such as Asia/Shanghai.',
      },
    },
    cutOffs: {
      zh: '季度截止日',
      en: 'Cut-offs',
      help: { zh: '每年四次，当天即为发布生效日。', en: 'Four a year; the roster goes live on that day.' },
    },
    secondPersonRequired: {
      zh: '发布须第二人确认',
      en: 'A second person confirms publication',
      help: {
        zh: '开启后，名单由一人申请发布，另一位有发布权限的人确认后才发布；接口令牌不能发布。',
        en: 'When on, one person asks for a publication and another who may publish confirms it; API tokens cannot publish.',
      },
    },
    yearBeforeCounts: {
      zh: '第一至第三季度入选计入上一年度积分',
      en: 'Admissions of Q1–Q3 count the year before',
      help: {
        zh: '开启后，第四季度发布之后才批准、申请或同意官网展示的人，可凭上一年度全年积分在次年入选；不应入选的人请暂缓。',
        en: 'When on, who was approved, applied or consented only after Q4 is admitted by all points of the year before; hold back who should not be.',
      },
    },
    coSpeakersStepBack: {
      zh: '共同讲者回避审核',
      en: 'Co-speakers step back from reviews',
      help: {
        zh: '开启时，审核人不能处理与本人待审或已通过的贡献佐证相同、或活动场次与活动类型都相同的他人贡献，须由其他审核人处理。本人的贡献任何时候都不能自审。',
        en: 'When on, a reviewer does not decide on somebody else’s contribution that has the same evidence, or the same event and activity type, as an open or approved one of their own; another reviewer does. Nobody ever decides on their own.',
      },
    },
    logo: { zh: '标志', en: 'Logo' },
  },
};
