import type { Bilingual } from '../../domain/shared/bilingual';

/**
 * Who may call a route: anybody, who is signed in on the site, every member of staff, who may do the action with this
 * id, who has some right on the content type that the address names, or whoever the route's own declaration says.
 */
export type Caller = 'anybody' | 'site-person' | 'staff' | { may: string } | 'content-right' | 'own-declaration';

/** Routes that belong together and that the same people may call, as `METHOD path`. */
export interface DoorGroup {
  what: Bilingual;
  who: Caller;
  routes: readonly string[];
}

const CONTENT = '/content-manager/collection-types/:model';
const SINGLE = '/content-manager/single-types/:model';

/**
 * Every route that is open, by whom. What is not named is off: it is answered as if it were not there, whatever Strapi
 * or a plugin would do. A route of our own pages needs no line, as it cannot be written without its action.
 */
export const DOORS: readonly DoorGroup[] = [
  group('anybody', '静态文件与存活探测', 'Files of the site and the panel, and whether the process lives', [
    'ALL /_health',
    'GET /',
    'GET /((?!uploads/).+)',
    'GET /uploads/(.*)',
    'GET /admin',
    'GET /admin/:path*',
  ]),
  group('anybody', '站点帐号：注册、登录、找回密码', 'Accounts of the site: joining, signing in, a lost password', [
    'POST /api/auth/local',
    'POST /api/auth/local/register',
    'POST /api/auth/refresh',
    'POST /api/auth/forgot-password',
    'POST /api/auth/reset-password',
    'GET /api/auth/email-confirmation',
    'POST /api/auth/send-email-confirmation',
  ]),
  group('site-person', '站点帐号：本人的帐号与会话', 'Accounts of the site: one’s own account and sessions', [
    'GET /api/users/me',
    'POST /api/auth/change-password',
    'POST /api/auth/logout',
    'GET /api/auth/sessions',
    'DELETE /api/auth/sessions/:sessionId',
  ]),
  group(
    'anybody',
    '管理后台：登录、接受邀请、找回密码',
    'The panel: signing in, taking up an invitation, a lost password',
    [
      'GET /admin/init',
      'GET /admin/project-type',
      'POST /admin/login',
      'POST /admin/access-token',
      'GET /admin/registration-info',
      'POST /admin/register',
      'POST /admin/register-admin',
      'POST /admin/forgot-password',
      'POST /admin/reset-password',
    ],
  ),
  group('staff', '管理后台：本人资料、会话与首页', 'The panel: one’s own profile, sessions and home page', [
    'POST /admin/logout',
    'GET /admin/users/me',
    'PUT /admin/users/me',
    'GET /admin/users/me/permissions',
    'GET /admin/users/me/sessions',
    'DELETE /admin/users/me/sessions',
    'DELETE /admin/users/me/sessions/:sessionId',
    'POST /admin/permissions/check',
    'GET /admin/information',
    'GET /admin/telemetry-properties',
    'GET /admin/guided-tour-meta',
    'GET /admin/homepage/key-statistics',
    'GET /admin/homepage/layout',
    'PUT /admin/homepage/layout',
    'GET /content-manager/homepage/recent-documents',
    'GET /content-manager/homepage/count-documents',
  ]),
  group('staff', '内容管理：页面结构', 'Content: how lists and forms are laid out', [
    'GET /content-manager/init',
    'GET /content-manager/content-types',
    'GET /content-manager/content-types-settings',
    'GET /content-manager/content-types/:uid/configuration',
    'GET /content-manager/components',
    'GET /content-manager/components/:uid/configuration',
    'GET /i18n/locales',
    'GET /i18n/settings',
    // There are no previews, and the panel asks for each entry whether there is one.
    'GET /content-manager/preview/url/:contentType',
  ]),
  group(
    'content-right',
    '内容管理：列表与条目，按角色的字段权限',
    'Content: lists and entries, by the rights on each type and field',
    [
      `GET ${CONTENT}`,
      `POST ${CONTENT}`,
      `GET ${CONTENT}/:id`,
      `PUT ${CONTENT}/:id`,
      `DELETE ${CONTENT}/:id`,
      `POST ${CONTENT}/actions/bulkDelete`,
      `GET ${SINGLE}`,
      `PUT ${SINGLE}`,
      'GET /content-manager/relations/:model/:targetField',
      'GET /content-manager/relations/:model/:id/:targetField',
    ],
  ),
  group(
    { may: 'plugin::content-manager.collection-types.configure-view' },
    '内容管理：调整列表与表单的布局',
    'Content: changing how lists and forms are laid out',
    ['PUT /content-manager/content-types/:uid/configuration'],
  ),
  group(
    { may: 'plugin::content-manager.components.configure-layout' },
    '内容管理：调整组件的布局',
    'Content: changing how components are laid out',
    ['PUT /content-manager/components/:uid/configuration'],
  ),
  group({ may: 'plugin::upload.read' }, '媒体库：查看', 'Media library: looking', [
    'GET /upload/files',
    'GET /upload/files/:id',
    'GET /upload/folders',
    'GET /upload/folders/:id',
    'GET /upload/folder-structure',
  ]),
  group({ may: 'plugin::upload.assets.create' }, '媒体库：上传', 'Media library: adding', [
    'POST /upload',
    'POST /upload/files',
    'POST /upload/folders',
  ]),
  group({ may: 'plugin::upload.assets.update' }, '媒体库：更改与删除', 'Media library: changing and removing', [
    'PUT /upload/files/:id',
    'DELETE /upload/files/:id',
    'POST /upload/files/:id/replace',
    'PUT /upload/folders/:id',
    'POST /upload/actions/bulk-delete',
    'POST /upload/actions/bulk-move',
    'POST /upload/actions/bulk-update',
  ]),
  group('staff', '媒体库：显示方式', 'Media library: how it is shown', ['GET /upload/configuration']),
  group({ may: 'plugin::upload.settings.read' }, '设置：媒体库', 'Settings: the media library', [
    'GET /upload/settings',
    'PUT /upload/settings',
  ]),
  group({ may: 'plugin::upload.configure-view' }, '媒体库：更改显示方式', 'Media library: changing how it is shown', [
    'PUT /upload/configuration',
  ]),
  group({ may: 'admin::users.read' }, '设置：工作人员', 'Settings: staff', [
    'GET /admin/users',
    'GET /admin/users/:id',
  ]),
  group({ may: 'admin::users.create' }, '设置：邀请工作人员', 'Settings: inviting staff', ['POST /admin/users']),
  group({ may: 'admin::users.update' }, '设置：更改工作人员', 'Settings: changing staff', ['PUT /admin/users/:id']),
  group({ may: 'admin::users.delete' }, '设置：删除工作人员', 'Settings: deleting staff', [
    'DELETE /admin/users/:id',
    'POST /admin/users/batch-delete',
  ]),
  group({ may: 'admin::roles.read' }, '设置：角色', 'Settings: roles', [
    'GET /admin/roles',
    'GET /admin/roles/:id',
    'GET /admin/roles/:id/permissions',
    'GET /admin/permissions',
  ]),
  group({ may: 'admin::roles.create' }, '设置：新建角色', 'Settings: new roles', ['POST /admin/roles']),
  group({ may: 'admin::roles.update' }, '设置：更改角色', 'Settings: changing roles', [
    'PUT /admin/roles/:id',
    'PUT /admin/roles/:id/permissions',
  ]),
  group({ may: 'admin::roles.delete' }, '设置：删除角色', 'Settings: deleting roles', [
    'DELETE /admin/roles/:id',
    'POST /admin/roles/batch-delete',
  ]),
  ...tokens('api-tokens', { zh: 'API 令牌', en: 'API tokens' }, [
    'GET /admin/content-api/permissions',
    'GET /admin/content-api/routes',
  ]),
  ...tokens('admin-tokens', { zh: '后台令牌', en: 'tokens of the panel' }, [
    'GET /admin/admin-tokens/:id/owner-permissions',
  ]),
  group({ may: 'admin::project-settings.read' }, '设置：标志', 'Settings: the panel’s logos', [
    'GET /admin/project-settings',
  ]),
  group({ may: 'admin::project-settings.update' }, '设置：更改标志', 'Settings: changing the panel’s logos', [
    'POST /admin/project-settings',
  ]),
  group(
    { may: 'plugin::users-permissions.roles.read' },
    '设置：站点帐号的角色',
    'Settings: roles of the site’s accounts',
    [
      'GET /users-permissions/roles',
      'GET /users-permissions/roles/:id',
      'GET /users-permissions/permissions',
      'GET /users-permissions/policies',
      'GET /users-permissions/routes',
    ],
  ),
  group({ may: 'plugin::users-permissions.roles.create' }, '设置：新建站点角色', 'Settings: new roles of the site', [
    'POST /users-permissions/roles',
  ]),
  group(
    { may: 'plugin::users-permissions.roles.update' },
    '设置：更改站点角色',
    'Settings: changing roles of the site',
    ['PUT /users-permissions/roles/:role'],
  ),
  group(
    { may: 'plugin::users-permissions.roles.delete' },
    '设置：删除站点角色',
    'Settings: deleting roles of the site',
    ['DELETE /users-permissions/roles/:role'],
  ),
  group(
    { may: 'plugin::users-permissions.email-templates.read' },
    '设置：站点帐号的邮件',
    'Settings: mails to the site’s accounts',
    ['GET /users-permissions/email-templates'],
  ),
  group(
    { may: 'plugin::users-permissions.email-templates.update' },
    '设置：更改站点帐号的邮件',
    'Settings: changing mails to the site’s accounts',
    ['PUT /users-permissions/email-templates'],
  ),
  group(
    { may: 'plugin::users-permissions.advanced-settings.read' },
    '设置：站点帐号的注册',
    'Settings: how the site’s accounts are made',
    ['GET /users-permissions/advanced'],
  ),
  group(
    { may: 'plugin::users-permissions.advanced-settings.update' },
    '设置：更改站点帐号的注册',
    'Settings: changing how the site’s accounts are made',
    ['PUT /users-permissions/advanced'],
  ),
];

