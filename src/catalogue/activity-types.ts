import type { ActivityTypeData } from './types';

/** The rules as published have held since the programme was founded. */
const SINCE = '2020-01-01';

/** Points for each full `unit`, without a cap, in force since 2020. */
const rule = (points: number, unit = 1) => [{ effectiveFrom: SINCE, points, unit, cap: null, evidenceRequired: true }];

/** What can be credited, and the dated point rule of each. Duties keep a leadership alive and give no points. */
export const ACTIVITY_TYPES: ActivityTypeData[] = [
  {
    code: 'conference-talk',
    nameZh: '年度大会演讲',
    nameEn: 'Talk at the annual conference',
    descriptionZh: '每年举办的中国 PostgreSQL 数据库生态大会（北京中科院软件所）上的原生技术演讲（非产品推介）。',
    descriptionEn:
      'A talk on native technology, not a product pitch, at the China PostgreSQL Database Ecosystem Conference, held every year ' +
      'at the Institute of Software, Chinese Academy of Sciences, Beijing.',
    kind: 'points',
    countedOverYear: false,
    unitZh: '场',
    unitEn: 'talk',
    committee: 'evangelism',
    position: 1,
    revisions: rule(400),
  },
  {
    code: 'summit-talk',
    nameZh: '技术峰会全国行演讲',
    nameEn: 'Talk at a stop of the summit tour',
    descriptionZh: '在各地区举办的 PostgreSQL 技术峰会全国行某一站的原生技术演讲。',
    descriptionEn:
      'A talk on native technology at one of the regional summits, a stop of the PostgreSQL technology tour.',
    kind: 'points',
    countedOverYear: false,
    unitZh: '场',
    unitEn: 'talk',
    committee: 'evangelism',
    position: 2,
    revisions: rule(200),
  },
  {
    code: 'pg-live',
    nameZh: 'PG.Live 线上直播',
    nameEn: 'PG.Live stream',
    descriptionZh: 'PG.Live 线上直播的原生技术分享。',
    descriptionEn: 'A talk on native technology in a PG.Live stream.',
    kind: 'points',
    countedOverYear: false,
    unitZh: '场',
    unitEn: 'stream',
    committee: 'evangelism',
    position: 3,
    revisions: rule(50),
  },
  {
    code: 'forum-beans',
    nameZh: 'PGFans 论坛 PG 豆',
    nameEn: 'PGFans forum beans',
    descriptionZh: '年内 PGFans 论坛活动所得 PG 豆，全年累计，每满 2000 豆计 100 积分。',
    descriptionEn: 'PG beans earned by PGFans forum activity, added up over the year: 100 points for each full 2,000.',
    kind: 'points',
    countedOverYear: true,
    unitZh: '豆',
    unitEn: 'beans',
    committee: 'evangelism',
    position: 4,
    revisions: rule(100, 2000),
  },
  {
    code: 'article',
    nameZh: '公众号首发文章',
    nameEn: 'Article on the WeChat official account',
    descriptionZh: '由作者本人投稿、在 PG 分会微信公众号首发的技术文章，每篇 20 积分；以文章在公众号上的链接为佐证。',
    descriptionEn:
      'A technical article submitted by its author and first published on the branch’s WeChat official account; its address ' +
      'there is the evidence.',
    kind: 'points',
    countedOverYear: false,
    unitZh: '篇',
    unitEn: 'article',
    committee: 'evangelism',
    position: 5,
    // First published on the official account: an article's evidence is its address there.
    revisions: rule(20).map((revision) => ({ ...revision, evidenceHosts: 'mp.weixin.qq.com' })),
  },
  {
    code: 'campus-event',
    nameZh: 'PostgreSQL 高校行',
    nameEn: 'Campus event',
    descriptionZh: '社区专家走进母校或熟识的高校，在分会运营支持下举办一场“PostgreSQL 高校行”。',
    descriptionEn:
      'A community expert runs one “PostgreSQL 高校行” event at their alma mater or a university they know, with the branch’s ' +
      'support in operation.',
    kind: 'points',
    countedOverYear: false,
    unitZh: '场',
    unitEn: 'event',
    committee: 'university-development',
    position: 6,
    revisions: rule(200),
  },
  {
    code: 'industry-report',
    nameZh: '行业 PG 应用报告',
    nameEn: 'Industry application report',
    descriptionZh:
      '行业应用组组长的年度职责：每年更新并汇编行业内 PG 应用报告（解决方案 + 应用案例），由分会协助于 12 月对外发布。',
    descriptionEn:
      'The yearly duty of an industry group’s leader: to update and compile the industry’s PostgreSQL application report ' +
      '(solutions and cases), which the branch helps publish to the outside world in December.',
    kind: 'duty',
    countedOverYear: false,
    unitZh: '份',
    unitEn: 'report',
    committee: 'industry-application',
    position: 7,
    revisions: rule(0),
  },
  {
    code: 'city-event',
    nameZh: '城市用户组活动',
    nameEn: 'City group event',
    descriptionZh: '城市用户组组长的年度职责：把大家召集到一起，每年在当地至少举办一场活动。',
    descriptionEn: 'The yearly duty of a city group’s leader: to bring people together at one local event at least.',
    kind: 'duty',
    countedOverYear: false,
    unitZh: '场',
    unitEn: 'event',
    committee: 'regional-user',
    position: 8,
    revisions: rule(0),
  },
];
