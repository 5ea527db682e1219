import request from 'supertest';
import { ROLES } from '../../../src/access/roles';
import { DOORS, type Caller } from '../../../src/access/doors/table';
import { actionId } from '../../../src/labels/actions';
import { bootStrapi, signedIn, type Application, type RoleCode, type Staff } from '../../support';

let app: Application;
let everybody: { code: RoleCode; staff: Staff; actions: ReadonlySet<string> }[];

interface Layer {
  path: string;
  methods: string[];
}

/** What the router of the running application has: a line for each method and path; without what only looks on. */
function routesOfRouter(): string[] {
  const { server } = app.strapi as unknown as { server: { listRoutes(): Layer[] } };
  const lines = server.listRoutes().flatMap(({ path, methods }) => {
    const named = methods.length > 8 ? ['ALL'] : methods.filter((method) => method !== 'HEAD');
    return named.map((method) => `${method} ${path}`);
  });
  return [...new Set(lines)];
}

/** Routes that are off, by what they are for. A route that is in neither list is new: somebody has to decide. */
const OFF: Readonly<Record<string, RegExp>> = {
  'mails to anybody': /^\w+ (\/api)?\/email\b/,
  'the type builder': /^\w+ (\/api)?\/content-type-builder\//,
  'other languages of entries':
    /^\w+ (\/api\/i18n|\/i18n\/(?!(locales|settings)$))|^(POST|PUT|DELETE) \/i18n\/(locales|settings)/,
  'the media library of the site': /^\w+ \/api\/upload/,
  'files fetched from addresses': /^POST \/upload\/actions\/upload-from-urls$/,
  'guesses by a machine': /^\w+ (\/upload\/(ai-|actions\/generate-ai)|\/admin\/ai-)/,
  'accounts and roles of the site by API token': /^\w+ \/api\/(users-permissions\/|users(\/count|\/:id)?$)/,
  'sign-in by other providers': /^\w+ (\/api\/(connect\/|auth\/:provider)|\/users-permissions\/providers)/,
  'moving data between installations': /^\w+ \/admin\/transfer\//,
  'webhooks without a signature': /^\w+ \/admin\/webhooks/,
  'the marketplace and the licence': /^GET \/admin\/(plugins|license-trial-time-left)$/,
  'addresses made from titles': /^POST \/content-manager\/uid\//,
  'drafts and publication':
    /\/actions\/(publish|unpublish|discard|count\w*DraftRelations|bulkPublish|bulkUnpublish|bulkFindForValidation)$/,
  'deleting the programme': /^DELETE \/content-manager\/single-types\//,
  'copies of entries': /^POST \/content-manager\/collection-types\/:model\/(auto-)?clone\//,
  'previews of pages': /^GET \/content-manager\/preview\/script/,
  'releases and workflows of content': /^\w+ \/(content-releases|review-workflows)\//,
};

const addressOf = (path: string): string =>
  path
    .replace(/\(.*\)|:path\*/g, 'none')
    .replace(':model', 'api::member-contact.member-contact')
    .replace(/:\w+/g, '999999');

async function call(
  route: string,
  token: string | null,
  address = addressOf,
): Promise<{ status: number; name: string | undefined }> {
  const [method = '', path = ''] = route.split(' ');
  const asked = request(app.url)[method === 'ALL' ? 'get' : (method.toLowerCase() as 'get')](address(path));
  if (token !== null) void asked.set('Authorization', `Bearer ${token}`);
  const { status, body } = await (['GET', 'ALL'].includes(method) ? asked : asked.send({}));
  return { status, name: (body as { error?: { name?: string } }).error?.name };
}

const turnedAway = (status: number) => status === 401 || status === 403;

beforeAll(async () => {
  app = await bootStrapi();
  const codes = [...ROLES.map(({ code }) => code as RoleCode), 'strapi-super-admin' as const];
  everybody = [];
  for (const code of codes) {
    const staff = await signedIn(app, code);
    const { body } = await request(app.url)
      .get('/admin/users/me/permissions')
      .set('Authorization', `Bearer ${staff.token}`);
    const permissions = (body as { data: { action: string }[] }).data;
    everybody.push({ code, staff, actions: new Set(permissions.map(({ action }) => action)) });
  }
});

const ofThePanelsFiles = (route: string) => route.startsWith('GET /admin') && !route.includes('/admin/');
const DECLARED = DOORS.flatMap(({ routes }) => routes);

test('every route of the router is in the table of doors, or off for a reason that is named', () => {
  const open = new Set(DECLARED);
  const undecided = routesOfRouter().filter(
    (route) => !open.has(route) && !route.includes(' /honour/') && !Object.values(OFF).some((off) => off.test(route)),
  );
  expect(undecided).toEqual([]);
});

