import type { PanelType } from './types';

/** Private contact data, in a type that no public one relates to. */
export const MEMBER_CONTACT: PanelType = {
  uid: 'api::member-contact.member-contact',
  name: { zh: '联系方式', en: 'Private contact' },
  mainField: 'phone',
  sort: ['createdAt', 'DESC'],
  list: ['member', 'phone', 'email', 'wechatId'],
  rows: ['member:6 phone:6', 'email:6 wechatId:6', 'postalAddress:12'],
  fields: {
    member: { zh: '成员', en: 'Member', shows: 'name', help: { zh: '每位成员一条。', en: 'One for each member.' } },
    phone: { zh: '电话', en: 'Phone', help: { zh: '保密，从不公开。', en: 'Confidential, never public.' } },
    email: { zh: '邮箱', en: 'E-mail', help: { zh: '保密，从不公开。', en: 'Confidential, never public.' } },
    wechatId: { zh: '微信号', en: 'WeChat id', help: { zh: '保密，从不公开。', en: 'Confidential, never public.' } },
    postalAddress: {
      zh: '邮寄地址',
      en: 'Postal address',
      help: { zh: '保密；用于寄送奖杯。', en: 'Confidential; for sending the trophy.' },
    },
  },
};
