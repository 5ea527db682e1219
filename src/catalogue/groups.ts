import type { GroupData } from './types';

/** 工作组: the groups that the programme names. Industry and city groups have no limit; editors add theirs. */
export const GROUPS: GroupData[] = [
  {
    code: 'finance',
    nameZh: '金融应用组',
    nameEn: 'Finance Application Group',
    descriptionZh: '熟悉金融行业的 PostgreSQL 应用、生态产品与用户资源，每年更新并汇编金融行业 PG 应用报告。',
    descriptionEn:
      'Knows the PostgreSQL applications, ecosystem products and user resources of the finance industry; updates and compiles ' +
      'its PostgreSQL application report every year.',
    committee: 'industry-application',
    city: null,
    industry: '金融',
    position: 1,
  },
  {
    code: 'electric-power',
    nameZh: '电力应用组',
    nameEn: 'Electric Power Application Group',
    descriptionZh: '熟悉电力行业的 PostgreSQL 应用、生态产品与用户资源，每年更新并汇编电力行业 PG 应用报告。',
    descriptionEn:
      'Knows the PostgreSQL applications, ecosystem products and user resources of the electric power industry; updates and ' +
      'compiles its PostgreSQL application report every year.',
    committee: 'industry-application',
    city: null,
    industry: '电力',
    position: 2,
  },
  {
    code: 'hangzhou',
    nameZh: '杭州用户组',
    nameEn: 'Hangzhou User Group',
    descriptionZh: '把杭州的 PostgreSQL 用户召集到一起；每年至少举办一场当地活动。',
    descriptionEn: 'Brings PostgreSQL users in Hangzhou together; at least one local event every year.',
    committee: 'regional-user',
    city: '杭州',
    industry: null,
    position: 11,
  },
  {
    code: 'nanjing',
    nameZh: '南京用户组',
    nameEn: 'Nanjing User Group',
    descriptionZh: '把南京的 PostgreSQL 用户召集到一起；每年至少举办一场当地活动。',
    descriptionEn: 'Brings PostgreSQL users in Nanjing together; at least one local event every year.',
    committee: 'regional-user',
    city: '南京',
    industry: null,
    position: 12,
  },
  {
    code: 'university-development-group',
    nameZh: '高校发展组',
    nameEn: 'University Development Group',
    descriptionZh:
      '鼓励社区专家联系母校或熟识的高校，由分会提供运营支持，举办“PostgreSQL 高校行”，建立学生兴趣社团；每场 200 积分。',
    descriptionEn:
      'Community experts are encouraged to reach their alma maters and universities they know, to run “PostgreSQL 高校行” there ' +
      'and to build interest societies of students, with the branch’s support in operation; one event is worth 200 points.',
    committee: 'university-development',
    city: null,
    industry: null,
    position: 21,
  },
  {
    code: 'tech-talk',
    nameZh: 'Tech&Talk 专家组',
    nameEn: 'Tech&Talk Expert Group',
    descriptionZh:
      '原生技术演讲：每年在北京中科院软件所举办的年度大会、在各地区举办的 PostgreSQL 技术峰会全国行、PG.Live 线上直播。',
    descriptionEn:
      'Talks on native technology: the conference held every year at the Institute of Software in Beijing, the regional summits ' +
      'of the PostgreSQL technology tour, PG.Live streams.',
    committee: 'evangelism',
    city: null,
    industry: null,
    position: 31,
  },
  {
    code: 'writer',
    nameZh: 'Writer 专家组',
    nameEn: 'Writer Expert Group',
    descriptionZh: 'PGFans 论坛活动，以及由作者本人投稿、在 PG 分会微信公众号首发的技术文章。',
    descriptionEn:
      'PGFans forum activity, and technical articles submitted by their author and first published on the branch’s WeChat ' +
      'official account.',
    committee: 'evangelism',
    city: null,
    industry: null,
    position: 32,
  },
  {
    code: 'special-contribution',
    nameZh: '特殊贡献组',
    nameEn: 'Special Contribution Group',
    descriptionZh:
      '与分会共同发起的长期项目：高校课程建设、联合出版书籍、PostgreSQL 培训认证课程建设；单独归类、授予。有自己的独特想法的朋友，欢迎与我们联系，一起把它做成。',
    descriptionEn:
      'Long-term projects started together with the branch: university courses, co-published books, training and certification. ' +
      'Classified and granted separately. Whoever has an idea of their own is invited to get in touch and to build it together.',
    committee: null,
    city: null,
    industry: null,
    position: 41,
  },
];
