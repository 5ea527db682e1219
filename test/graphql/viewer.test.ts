import { grantTier } from '../../src/services/grant/grant-tier';
import { publishRelease } from '../../src/services/release/publish-release';
import { recordContributions } from '../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../src/services/contribution/review-contributions';
import {
  aLeadership,
  aMember,
  apiToken,
  bootStrapi,
  catalogued,
  connect,
  contextAt,
  graphql,
  setTime,
  type Application,
} from '../support';
import { credit, edit, populate, publish, signIn, type People } from './world';

let app: Application;
let people: People;
let li: string;
let unlinked: string;

beforeAll(async () => {
  app = await bootStrapi();
  people = await populate(app);
  setTime('2025-10-20T12:00:00+08:00');
  li = await signIn(app, people['li-wei']);
  unlinked = await signIn(app, null);
});

async function viewer(token: string | undefined, fields: string) {
  const { data, errors } = await graphql(app, `{ viewer { ${fields} } }`, {}, token === undefined ? {} : { token });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.viewer;
}

const STANDING = `standing { year points
  entries { contribution title activity { code } occurredOn kind points rule { points unit } at }
  tiers { tier { code } threshold missing }
  outlook { release cutOff change tier { code } was { code } bases from to notAdmitted } }`;

test('nobody is the viewer without a site account', async () => {
  expect(await viewer(undefined, 'username')).toBeNull();
  expect(await viewer(await apiToken(app, 'full-access'), 'username')).toBeNull();
});

test('a wrong token of a site account is refused, and so is a blocked account', async () => {
  const wrong = await graphql(app, '{ viewer { username } }', {}, { token: `${li}x` });
  expect(wrong).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  const blocked = await signIn(app, null);
  await app.strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { username: 'account3' }, data: { blocked: true } });
  expect((await graphql(app, '{ viewer { username } }', {}, { token: blocked })).status).toBe(401);
});

test('without a database the token of a site account is not called wrong', async () => {
  const { client } = app.strapi.db.connection as unknown as { client: { acquireConnection: unknown } };
  const { acquireConnection } = client;
  client.acquireConnection = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
  const answer = await graphql(app, '{ viewer { username } }', {}, { token: li });
  client.acquireConnection = acquireConnection;
  expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
});

test('an account that staff have not linked sees that, and nothing of anybody', async () => {
  const everything = `username email linked member { slug } appliedOn ${STANDING} contributions { total nodes { id } }
    invitations { id } consents { site } changes { release } notAdmitted { release }`;
  expect(await viewer(unlinked, everything)).toEqual({
    username: 'account2',
    email: 'account2@example.org',
    linked: false,
    member: null,
    appliedOn: null,
    standing: null,
    contributions: { total: 0, nodes: [] },
    invitations: [],
    consents: null,
    changes: [],
    notAdmitted: [],
  });
});

test('a linked person sees their own record, with or without consent, and public queries go on as for everyone', async () => {
  await edit(app, people['li-wei'], { consentSite: false });
  const { data } = await graphql(
    app,
    '{ viewer { linked appliedOn member { slug name tier { code } terms { from to } } consents { site imageWall badge press } } member(slug: "li-wei") { slug } }',
    {},
    { token: li },
  );
  expect(data).toEqual({
    viewer: {
      linked: true,
      appliedOn: '2024-01-01',
      member: {
        slug: 'li-wei',
        name: '李伟',
        tier: { code: 'partner' },
        terms: [{ from: '2025-03-31', to: '2025-12-31' }],
      },
      consents: { site: false, imageWall: true, badge: true, press: true },
    },
    member: null,
  });
  await edit(app, people['li-wei'], { consentSite: true });
});

