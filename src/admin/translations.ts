import type { Bilingual } from '../domain/shared/bilingual';
import { CONTENT_TYPES, PANEL_TYPES } from '../labels/all';
import { ENUMERATION_VALUES } from '../labels/enumerations';
import type { PanelType } from '../labels/types';
import { CHINESE } from './chinese';
import { MENU } from './shared/menu';

/** Sentences of Strapi's own that are to be ours. */
const OWN: Readonly<Record<string, Bilingual>> = {
  'app.components.LeftMenu.navbrand.title': { zh: 'PostgreSQL ACE', en: 'PostgreSQL ACE' },
  'app.components.LeftMenu.navbrand.workplace': { zh: '贡献者荣誉体系', en: 'Contributor honours' },
  'Auth.form.welcome.title': { zh: 'PostgreSQL ACE', en: 'PostgreSQL ACE' },
  'Auth.form.welcome.subtitle': { zh: '贡献者荣誉体系 · 管理后台', en: 'Contributor honours · admin panel' },
};

/** The text id under which a field's help is found. */
export function helpId(displayName: string, field: string): string {
  return `postgresql-ace.help.${displayName}.${field}`;
}

/** The display name that a schema states, by which the panel's hooks know a type. */
export function displayNameOf(type: PanelType): string {
  return `${type.name.zh} ${type.name.en}`;
}

/** The text id by which Strapi says a field's label in forms and lists. */
export function fieldId(type: PanelType, field: string): string {
  const place = CONTENT_TYPES.includes(type) ? 'content-types' : 'components';
  return `content-manager.${place}.${type.uid}.${field}`;
}

/** What a list can be filtered by and can show beside the type's own fields. */
export const FILTERS: Readonly<Record<string, Bilingual>> = {
  id: { zh: '编号', en: 'Number' },
  createdAt: { zh: '创建时间', en: 'Created at' },
  updatedAt: { zh: '更新时间', en: 'Updated at' },
  createdBy: { zh: '创建人', en: 'Created by' },
  updatedBy: { zh: '更新人', en: 'Updated by' },
};

/** Fields that no form of ours has, in the lists where a reader can choose them as a column. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  'api::contribution.contribution': { evidenceKey: { zh: '佐证指纹', en: 'Fingerprint of the evidence' } },
  'plugin::users-permissions.user': {
    username: { zh: '用户名', en: 'User name' },
    email: { zh: '邮箱', en: 'E-mail' },
    provider: { zh: '登录方式', en: 'Way of signing in' },
    resetPasswordToken: { zh: '重设密码的令牌', en: 'Token to reset the password' },
    confirmationToken: { zh: '确认邮箱的令牌', en: 'Token to confirm the address' },
    confirmed: { zh: '邮箱已确认', en: 'Address confirmed' },
    blocked: { zh: '已停用', en: 'Blocked' },
    role: { zh: '角色', en: 'Role' },
  },
};

function columnsOf(uid: string): [string, Bilingual][] {
  return Object.entries({ ...FILTERS, ...COLUMNS[uid] }).map(([name, text]) => [
    `content-manager.content-types.${uid}.${name}`,
    text,
  ]);
}

function textsOf(type: PanelType): [string, Bilingual][] {
  return [
    [displayNameOf(type), type.name],
    ...Object.entries(type.fields).flatMap(([name, field]): [string, Bilingual][] => [
      [fieldId(type, name), field],
      ...(field.help ? [[helpId(displayNameOf(type), name), field.help] as [string, Bilingual]] : []),
    ]),
  ];
}

const TEXTS: readonly [string, Bilingual][] = [
  ...Object.entries(OWN),
  ...Object.entries(MENU),
  ...Object.entries(FILTERS).map(([name, text]): [string, Bilingual] => [`postgresql-ace.filter.${name}`, text]),
  ...Object.entries(ENUMERATION_VALUES),
  ...[...new Set([...CONTENT_TYPES.map(({ uid }) => uid), ...Object.keys(COLUMNS)])].flatMap(columnsOf),
  ...PANEL_TYPES.flatMap(textsOf),
];

const chinese = { ...CHINESE, ...Object.fromEntries(TEXTS.map(([id, { zh }]) => [id, zh])) };

/** All texts of ours, by language and text id. Simplified Chinese is all the Chinese there is. */
export const translations = {
  'zh-Hans': chinese,
  en: { User: 'Site account', ...Object.fromEntries(TEXTS.map(([id, { en }]) => [id, en])) },
};