test('no route is named twice, none that is open is among those that are off, and each of them exists', () => {
  expect(new Set(DECLARED).size).toBe(DECLARED.length);
  expect(DECLARED.filter((route) => Object.values(OFF).some((off) => off.test(route)))).toEqual([]);
  const there = new Set(routesOfRouter());
  const onlyWithPanel = ['GET /admin/:path*'];
  expect(
    DECLARED.filter((route) => !there.has(route) && !onlyWithPanel.includes(route) && !ofThePanelsFiles(route)),
  ).toEqual([]);
});

test('what is off answers 404 in both languages to everybody, before anything is done', async () => {
  const off = routesOfRouter().filter((route) => Object.values(OFF).some((pattern) => pattern.test(route)));
  expect(off.length).toBeGreaterThan(60);
  const administrator = everybody.at(-1)!.staff.token;
  for (const route of off)
    for (const token of [null, administrator])
      expect({ route, ...(await call(route, token)) }).toEqual({ route, status: 404, name: 'NOT_OPEN' });
});

/** Handlers that answer 401 themselves to who brings no session to renew. */
const RENEWALS = ['POST /admin/access-token', 'POST /api/auth/refresh'];
/** What would end the session that the test goes on with. */
const ENDINGS = ['POST /admin/logout', 'DELETE /admin/users/me/sessions'];

test('nobody gets further than the table says', async () => {
  for (const { who, routes } of DOORS)
    for (const route of routes.filter(
      (one) => !RENEWALS.includes(one) && !one.includes('/admin/:path') && !ofThePanelsFiles(one),
    )) {
      const { status } = await call(route, null);
      expect({ route, turnedAway: turnedAway(status) }).toEqual({ route, turnedAway: who !== 'anybody' });
      expect(status).toBeLessThan(500);
    }
});

/** Whether the role reaches the routes of a group; null where it depends on what the route is asked for. */
function reaches(who: Caller, actions: ReadonlySet<string>): boolean | null {
  if (typeof who === 'object') return actions.has(who.may);
  return who === 'staff' ? true : null;
}

test('each role reaches what the table says and nothing else, and nothing fails of an empty request', async () => {
  const faults: string[] = [];
  for (const { code, staff, actions } of everybody)
    for (const { who, routes } of DOORS)
      for (const route of routes.filter((one) => !ENDINGS.includes(one))) {
        const expected = reaches(who, actions);
        if (expected === null) continue;
        const { status } = await call(route, staff.token);
        expect({ code, route, reached: !turnedAway(status) }).toEqual({ code, route, reached: expected });
        if (status >= 500) faults.push(`${code} ${route}`);
      }
  expect(faults).toEqual([]);
});

const VERBS = { read: 'GET', create: 'POST', update: 'PUT', delete: 'DELETE' } as const;

test('content is reached by the rights that a role has on each type', async () => {
  const types = Object.keys((app.strapi as unknown as { contentTypes: object }).contentTypes).filter((uid) =>
    uid.startsWith('api::'),
  );
  for (const { code, staff } of everybody) {
    const role = ROLES.find((one) => one.code === code);
    for (const uid of types)
      for (const [may, method] of Object.entries(VERBS)) {
        const name = uid.split('.')[1]!;
        const may_ = may as keyof typeof VERBS;
        const expected = role ? (role.content[name]?.may.includes(may_) ?? false) : true;
        const path = `/content-manager/collection-types/${uid}${method === 'PUT' || method === 'DELETE' ? '/none' : ''}`;
        const { status } = await call(`${method} ${path}`, staff.token, (given) => given);
        expect({ code, uid, may, reached: !turnedAway(status) }).toEqual({ code, uid, may, reached: expected });
        expect(status).toBeLessThan(500);
      }
  }
});

test('a person of the site reaches their own account, and nothing of the panel', async () => {
  const person = { username: 'site-person', email: 'site-person@example.org', password: 'Secret-of-tests-1' };
  const joined = await request(app.url).post('/api/auth/local/register').send(person);
  const { jwt } = joined.body as { jwt: string };
  for (const { who, routes } of DOORS)
    for (const route of routes.filter((one) => one !== 'POST /api/auth/logout' && !RENEWALS.includes(one))) {
      if (who === 'anybody') continue;
      const { status } = await call(route, jwt);
      expect({ route, reached: !turnedAway(status) }).toEqual({ route, reached: who === 'site-person' });
    }
});

test('actions that led to what is off cannot be given to anybody', async () => {
  const held = [...everybody.at(-1)!.actions];
  expect(held).toEqual(expect.arrayContaining(['admin::roles.read', actionId('audit.read')]));
  expect(
    held.filter((action) => /webhooks|transfer|marketplace|email\.settings|i18n|type-builder|providers/.test(action)),
  ).toEqual([]);
});