test('the standing shows the ledger, what is missing, and what December would bring', async () => {
  await credit(app, people['li-wei'], 'conference-talk', '2025-10-10');
  const { standing } = await viewer(li, STANDING);
  expect(standing).toMatchObject({
    year: 2025,
    points: 600,
    tiers: [
      { tier: { code: 'ace' }, threshold: 500, missing: 0 },
      { tier: { code: 'partner' }, threshold: 200, missing: 0 },
    ],
    outlook: {
      release: '2025Q4',
      cutOff: '2025-12-31',
      change: 'PROMOTED',
      tier: { code: 'ace' },
      was: { code: 'partner' },
      bases: ['POINTS'],
      from: '2026-01-01',
      to: '2026-12-31',
      notAdmitted: null,
    },
  });
  expect(standing.entries).toMatchObject([
    { title: 'campus-event 2025-02-10', activity: { code: 'campus-event' }, kind: 'APPROVAL', points: 200 },
    { occurredOn: '2025-10-10', kind: 'APPROVAL', points: 400, rule: { points: 400, unit: 1 } },
  ]);
  expect(standing.entries[1].at).toBe('2025-10-10T04:00:00.000Z');
});

test('a revocation is an entry of its own, and at once the outlook is another', async () => {
  const { standing } = await viewer(li, STANDING);
  const revocation = { ids: [standing.entries[1].contribution], decision: 'revoke' as const, note: '重复' };
  await reviewContributions(contextAt(app, '2025-10-20T10:00:00+08:00'), revocation);
  const after = await viewer(li, STANDING);
  expect(after.standing).toMatchObject({
    points: 200,
    tiers: [{ missing: 300 }, { missing: 0 }],
    outlook: { change: 'RENEWED', tier: { code: 'partner' } },
  });
  expect(after.standing.entries[2]).toMatchObject({ kind: 'REVOCATION', points: -400 });
});

test('the points of a year are the sum of its ledger', async () => {
  const sql = await connect(app);
  const { rows } = await sql.query<{ sum: number }>(
    'SELECT sum(points)::integer AS sum FROM honour.ledger_entry WHERE member = $1 AND year = 2025',
    [people['li-wei']],
  );
  expect((await viewer(li, 'standing { points }')).standing.points).toBe(rows[0]?.sum);
});

test.each([
  [2024, { points: 0, entries: [], outlook: null }],
  [2026, { points: 0, entries: [], outlook: null }],
])('the standing of %s is told too', async (year, expected) => {
  const standing = await viewer(li, `standing(year: ${year}) { points entries { at } outlook { release } }`);
  expect(standing).toEqual({ standing: expected });
});

test('a leader sees how the duty stands: exempt in the year of appointment, owed in the next', async () => {
  const chen = await signIn(app, people['chen-gang']);
  const fields = 'leaderships { group { code } startedOn endedOn duty putForward counts }';
  const { now, next, before } = await viewer(
    chen,
    `now: standing { ${fields} } next: standing(year: 2026) { ${fields} } before: standing(year: 2024) { ${fields} }`,
  );
  const hangzhou = { group: { code: 'hangzhou' }, startedOn: '2025-05-01', endedOn: null, putForward: false };
  expect(now.leaderships).toEqual([{ ...hangzhou, duty: 'EXEMPT', counts: true }]);
  expect(next.leaderships).toEqual([{ ...hangzhou, duty: 'OPEN', counts: false }]);
  expect(before.leaderships).toEqual([]);
});

test('a sitting Partner who asks what points would do is told what they hold, and that it counts from December', async () => {
  const query = `{ selfCheck(contributions: [
      { activity: "conference-talk", occurredOn: "2025-10-01" }, { activity: "campus-event", occurredOn: "2025-10-02" }
    ]) { tier { code } holds { tier { code } from to renewalPending }
         outlook { release change was { code } tier { code } from to } } }`;
  const told = async (token?: string) => {
    const { data, errors } = await graphql(app, query, {}, token === undefined ? {} : { token });
    expect(errors).toBeUndefined();
    return data.selfCheck;
  };
  const [ace, partner] = [{ code: 'ace' }, { code: 'partner' }];
  expect(await told(li)).toEqual({
    tier: ace,
    holds: { tier: partner, from: '2025-03-31', to: '2025-12-31', renewalPending: false },
    outlook: [{ release: '2025Q4', change: 'PROMOTED', was: partner, tier: ace, from: '2026-01-01', to: '2026-12-31' }],
  });
  const newcomer = {
    tier: ace,
    holds: null,
    outlook: [{ release: '2025Q4', change: 'ADMITTED', was: null, tier: ace, from: '2025-12-31', to: '2026-12-31' }],
  };
  expect(await told()).toEqual(newcomer);
  expect(await told(unlinked)).toEqual(newcomer);
});

