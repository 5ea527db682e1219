import type { ProgrammeData } from './types';

/** The honour programme as its official page states it, in the edition that it names; contacts are left to that page. */
export const PROGRAMME: ProgrammeData = {
  nameZh: 'PostgreSQL ACE 贡献者荣誉体系',
  nameEn: 'PostgreSQL ACE Contributor Honour Programme',
  shortNameZh: 'PostgreSQL ACE',
  shortNameEn: 'PostgreSQL ACE',
  editionZh: '2024 年 7 月版',
  editionEn: 'July 2024 edition',
  descriptionZh:
    '由中国开源软件推进联盟 PostgreSQL 分会于 2020 年设立，表彰通过分会为国内 PostgreSQL 技术推广与生态发展作出突出贡献的人士。' +
    '伙伴与 ACE 两个级别向所有热心布道、符合要求的人开放，凭贡献即可加入；总监为邀请制。' +
    '新成员于每年 3 月、6 月、9 月、12 月末统一上线；现有成员原则上每年 12 月末更新一次，用于次年：' +
    '一年里做得多的人，大家都看得到，来年的级别自然延续。',
  descriptionEn:
    'Founded in 2020 by the PostgreSQL branch of the China OSS Promotion Union, it recognises, through the branch, outstanding ' +
    'contributions to promoting PostgreSQL’s technology and developing its ecosystem in China. Partner and ACE are open to ' +
    'anyone who is keen on evangelism and meets the requirements, by contributions; Director is by invitation. New members ' +
    'go live together at the end of March, June, September and December; existing members are in principle updated at the ' +
    'end of December for the next year: who did much in the year is seen to have done it, and their tier goes on by itself.',
  sponsorZh: '中国开源软件推进联盟（COPU）PostgreSQL 分会（中国 PG 分会）',
  sponsorEn: 'PostgreSQL branch of the China OSS Promotion Union (COPU)',
  foundedYear: 2020,
  website: 'https://postgresqlchina.com/eco/ace',
  contactZh: '联系方式见官方页面',
  contactEn: 'See the official page for how to get in touch',
  timeZone: 'Asia/Shanghai',
  cutOffs: [
    { quarter: 1, month: 3, day: 31 },
    { quarter: 2, month: 6, day: 30 },
    { quarter: 3, month: 9, day: 30 },
    { quarter: 4, month: 12, day: 31 },
  ],
};
