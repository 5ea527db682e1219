import type { CommitteeData } from './types';

const BY_LEADER = {
  wayIn: 'leader-authorised' as const,
  wayInZh: '负责人授权制：组长直接成为伙伴，优秀组长可晋升为 ACE',
  wayInEn: 'Leader-authorised: every group leader goes straight to Partner; excellent leaders can be promoted to ACE',
};

const BY_POINTS = {
  wayIn: 'points' as const,
  wayInZh: '积分进阶制：每年 500 积分成为/保持（次年）ACE，200 积分成为/保持伙伴',
  wayInEn: 'Points: within each year 500 to gain or keep (for the second year) ACE, 200 to gain or keep Partner',
  duty: null,
};

/** 特别委员会: the special committees and how each leads to a title. */
export const COMMITTEES: CommitteeData[] = [
  {
    code: 'industry-application',
    nameZh: '行业应用委员会',
    nameEn: 'Industry Application Committee',
    descriptionZh:
      '熟悉本行业的 PostgreSQL 应用、生态产品与用户资源；组长作为出品人，每年更新并汇编行业内 PG 应用报告（解决方案 + 应用案例），' +
      '由分会协助于 12 月对外发布。行业组数量不限。',
    descriptionEn:
      'Knows the PostgreSQL applications, ecosystem products and user resources of the industry; as producer, each leader updates ' +
      'and compiles every year the industry’s PostgreSQL application report (solutions and cases), which the branch helps ' +
      'publish to the outside world in December. Any number of groups.',
    detailsUrl: null,
    ...BY_LEADER,
    position: 1,
    duty: 'industry-report',
  },
  {
    code: 'regional-user',
    nameZh: '地区用户委员会',
    nameEn: 'Regional User Committee',
    descriptionZh:
      '熟悉本城市的 DBA 与企业，能把大家召集到一起；每年在当地至少举办一场活动，细则另见专门文件。城市组数量不限。',
    descriptionEn:
      'Knows the city’s DBAs and companies and can bring people together; runs at least one local event every year, the details ' +
      'of which stand in a document of their own. Any number of groups.',
    detailsUrl: 'https://postgresqlchina.com/eco/ace',
    ...BY_LEADER,
    position: 2,
    duty: 'city-event',
  },
  {
    code: 'university-development',
    nameZh: '高校发展委员会',
    nameEn: 'University Development Committee',
    descriptionZh: '鼓励社区专家联系母校或熟识的高校，由分会提供运营支持，举办“PostgreSQL 高校行”，建立学生兴趣社团。',
    descriptionEn:
      'Encourages community experts to reach their alma maters and universities they know; with the branch’s support in operation ' +
      'they run “PostgreSQL 高校行” on campus and build interest societies of students.',
    detailsUrl: null,
    ...BY_POINTS,
    position: 3,
  },
  {
    code: 'evangelism',
    nameZh: '布道委员会',
    nameEn: 'Evangelism Committee',
    descriptionZh: '以演讲、直播、文章与论坛活动传播 PostgreSQL 原生技术。',
    descriptionEn: 'Spreads PostgreSQL’s native technology by talks, streams, articles and forum activity.',
    detailsUrl: null,
    ...BY_POINTS,
    position: 4,
  },
];
