import type { Bilingual } from '../domain/shared/bilingual';
import { ACTIONS } from '../labels/actions';
import { CONTENT_TYPES } from '../labels/all';

/** What a token of the API may be allowed to do by the project's own GraphQL actions. */
const API: Readonly<Record<string, Bilingual>> = {
  'api::contribution.contribution.review': { zh: '接口：审核贡献', en: 'API: review contributions' },
  'api::roster-release.roster-release.draft': { zh: '接口：拟定名单发布', en: 'API: draft releases' },
  'api::roster-release.roster-release.publish': { zh: '接口：发布名单', en: 'API: publish releases' },
  'api::roster-release.roster-release.correct': { zh: '接口：更正名单', en: 'API: correct releases' },
  'api::title-grant.title-grant.give': { zh: '接口：授予', en: 'API: grant titles' },
  'api::leadership.leadership.appoint': { zh: '接口：任命组长', en: 'API: appoint leaders' },
  'api::leadership.leadership.end': { zh: '接口：组长卸任', en: 'API: end leaderships' },
  'api::leadership.leadership.put-forward': { zh: '接口：推荐组长晋级', en: 'API: put leaders forward' },
  'api::leadership.leadership.withdraw-put-forward': {
    zh: '接口：撤回推荐晋级',
    en: 'API: withdraw put-forwards',
  },
};

/** What Strapi's own actions are about, by the part of their id between the plugin and the verb. */
const THINGS: Readonly<Record<string, Bilingual>> = {
  'admin::users': { zh: '工作人员', en: 'Staff' },
  'admin::roles': { zh: '角色', en: 'Roles' },
  'admin::api-tokens': { zh: 'API 令牌', en: 'API tokens' },
  'admin::admin-tokens': { zh: '后台令牌', en: 'Admin tokens' },
  'admin::transfer.tokens': { zh: '传输令牌', en: 'Transfer tokens' },
  'admin::webhooks': { zh: '外部通知', en: 'Webhooks' },
  'admin::project-settings': { zh: '后台设置', en: 'Project settings' },
  'admin::marketplace': { zh: '插件市场', en: 'Marketplace' },
  'plugin::content-manager.explorer': { zh: '内容', en: 'Content' },
  'plugin::content-manager.single-types': { zh: '单页的视图', en: 'Views of single types' },
  'plugin::content-manager.collection-types': { zh: '列表的视图', en: 'Views of lists' },
  'plugin::content-manager.components': { zh: '组件的视图', en: 'Views of components' },
  'plugin::content-type-builder': { zh: '内容结构', en: 'Content types' },
  'plugin::upload': { zh: '媒体库', en: 'Media library' },
  'plugin::upload.assets': { zh: '文件', en: 'Assets' },
  'plugin::upload.settings': { zh: '媒体库设置', en: 'Settings of the media library' },
  'plugin::email.settings': { zh: '邮件设置', en: 'E-mail settings' },
  'plugin::users-permissions.roles': { zh: '网站角色', en: 'Roles of site accounts' },
  'plugin::users-permissions.providers': { zh: '网站登录方式', en: 'Sign-in providers' },
  'plugin::users-permissions.email-templates': { zh: '网站邮件模板', en: 'E-mail templates' },
  'plugin::users-permissions.advanced-settings': { zh: '网站账号设置', en: 'Settings of site accounts' },
};

const DOINGS: Readonly<Record<string, Bilingual>> = {
  access: { zh: '进入', en: 'open' },
  create: { zh: '新建', en: 'create' },
  read: { zh: '查看', en: 'read' },
  update: { zh: '修改', en: 'edit' },
  delete: { zh: '删除', en: 'delete' },
  publish: { zh: '发布', en: 'publish' },
  regenerate: { zh: '重新生成', en: 'regenerate' },
  download: { zh: '下载', en: 'download' },
  'copy-link': { zh: '复制链接', en: 'copy links' },
  'configure-view': { zh: '设置视图', en: 'configure' },
  'configure-layout': { zh: '设置布局', en: 'configure' },
};

/** An action that a role or token may be allowed, in words; one that has none is shown by its id. */
function rightText(action: string): Bilingual {
  const own = action.startsWith('api::') ? ACTIONS[action.slice(5) as keyof typeof ACTIONS] : undefined;
  const known = own ?? API[action];
  if (known) return known;
  const at = action.lastIndexOf('.');
  const [thing, doing] = [THINGS[action.slice(0, at)], DOINGS[action.slice(at + 1)]];
  return thing && doing ? { zh: `${thing.zh} · ${doing.zh}`, en: `${thing.en}: ${doing.en}` } : same(action);
}

/** A right as the audit trail keeps it. */
export interface AuditedRight {
  action: string;
  subject?: string;
  fields?: readonly string[];
  conditions?: readonly string[];
}

/** A right in words: what, on which type, and its fields by their labels. */
export function auditedRightText({ action, subject, fields = [], conditions = [] }: AuditedRight): Bilingual {
  const type = CONTENT_TYPES.find(({ uid }) => uid === subject);
  const about = type?.name ?? (subject === undefined ? null : same(subject));
  const labels = fields.map((field) => type?.fields[field.split('.')[0] ?? ''] ?? same(field));
  const more = [...labels, ...conditions.map(same)];
  const said = rightText(action);
  const zh = [...new Set(more.map((one) => one.zh))].join('、');
  const en = [...new Set(more.map((one) => one.en))].join(', ');
  return {
    zh: `${said.zh}${about ? `：${about.zh}` : ''}${zh && `（${zh}）`}`,
    en: `${said.en}${about ? `: ${about.en}` : ''}${en && ` (${en})`}`,
  };
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
