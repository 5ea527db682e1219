import { COMMON, type PanelType } from './types';

/** Applicants, members and alumni. */
export const MEMBER: PanelType = {
  uid: 'api::member.member',
  name: { zh: '成员', en: 'Member' },
  mainField: 'name',
  sort: ['sortKey', 'ASC'],
  list: ['photo', 'name', 'latinName', 'company', 'city', 'state', 'consentSite'],
  rows: [
    'name:4 latinName:4 state:4',
    'sortKey:4 slug:4 appliedOn:4',
    'photo:6 bio:6',
    'company:6 companyEn:6',
    'title:6 titleEn:6',
    'city:6 cityEn:6',
    'bioEn:12',
    'links:12',
    'consentSite:3 consentImageWall:3 consentBadge:3 consentPress:3',
    'account:6 administrator:6',
    'leaderships:6 contributions:6',
    'isDemo:4',
  ],
  fields: {
    name: {
      zh: '姓名',
      en: 'Name',
      help: { zh: '中文姓名；外籍成员填写其常用姓名。', en: 'The Chinese name, or the one the person goes by.' },
    },
    latinName: {
      zh: '拉丁字母姓名',
      en: 'Latin name',
      help: { zh: '英文页面使用，如 Zhang San。', en: 'For English pages, such as Zhang San.' },
    },
    state: {
      zh: '状态',
      en: 'State',
      help: {
        zh: '退出或已故的成员不再续任，归入历届成员；有记录的成员不能删除。',
        en: 'Retired and deceased members are not renewed and stand among the alumni. Nobody with a record is deleted.',
      },
    },
    sortKey: {
      zh: '拼音排序',
      en: 'Sort key',
      help: {
        zh: '留空则按姓名自动填写（多音姓氏已校正）；可修改，改名时只更新自动填写的。',
        en: 'Left empty, it is made from the name (surnames mended). Yours stays; an automatic one follows the name.',
      },
    },
    slug: {
      zh: '网址标识',
      en: 'Address',
      help: {
        zh: '留空则按拼音自动填写；公开网址，改名后不变。',
        en: 'Left empty, it is made from the name. It is a public address and stays when the name changes.',
      },
    },
    appliedOn: {
      zh: '申请日期',
      en: 'Applied on',
      help: { zh: '截止日之前申请才会在当季入选。', en: 'An admission needs an application on or before the cut-off.' },
    },
    photo: {
      zh: '照片',
      en: 'Photo',
      help: { zh: '经“官网展示”同意后公开。', en: 'Public with the consent to be listed.' },
    },
    company: { zh: '单位', en: 'Company' },
    companyEn: { zh: '单位（英文）', en: 'Company in English' },
    title: { zh: '职务', en: 'Title' },
    titleEn: { zh: '职务（英文）', en: 'Title in English' },
    city: { zh: '城市', en: 'City' },
    cityEn: { zh: '城市（英文）', en: 'City in English' },
    bio: { zh: '简介', en: 'Biography' },
    bioEn: { zh: '简介（英文）', en: 'Biography in English' },
    links: {
      zh: '链接',
      en: 'Links',
      help: { zh: '博客、GitHub、PGFans、墨天轮等，公开展示。', en: 'Blog, GitHub, PGFans, modb and others; public.' },
    },
    consentSite: {
      zh: '同意官网展示',
      en: 'Consents to be listed',
      help: {
        zh: '撤回后立即从所有公开页面消失。',
        en: 'Withdrawn, the person disappears from every public page at once.',
      },
    },
    consentImageWall: { zh: '同意上形象墙', en: 'Consents to the image wall' },
    consentBadge: { zh: '同意用于徽章', en: 'Consents to badges' },
    consentPress: { zh: '同意用于宣传', en: 'Consents to press use' },
    account: {
      zh: '网站账号',
      en: 'Site account',
      shows: 'username',
      help: { zh: '此人登录网站所用的账号。', en: 'With which this person signs in on the site.' },
    },
    administrator: {
      zh: '后台管理员',
      en: 'Administrator',
      help: {
        zh: '若此人也是后台管理员，请指定：不能审核自己的贡献。',
        en: 'If this person is an administrator too: nobody decides on their own contributions.',
      },
    },
    leaderships: {
      zh: '任职',
      en: 'Leaderships',
      shows: 'startedOn',
      readOnly: true,
      help: { zh: '在“任职”中新增或结束。', en: 'Begun and ended under “Leadership”.' },
    },
    contributions: {
      zh: '贡献',
      en: 'Contributions',
      shows: 'title',
      readOnly: true,
      help: { zh: '在“贡献”中录入。', en: 'Recorded under “Contribution”.' },
    },
    isDemo: COMMON.isDemo,
  },
};