function group(who: Caller, zh: string, en: string, routes: readonly string[]): DoorGroup {
  return { what: { zh, en }, who, routes };
}

/** The routes of one kind of token: read, made, changed, made anew and revoked by an action each. */
function tokens(kind: string, of: Bilingual, alsoRead: readonly string[]): DoorGroup[] {
  const path = `/admin/${kind}`;
  const by = (action: string, zh: string, en: string, routes: readonly string[]): DoorGroup =>
    group({ may: `admin::${kind}.${action}` }, `设置：${zh}${of.zh}`, `Settings: ${en} ${of.en}`, routes);
  return [
    by('read', '查看', 'reading', [`GET ${path}`, `GET ${path}/:id`, ...alsoRead]),
    by('create', '新建', 'making', [`POST ${path}`]),
    by('update', '更改', 'changing', [`PUT ${path}/:id`]),
    by('regenerate', '重新生成', 'making anew', [`POST ${path}/:id/regenerate`]),
    by('delete', '吊销', 'revoking', [`DELETE ${path}/:id`]),
  ];
}

/**
 * Actions that lead to routes which are off: nobody can be given them, and the panel shows no way there. An entry that
 * ends in a dot stands for all that begin so.
 */
export const CLOSED_ACTIONS: readonly string[] = [
  'admin::webhooks.',
  'admin::transfer.tokens.',
  'admin::marketplace.read',
  'admin::review-workflows.',
  'plugin::email.settings.read',
  'plugin::i18n.locale.',
  'plugin::content-type-builder.read',
  'plugin::content-releases.',
  'plugin::users-permissions.providers.',
];
