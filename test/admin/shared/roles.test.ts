import request from 'supertest';
import { seedRoles } from '../../../src/access';
import { actionId, ACTIONS, type PanelAction } from '../../../src/labels/actions';
import { ROLES } from '../../../src/access/roles';
import { bootStrapi, signedIn, type Application } from '../../support';

let app: Application;

beforeAll(async () => {
  app = await bootStrapi();
});

interface StoredPermission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
}

interface StoredRole {
  id: number;
  name: string;
  permissions: StoredPermission[];
}

async function stored(code: string): Promise<StoredRole | null> {
  const role: unknown = await app.strapi.db
    .query('admin::role')
    .findOne({ where: { code }, populate: ['permissions'] });
  return role as StoredRole | null;
}

const actionsOf = (role: StoredRole | null) => (role?.permissions ?? []).map(({ action }) => action);
const fieldsOf = (role: StoredRole | null, action: string, subject: string) =>
  role?.permissions.find(
    (one) =>
      one.action === `plugin::content-manager.explorer.${action}` && one.subject === `api::${subject}.${subject}`,
  )?.properties.fields;

test('a first start makes the staff roles beside the super administrator, and none of Strapi’s own', async () => {
  const roles: { code: string }[] = await app.strapi.db.query('admin::role').findMany({});
  expect(roles.map(({ code }) => code).sort()).toEqual([...ROLES.map(({ code }) => code), 'strapi-super-admin'].sort());
});

test('each role holds the actions of the table and no other of the project’s own; the super administrator all', async () => {
  const own = Object.keys(ACTIONS).map((action) => actionId(action as PanelAction));
  for (const role of ROLES) {
    const held = actionsOf(await stored(role.code)).filter((action) => own.includes(action));
    expect({ role: role.code, held: held.sort() }).toEqual({
      role: role.code,
      held: role.actions.map((action) => actionId(action)).sort(),
    });
  }
  expect(actionsOf(await stored('strapi-super-admin'))).toEqual(expect.arrayContaining(own));
});

test('no staff role sees private contact data, nor who is linked to which account', async () => {
  for (const { code } of ROLES) {
    const role = await stored(code);
    expect(role?.permissions.filter(({ subject }) => subject?.includes('member-contact'))).toEqual([]);
    expect(fieldsOf(role, 'read', 'member')).not.toEqual(expect.arrayContaining(['account']));
    expect(fieldsOf(role, 'read', 'member')).not.toEqual(expect.arrayContaining(['administrator']));
  }
});

test('editors write profiles, photos and events, and of a contribution nothing that is decided', async () => {
  const editor = await stored('honour-editor');
  expect(fieldsOf(editor, 'update', 'member')).toEqual(expect.arrayContaining(['name', 'photo', 'links.url']));
  expect(fieldsOf(editor, 'create', 'event')).toEqual(expect.arrayContaining(['nameZh', 'heldOn']));
  expect(fieldsOf(editor, 'update', 'contribution')).not.toEqual(expect.arrayContaining(['points']));
  expect(fieldsOf(editor, 'update', 'contribution')).not.toEqual(expect.arrayContaining(['reviewer']));
  expect(fieldsOf(editor, 'update', 'tier')).toBeUndefined();
});

test('the conference team writes a member’s photo alone, and a liaison nothing', async () => {
  expect(fieldsOf(await stored('honour-conference-team'), 'update', 'member')).toEqual(['photo']);
  const liaison = await stored('honour-liaison');
  expect(actionsOf(liaison).filter((action) => /create|update|delete/.test(action))).toEqual([]);
});

test('the content manager obeys: an editor is refused contact data and gets profiles without the account', async () => {
  const { token } = await signedIn(app, 'honour-editor');
  const get = (path: string) => request(app.url).get(path).set('Authorization', `Bearer ${token}`);
  const contacts = await get('/content-manager/collection-types/api::member-contact.member-contact');
  expect(contacts.status).toBe(403);
  const members = await get('/content-manager/collection-types/api::member.member');
  expect(members.status).toBe(200);
});

test('what an administrator changed stays, a role that was deleted stays away, and a further start changes nothing', async () => {
  const roles = app.strapi.service('admin::role') as {
    assignPermissions(id: number, permissions: object[]): Promise<unknown>;
    update(where: object, values: object): Promise<unknown>;
    deleteByIds(ids: number[]): Promise<unknown>;
  };
  const before = await stored('honour-reviewer');
  await seedRoles(app.strapi);
  expect(await stored('honour-reviewer')).toEqual(before);

  const team = await stored('honour-conference-team');
  await roles.deleteByIds([team!.id]);
  await roles.update({ id: before!.id }, { name: '评审' });
  const audit = { action: actionId('audit.read'), subject: null, properties: {}, conditions: [] };
  await roles.assignPermissions(before!.id, [audit]);
  await forgetWanted();
  await seedRoles(app.strapi);

  expect(await stored('honour-conference-team')).toBeNull();
  const after = await stored('honour-reviewer');
  expect({ name: after?.name, actions: actionsOf(after) }).toEqual({ name: '评审', actions: [audit.action] });
});

test('a role that is as we left it follows the code', async () => {
  const manager = await stored('honour-release-manager');
  await forgetWanted();
  await seedRoles(app.strapi);
  expect(actionsOf(await stored('honour-release-manager')).sort()).toEqual(actionsOf(manager).sort());
});

/** As after an update of the code that wants other permissions than the last one did. */
async function forgetWanted(): Promise<void> {
  const store = app.strapi.store({ type: 'plugin', name: 'postgresql_ace' });
  const left = (await store.get({ key: 'roles' })) as Record<string, { wanted: string; stored: string }>;
  const value = Object.fromEntries(Object.entries(left).map(([code, { stored }]) => [code, { wanted: '', stored }]));
  await store.set({ key: 'roles', value });
}
