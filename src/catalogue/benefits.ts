import type { BenefitData } from './types';

/** The programme states its benefits for all members alike, whatever their tier. */
const EVERY_TIER = ['partner', 'ace', 'director'];

/** 我们提供: what the programme gives, in the order in which it is published. The last says that more will come. */
export const BENEFITS: BenefitData[] = [
  {
    code: 'honour-system',
    nameZh: '面向全国的贡献者荣誉体系',
    nameEn: 'A nationwide contributor honour system',
    descriptionZh: '面向全国的 PostgreSQL 贡献者荣誉体系，每个级别各有称号。',
    descriptionEn: 'A nationwide honour system for PostgreSQL contributors, with a title for each tier.',
    position: 1,
    tiers: EVERY_TIER,
  },
  {
    code: 'site-display',
    nameZh: '官网展示',
    nameEn: 'Display on the PostgreSQL ACE site',
    descriptionZh: '在 PostgreSQL ACE 官网展示成员介绍。',
    descriptionEn: 'The member’s profile is shown on the PostgreSQL ACE site.',
    position: 2,
    tiers: EVERY_TIER,
  },
  {
    code: 'trophy',
    nameZh: '实体奖杯',
    nameEn: 'A physical trophy',
    descriptionZh: '授予实体奖杯，每个级别的奖杯各不相同。',
    descriptionEn: 'A physical trophy; each tier has one of its own.',
    position: 3,
    tiers: EVERY_TIER,
  },
  {
    code: 'wechat-group',
    nameZh: 'ACE 成员专属微信群名额',
    nameEn: 'A seat in the members-only WeChat group',
    descriptionZh: '加入 ACE 成员专属微信群。',
    descriptionEn: 'A place in the WeChat group that only ACE members belong to.',
    position: 4,
    tiers: EVERY_TIER,
  },
  {
    code: 'image-wall',
    nameZh: '形象墙展示',
    nameEn: 'The image wall at the annual conference',
    descriptionZh: '在每年举办的中国 PostgreSQL 数据库生态大会（北京中科院软件所）形象墙展示。',
    descriptionEn:
      'Shown on the image wall at the China PostgreSQL Database Ecosystem Conference, held every year at the Institute of ' +
      'Software, Chinese Academy of Sciences, Beijing.',
    position: 5,
    tiers: EVERY_TIER,
  },
  {
    code: 'front-row-seats',
    nameZh: '所有线下活动，前排专属座位',
    nameEn: 'Front-row seats at every offline event',
    descriptionZh: '分会所有线下活动，前排专属座位。',
    descriptionEn: 'Reserved front-row seats at every offline event of the branch.',
    position: 6,
    tiers: EVERY_TIER,
  },
  {
    code: 'advisory-group',
    nameZh: '可加入 ACE 技术顾问团',
    nameEn: 'Eligibility for the ACE technical advisory group',
    descriptionZh: '可加入 ACE 技术顾问团，具有三方运维项目参与资格。',
    descriptionEn: 'Eligible for the ACE technical advisory group, and with it for third-party operations projects.',
    position: 7,
    tiers: EVERY_TIER,
  },
  {
    code: 'more-to-come',
    nameZh: '未来不断补充',
    nameEn: 'More to come',
    descriptionZh: '权益未来不断补充。',
    descriptionEn: 'More benefits will be added over time.',
    position: 8,
    tiers: EVERY_TIER,
  },
];