test('a leader who stepped down for a day sees that the duty is owed', async () => {
  const sun = await aMember(app, { name: '孙宁', appliedOn: null });
  const { documentId: group } = await catalogued(app, 'group', 'nanjing');
  const values = { member: sun.documentId, group };
  await aLeadership(app, { ...values, startedOn: '2024-01-01', endedOn: '2025-09-01' });
  await aLeadership(app, { ...values, startedOn: '2025-09-02' });
  const { standing } = await viewer(
    await signIn(app, sun.documentId),
    'standing { leaderships { startedOn duty counts } }',
  );
  expect(standing.leaderships).toEqual([
    { startedOn: '2024-01-01', duty: 'OPEN', counts: false },
    { startedOn: '2025-09-02', duty: 'OPEN', counts: false },
  ]);
});

test.each([0, -1, 10_000])('the standing of the year %s is refused', async (year) => {
  const query = `{ viewer { standing(year: ${year}) { points } } }`;
  const { errors } = await graphql(app, query, {}, { token: li });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason: 'YEAR_INVALID' } }]);
});

test('contributions come in every state with points and note, page by page', async () => {
  const context = contextAt(app, '2025-10-18T12:00:00+08:00');
  const row = { member: people['li-wei'], activity: 'article', occurredOn: '2025-10-18', title: '一篇文章' };
  const recorded = await recordContributions(context, [{ ...row, evidenceUrl: 'https://example.org/article' }]);
  const { ids } = recorded as { ids: string[] };
  await reviewContributions(context, { ids, decision: 'send-back', note: '请补充首发链接' });
  const query = (after: string) => `contributions(first: 2${after}) { total pageInfo { hasNextPage endCursor }
    nodes { id title activity { code } occurredOn quantity evidenceUrl state points note decidedAt } }`;
  const { contributions: one } = await viewer(li, query(''));
  expect(one).toMatchObject({
    total: 3,
    pageInfo: { hasNextPage: true },
    nodes: [
      { id: ids[0], state: 'SENT_BACK', points: null, note: '请补充首发链接', decidedAt: '2025-10-18T04:00:00.000Z' },
      { state: 'REVOKED', points: null, note: '重复' },
    ],
  });
  const { contributions: two } = await viewer(li, query(`, after: "${one.pageInfo.endCursor}"`));
  expect(two).toMatchObject({ nodes: [{ state: 'APPROVED', points: 200 }], pageInfo: { hasNextPage: false } });
});

