import type { TierData } from './types';

/** The three tiers, lowest first. Director has no thresholds: no number of points gives it. */
export const TIERS: TierData[] = [
  {
    code: 'partner',
    nameZh: 'PostgreSQL ACE 伙伴',
    nameEn: 'PostgreSQL ACE Partner',
    rank: 1,
    descriptionZh: '参与国内 PostgreSQL 产业/社群的活跃人士',
    descriptionEn: 'Active people in China’s PostgreSQL industry and community',
    waysInZh:
      '开放申请制：任何热心布道、符合要求的人都可凭贡献申请。积分进阶：每年 200 积分，新成员成为、现有成员保持（次年）伙伴。负责人授权：行业应用组、城市用户组组长直接成为伙伴。特殊贡献单独授予。',
    waysInEn:
      'Open to application: anyone who is keen on evangelism and meets the requirements can apply, by contributions. ' +
      'Points: 200 in a year to gain it or to keep it for the next. Leader-authorised: leaders of ' +
      'industry and city groups go straight to Partner. Special contributions are granted separately.',
    openToApplication: true,
    thresholds: [{ fromYear: 2020, points: 200 }],
    byInvitation: false,
    bySpecial: true,
    byException: true,
    byPromotion: false,
    byLeadership: true,
    colour: '#2e7d6b',
    trophyZh: 'PostgreSQL ACE 伙伴奖杯',
    trophyEn: 'PostgreSQL ACE Partner trophy',
  },
  {
    code: 'ace',
    nameZh: 'PostgreSQL ACE',
    nameEn: 'PostgreSQL ACE',
    rank: 2,
    descriptionZh: '享誉国内 PostgreSQL 产业/社群的知名人士，行业内的中流砥柱',
    descriptionEn: 'Well-known people in China’s PostgreSQL industry and community, pillars of the industry',
    waysInZh:
      '开放申请制：任何热心布道、符合要求的人都可凭贡献申请。积分进阶：每年 500 积分，新成员成为、现有成员保持（次年）ACE。优秀组长可晋升为 ACE。特殊贡献单独授予。',
    waysInEn:
      'Open to application: anyone who is keen on evangelism and meets the requirements can apply, by contributions. ' +
      'Points: 500 in a year to gain it or to keep it for the next. Excellent group leaders can be ' +
      'promoted. Special contributions are granted separately.',
    openToApplication: true,
    thresholds: [{ fromYear: 2020, points: 500 }],
    byInvitation: false,
    bySpecial: true,
    byException: true,
    byPromotion: true,
    byLeadership: false,
    colour: '#336791',
    trophyZh: 'PostgreSQL ACE 奖杯',
    trophyEn: 'PostgreSQL ACE trophy',
  },
  {
    code: 'director',
    nameZh: 'PostgreSQL ACE 总监',
    nameEn: 'PostgreSQL ACE Director',
    rank: 3,
    descriptionZh: '引领国内 PostgreSQL 发展的卓越人士，中国 PostgreSQL 分会紧密合伙人',
    descriptionEn: 'Outstanding people leading PostgreSQL’s development in China, close partners of the branch',
    waysInZh: '邀请制',
    waysInEn: 'By invitation only',
    openToApplication: false,
    thresholds: [],
    byInvitation: true,
    bySpecial: false,
    byException: false,
    byPromotion: false,
    byLeadership: false,
    colour: '#a8741a',
    trophyZh: 'PostgreSQL ACE 总监奖杯',
    trophyEn: 'PostgreSQL ACE Director trophy',
  },
];