describe('an invitation', () => {
  const ANSWER = `mutation ($answer: InvitationAnswer!) { answerInvitation(input: { answer: $answer }) {
    __typename ... on AnsweredInvitations { invitations } ... on Refusal { code message } } }`;
  const answer = (token: string | undefined, given = 'ACCEPTED') =>
    graphql(app, ANSWER, { answer: given }, token === undefined ? {} : { token });

  test('is shown, answered once, and then counts', async () => {
    const invitation = { member: people['li-wei'], tier: 'director', basis: 'invitation' as const, years: [2026] };
    await grantTier(contextAt(app, '2025-10-19T12:00:00+08:00'), { ...invitation, reason: '理事会邀请' });
    const OPEN = 'invitations { id tier { code } years reason at } standing { outlook { tier { code } } }';
    const before = await viewer(li, OPEN);
    expect(before).toMatchObject({
      invitations: [
        { tier: { code: 'director' }, years: [2026], reason: '理事会邀请', at: '2025-10-19T04:00:00.000Z' },
      ],
      standing: { outlook: { tier: { code: 'partner' } } },
    });
    const { data } = await answer(li);
    expect(data.answerInvitation).toEqual({
      __typename: 'AnsweredInvitations',
      invitations: [before.invitations[0].id],
    });
    expect(await viewer(li, OPEN)).toEqual({ invitations: [], standing: { outlook: { tier: { code: 'director' } } } });
    expect((await answer(li, 'DECLINED')).data.answerInvitation).toMatchObject({ code: 'NO_OPEN_INVITATION' });
    const sql = await connect(app);
    const { rows } = await sql.query(
      `SELECT actor_id, door FROM honour.audit_entry WHERE action = 'invitation.answer' AND actor_kind = 'member'`,
    );
    expect(rows).toEqual([{ actor_id: people['li-wei'], door: 'graphql' }]);
  });

  test('is answered by its own person only', async () => {
    expect((await answer(undefined)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const token = await apiToken(app, 'full-access');
    expect((await answer(token)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await answer(unlinked)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', reason: 'ACCOUNT_NOT_LINKED' } },
    ]);
  });
});

test('the token of a site account does not open what staff do', async () => {
  const draft = 'mutation { draftRelease(input: { release: "2025Q3" }) { __typename } }';
  expect((await graphql(app, draft, {}, { token: li })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('releases tell the person what they changed, lapses and refusals too', async () => {
  const { documentId: shy } = await aMember(app, { slug: 'wu-sheng', name: '吴声', consentSite: false });
  await credit(app, shy, 'campus-event', '2025-10-01');
  // Access tokens live for half an hour, so people sign in after the clock is set.
  setTime('2026-01-05T12:00:00+08:00');
  const wu = await signIn(app, shy);
  const zeng = await signIn(app, people['zeng-min']);
  expect(
    (await viewer(wu, 'standing(year: 2025) { outlook { change tier { code } notAdmitted } }')).standing.outlook,
  ).toEqual({
    change: null,
    tier: { code: 'partner' },
    notAdmitted: 'CONSENT_MISSING',
  });

  const ids = (await viewer(zeng, 'contributions { nodes { id } }')).contributions.nodes;
  const revocation = { ids: ids.map(({ id }: { id: string }) => id), decision: 'revoke' as const, note: '误录' };
  await reviewContributions(contextAt(app, '2025-12-30T12:00:00+08:00'), revocation);
  const OWN = `changes { release change tier { code } was { code } bases points from to }
    notAdmitted { release tier { code } reason note } standing(year: 2025) { outlook { change } }`;
  expect((await viewer(zeng, OWN)).standing.outlook).toEqual({ change: 'LAPSED' });
  await publish(app, '2025Q4', '2026-01-04');
  expect(await viewer(zeng, OWN)).toEqual({
    changes: [
      {
        release: '2025Q4',
        change: 'LAPSED',
        tier: null,
        was: { code: 'partner' },
        bases: [],
        points: 0,
        from: null,
        to: null,
      },
      {
        release: '2025Q2',
        change: 'ADMITTED',
        tier: { code: 'partner' },
        was: null,
        bases: ['POINTS'],
        points: 200,
        from: '2025-06-30',
        to: '2025-12-31',
      },
    ],
    notAdmitted: [],
    standing: { outlook: null },
  });
  expect(await viewer(wu, OWN)).toMatchObject({
    changes: [],
    notAdmitted: [{ release: '2025Q4', tier: { code: 'partner' }, reason: 'CONSENT_MISSING', note: null }],
  });
});

test('what staff noted when they held an admission back, the person may read', async () => {
  const { documentId: held } = await aMember(app, { slug: 'gu-yan', name: '顾言' });
  await credit(app, held, 'campus-event', '2026-02-01');
  const context = contextAt(app, '2026-04-01T12:00:00+08:00');
  await publishRelease(context, { release: '2026Q1', holdBacks: [{ member: held, note: '材料待核实' }] });
  const gu = await signIn(app, held);
  expect(await viewer(gu, 'notAdmitted { release reason note }')).toEqual({
    notAdmitted: [{ release: '2026Q1', reason: 'HELD_BACK', note: '材料待核实' }],
  });
});
