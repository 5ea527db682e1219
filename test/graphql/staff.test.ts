import {
  aContribution,
  aMember,
  apiToken,
  bootStrapi,
  catalogued,
  connect,
  graphql,
  setTime,
  type Application,
} from '../support';

let app: Application;
let full: string;

const REVIEW = 'api::contribution.contribution.review';
const DRAFT = 'api::roster-release.roster-release.draft';
const PUBLISH = 'api::roster-release.roster-release.publish';
const CORRECT = 'api::roster-release.roster-release.correct';
const GIVE = 'api::title-grant.title-grant.give';
const APPOINT = 'api::leadership.leadership.appoint';
const END = 'api::leadership.leadership.end';
const PUT_FORWARD = 'api::leadership.leadership.put-forward';
const WITHDRAW = 'api::leadership.leadership.withdraw-put-forward';

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-04-01T12:00:00+08:00' });
  full = await apiToken(app, 'full-access');
});

const MUTATIONS = {
  [REVIEW]: `mutation ($input: ReviewContributionsInput!) { reviewContributions(input: $input) {
    __typename ... on ContributionReview { results { contribution member state points } }
    ... on Refusal { code message english: message(lang: EN) data } } }`,
  [DRAFT]: `mutation ($input: DraftReleaseInput!) { draftRelease(input: $input) {
    __typename ... on ReleaseDraft { release cutOff changes { member name change tier { code } was { code } bases points pointsYear from to }
      notAdmitted { member name tier { code } reason note } renewalsPending
      waits { member name now { change } notAdmitted then { change tier { code } } missing
        contributions { id title state occurredOn } grants { id kind tier { code } basis years } } } ... on Refusal { code message } } }`,
  [PUBLISH]: `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) {
    __typename ... on ReleasePublication { release publishedAt changes { member } notAdmitted { member reason } }
    ... on Refusal { code message data } } }`,
  [CORRECT]: `mutation ($input: CorrectReleaseInput!) { correctRelease(input: $input) {
    __typename ... on ReleaseCorrection { id release member name tier { code } from to publishedAt }
    ... on Refusal { code message data } } }`,
  [GIVE]: `mutation ($input: GrantTierInput!) { grantTier(input: $input) {
    __typename ... on TierGrant { id countsFrom warning english: warning(lang: EN) } ... on Refusal { code message data } } }`,
  [APPOINT]: leading('appointLeader'),
  [END]: leading('endLeadership'),
  [PUT_FORWARD]: leading('putForwardLeader'),
  [WITHDRAW]: leading('withdrawPutForward'),
};
const LEADER = { member: 'none0000', group: 'hangzhou' };
const INPUTS = {
  [REVIEW]: { ids: ['none0000'], decision: 'APPROVE' },
  [DRAFT]: { release: '2025Q9' },
  [PUBLISH]: { release: '2025Q9' },
  [CORRECT]: { release: '2025Q9', member: 'none0000', from: '2025-03-31', reason: '资料有误' },
  [GIVE]: { member: 'none0000', tier: 'ace', basis: 'SPECIAL', years: [2025], reason: '教材' },
  [APPOINT]: LEADER,
  [END]: LEADER,
  [PUT_FORWARD]: LEADER,
  [WITHDRAW]: LEADER,
};
const ACTIONS = [REVIEW, DRAFT, PUBLISH, CORRECT, GIVE, APPOINT, END, PUT_FORWARD, WITHDRAW] as const;

function leading(mutation: string): string {
  return `mutation ($input: LeaderInput!) { ${mutation}(input: $input) {
    __typename ... on LeadershipAction { leadership } ... on Refusal { code message data } } }`;
}

const act = (action: keyof typeof MUTATIONS, input: object, token?: string) =>
  graphql(app, MUTATIONS[action], { input }, token === undefined ? {} : { token });

test.each(ACTIONS)('without a token %s is UNAUTHENTICATED', async (action) => {
  const { data, errors } = await act(action, INPUTS[action]);
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test.each(ACTIONS)('a token without that scope is FORBIDDEN %s', async (action) => {
  const token = await apiToken(
    app,
    ACTIONS.filter((other) => other !== action),
  );
  expect((await act(action, INPUTS[action], token)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test.each(ACTIONS)('a token with that scope alone may %s', async (action) => {
  const { data, errors } = await act(action, INPUTS[action], await apiToken(app, [action]));
  expect(errors).toBeUndefined();
  expect(Object.values(data)).toMatchObject([{ __typename: 'Refusal' }]);
});

test('a wrong token is refused with 401 even for a public query', async () => {
  const answer = await graphql(app, '{ programme { name } }', {}, { token: 'f'.repeat(64) });
  expect(answer).toMatchObject({ status: 401, data: undefined, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('an expired token is refused', async () => {
  const token = await apiToken(app, 'full-access');
  await app.strapi.db
    .query('admin::api-token')
    .updateMany({ where: { name: { $contains: 'test token' } }, data: { expiresAt: new Date('2025-03-31') } });
  const answer = await act(REVIEW, INPUTS[REVIEW], token);
  await app.strapi.db.query('admin::api-token').updateMany({ where: { id: { $gt: 0 } }, data: { expiresAt: null } });
  expect(answer.status).toBe(401);
});

test('the actions can be ticked for a custom token in the panel', () => {
  const actions = app.strapi.contentAPI.permissions.getActionsMap() as Record<
    string,
    { controllers: Record<string, string[]> }
  >;
  expect(actions['api::contribution']?.controllers.contribution).toContain('review');
  expect(actions['api::roster-release']?.controllers['roster-release']).toEqual(
    expect.arrayContaining(['draft', 'publish', 'correct']),
  );
  expect(actions['api::title-grant']?.controllers['title-grant']).toContain('give');
  expect(actions['api::leadership']?.controllers.leadership).toEqual(
    expect.arrayContaining(['appoint', 'end', 'put-forward', 'withdraw-put-forward']),
  );
});

test('staff review, draft and publish; the audit trail names the token', async () => {
  const { documentId: li } = await aMember(app, { name: '李娜' });
  const { documentId: shy } = await aMember(app, { name: '吴声', consentSite: false });
  const one = await aContribution(app, { member: li, activityType: 'campus-event' });
  const other = await aContribution(app, { member: shy, activityType: 'campus-event' });
  const input = { ids: [one.documentId, other.documentId], decision: 'APPROVE', idempotencyKey: 'review-0001' };

  const reviewed = await act(REVIEW, input, full);
  expect(reviewed.data.reviewContributions).toEqual({
    __typename: 'ContributionReview',
    results: [
      { contribution: one.documentId, member: li, state: 'APPROVED', points: 200 },
      { contribution: other.documentId, member: shy, state: 'APPROVED', points: 200 },
    ],
  });
  expect((await act(REVIEW, input, full)).data).toEqual(reviewed.data);

  const { data: drafted } = await act(DRAFT, { release: '2025Q1' }, full);
  expect(drafted.draftRelease).toEqual({
    __typename: 'ReleaseDraft',
    release: '2025Q1',
    cutOff: '2025-03-31',
    changes: [
      {
        member: li,
        name: '李娜',
        change: 'ADMITTED',
        tier: { code: 'partner' },
        was: null,
        bases: ['POINTS'],
        points: 200,
        pointsYear: 2025,
        from: '2025-03-31',
        to: '2025-12-31',
      },
    ],
    notAdmitted: [{ member: shy, name: '吴声', tier: { code: 'partner' }, reason: 'CONSENT_MISSING', note: null }],
    renewalsPending: null,
    waits: [
      {
        member: shy,
        name: '吴声',
        now: null,
        notAdmitted: 'CONSENT_MISSING',
        then: { change: 'ADMITTED', tier: { code: 'partner' } },
        missing: ['CONSENT'],
        contributions: [],
        grants: [],
      },
    ],
  });
  const held = await act(DRAFT, { release: '2025Q1', holdBacks: [{ member: li, note: '待核实' }] }, full);
  expect(held.data.draftRelease.notAdmitted).toContainEqual(
    expect.objectContaining({ member: li, reason: 'HELD_BACK', note: '待核实' }),
  );

  const { data: published } = await act(PUBLISH, { release: '2025Q1', idempotencyKey: 'publish-0001' }, full);
  expect(published.publishRelease).toMatchObject({ __typename: 'ReleasePublication', changes: [{ member: li }] });
  expect(published.publishRelease.publishedAt).toMatch(/^2025-04-01T04:/);
  expect((await act(PUBLISH, { release: '2025Q1' }, full)).data.publishRelease).toMatchObject({
    __typename: 'Refusal',
    code: 'RELEASE_PUBLISHED',
  });

  const sql = await connect(app);
  const { rows } = await sql.query(
    'SELECT DISTINCT actor_kind, door, actor_id ~ $1 AS numbered FROM honour.audit_entry WHERE door = $2',
    ['^[0-9]+$', 'graphql'],
  );
  expect(rows).toEqual([{ actor_kind: 'api-token', door: 'graphql', numbered: true }]);
});

test('a refusal says why in both languages and changes nothing', async () => {
  const { documentId: member } = await aMember(app);
  const { documentId: good } = await aContribution(app, { member, activityType: 'article' });
  const { data } = await act(REVIEW, { ids: [good, 'abcdefgh'], decision: 'APPROVE' }, full);
  expect(data.reviewContributions).toMatchObject({
    __typename: 'Refusal',
    code: 'CONTRIBUTION_UNKNOWN',
    data: { contribution: 'abcdefgh' },
  });
  expect(data.reviewContributions.message).not.toBe(data.reviewContributions.english);
  const revoked = await act(REVIEW, { ids: [good], decision: 'REVOKE', note: '' }, full);
  expect(revoked.data.reviewContributions).toMatchObject({ code: 'REASON_MISSING' });
  const { data: sent } = await act(REVIEW, { ids: [good], decision: 'SEND_BACK', note: '请补充' }, full);
  expect(sent.reviewContributions.results).toEqual([{ contribution: good, member, state: 'SENT_BACK', points: null }]);
});

test.each([
  ['too short a key', { ids: ['none0000'], decision: 'APPROVE', idempotencyKey: 'short' }],
  ['too long a key', { ids: ['none0000'], decision: 'APPROVE', idempotencyKey: 'x'.repeat(201) }],
])('%s is refused at the door', async (_name, input) => {
  expect((await act(REVIEW, input, full)).errors).toMatchObject([{ extensions: { reason: 'KEY_INVALID' } }]);
});

test('a key that was given to another request is refused', async () => {
  setTime('2025-04-01T12:00:00+08:00');
  const { documentId: member } = await aMember(app);
  const { documentId: first } = await aContribution(app, { member, activityType: 'article' });
  const { documentId: second } = await aContribution(app, { member, activityType: 'article' });
  const idempotencyKey = 'the-same-key';
  await act(REVIEW, { ids: [first], decision: 'APPROVE', idempotencyKey }, full);
  const again = await act(REVIEW, { ids: [second], decision: 'APPROVE', idempotencyKey }, full);
  expect(again.data.reviewContributions).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('a leader is appointed by the group’s code, put forward, and steps down', async () => {
  setTime('2025-04-01T12:00:00+08:00');
  const { documentId: member } = await aMember(app);
  const input = { member, group: 'hangzhou' };
  expect((await act(PUT_FORWARD, input, full)).data.putForwardLeader).toMatchObject({ code: 'NOT_LEADING' });
  const { data } = await act(APPOINT, { ...input, idempotencyKey: 'appoint-0001' }, full);
  const { leadership } = data.appointLeader;
  expect((await act(APPOINT, { ...input, idempotencyKey: 'appoint-0001' }, full)).data).toEqual(data);
  expect((await act(APPOINT, input, full)).data.appointLeader).toMatchObject({ code: 'ALREADY_LEADING' });
  const { documentId: group } = await catalogued(app, 'group', 'hangzhou');
  expect((await act(PUT_FORWARD, { member, group }, full)).data.putForwardLeader).toEqual({
    __typename: 'LeadershipAction',
    leadership,
  });
  await act(PUT_FORWARD, { member, group }, full);
  const input2 = { member, group, idempotencyKey: 'withdraw-0001' };
  const withdrawn = await act(WITHDRAW, input2, full);
  expect(withdrawn.data.withdrawPutForward).toEqual({ __typename: 'LeadershipAction', leadership });
  expect((await act(WITHDRAW, input2, full)).data).toEqual(withdrawn.data);
  expect((await act(WITHDRAW, input, full)).data.withdrawPutForward).toMatchObject({ code: 'NOT_PUT_FORWARD' });
  const led = await graphql(app, '{ groups { code leaders { since } } }');
  expect(led.data.groups).toContainEqual({ code: 'hangzhou', leaders: [{ since: '2025-04-01' }] });
  setTime('2025-05-01T12:00:00+08:00');
  expect((await act(END, input, full)).data.endLeadership).toEqual({ __typename: 'LeadershipAction', leadership });
  expect((await act(END, input, full)).data.endLeadership).toMatchObject({ code: 'NOT_LEADING' });
  setTime('2025-04-01T12:00:00+08:00');
});

test('a draft names the day and the group of the put-forward that a promotion rests on', async () => {
  setTime('2025-04-01T12:00:00+08:00');
  const [{ documentId: member }, { documentId: other }] = await Promise.all([aMember(app), aMember(app)]);
  for (const one of [member, other]) await act(APPOINT, { member: one, group: 'nanjing' }, full);
  await act(PUT_FORWARD, { member, group: 'nanjing' }, full);
  setTime('2025-06-01T12:00:00+08:00');
  const { data } = await graphql(
    app,
    `
      mutation {
        draftRelease(input: { release: "2025Q2" }) {
          ... on ReleaseDraft {
            changes {
              member
              bases
              putForwards {
                group
                groupName
                english: groupName(lang: EN)
                on
              }
            }
          }
        }
      }
    `,
    {},
    { token: full },
  );
  const changes = data.draftRelease.changes as { member: string }[];
  const of = (one: string) => changes.find((change) => change.member === one);
  expect([of(other), of(member)]).toEqual([
    { member: other, bases: ['LEADER'], putForwards: [] },
    {
      member,
      bases: ['PROMOTION'],
      putForwards: [{ group: 'nanjing', groupName: '南京用户组', english: 'Nanjing User Group', on: '2025-04-01' }],
    },
  ]);
  setTime('2025-04-01T12:00:00+08:00');
});

test.each([
  ['an unknown person', { member: 'none0000', group: 'hangzhou' }, 'MEMBER_UNKNOWN'],
  ['an unknown group', { group: 'atlantis' }, 'GROUP_UNKNOWN'],
])('a leader is not appointed for %s', async (_name, given, code) => {
  const { documentId: member } = await aMember(app);
  expect((await act(APPOINT, { member, ...given }, full)).data.appointLeader).toMatchObject({ code });
});

describe('a grant', () => {
  const given = { tier: 'ace', basis: 'SPECIAL', years: [2025], reason: '合著图书' };
  const grant = async (values: object) => {
    const { documentId: member } = await aMember(app);
    return act(GIVE, { member, ...given, ...values }, full);
  };

  test('that counts as named is given without a warning, once per key', async () => {
    const { documentId: member } = await aMember(app);
    const input = { member, ...given, idempotencyKey: 'grant-0001' };
    const { data } = await act(GIVE, input, full);
    expect(data.grantTier).toEqual({
      __typename: 'TierGrant',
      id: expect.stringMatching(/^[0-9]+$/),
      countsFrom: '2025-06-30',
      warning: null,
      english: null,
    });
    expect((await act(GIVE, input, full)).data).toEqual(data);
  });

  test('for a year that is over is given with a warning in the language asked for', async () => {
    const { data } = await grant({ years: [2024] });
    expect(data.grantTier).toMatchObject({ __typename: 'TierGrant', countsFrom: null });
    expect(data.grantTier.warning).toMatch(/2024 年不会生效.*2025 年.*2025-06-30/);
    expect(data.grantTier.english).toMatch(/without effect for 2024.*name 2025.*2025-06-30/);
  });

  test('for this year to someone who holds a term says from when it will count', async () => {
    const { documentId: member } = await aMember(app, { name: '石磊' });
    const { documentId: talk } = await aContribution(app, { member, activityType: 'campus-event' });
    await act(REVIEW, { ids: [talk], decision: 'APPROVE' }, full);
    setTime('2025-06-30T12:00:00+08:00');
    await act(PUBLISH, { release: '2025Q2' }, full);
    const invitation = { tier: 'director', basis: 'INVITATION', years: [2025, 2026] };
    const { data } = await act(GIVE, { member, ...given, ...invitation }, full);
    expect(data.grantTier).toMatchObject({ countsFrom: '2026-01-01' });
    expect(data.grantTier.warning).toMatch(/2025 年不会生效.*2026-01-01/);
    setTime('2025-04-01T12:00:00+08:00');
  });

  test.each([
    ['for a director that is no invitation', { tier: 'director' }, 'TIER_NOT_ALLOWED'],
    ['of an unknown tier', { tier: 'gold' }, 'TIER_UNKNOWN'],
    ['without a reason', { reason: ' ' }, 'REASON_MISSING'],
    ['to nobody', { member: 'none0000' }, 'MEMBER_UNKNOWN'],
  ])('%s is refused', async (_name, values, code) => {
    const { data } = await grant(values);
    expect(data.grantTier).toMatchObject({ __typename: 'Refusal', code });
  });

  test('with a reason that cannot be stored is refused, without an internal error', async () => {
    expect((await grant({ reason: 'a\u0000b' })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', reason: 'TEXT_INVALID' } },
    ]);
  });

  test.each([[[]], [[0]], [[2025, 99999]]])('for the years %p is refused at the door', async (years) => {
    expect((await grant({ years })).errors).toMatchObject([{ extensions: { reason: 'YEAR_INVALID' } }]);
  });
});

test('a correction names release, person and reason, and the roster follows it', async () => {
  setTime('2025-07-01T12:00:00+08:00');
  const { data: roster } = await graphql(app, '{ roster { entries { nodes { member { name } } } } }');
  expect(roster.roster.entries.nodes).toContainEqual({ member: { name: '李娜' } });
  const { documentId: member } = (await app.strapi.db.query('api::member.member').findOne({
    where: { name: '李娜' },
  })) as { documentId: string };
  const input = { release: '2025Q1', member, from: '2025-06-01', reason: '重复登记', idempotencyKey: 'correct-0001' };

  const { data } = await act(CORRECT, input, full);
  expect(data.correctRelease).toEqual({
    __typename: 'ReleaseCorrection',
    id: expect.stringMatching(/^[0-9]+$/),
    release: '2025Q1',
    member,
    name: '李娜',
    tier: null,
    from: '2025-06-01',
    to: '2025-12-31',
    publishedAt: expect.stringMatching(/^2025-07-01T04:/),
  });
  expect((await act(CORRECT, input, full)).data).toEqual(data);
  const after = await graphql(
    app,
    '{ roster { corrected entries { nodes { member { name } } } } release(code: "2025Q1") { corrected admitted { member { name } } } }',
  );
  expect(after.data.roster.entries.nodes).not.toContainEqual({ member: { name: '李娜' } });
  expect(after.data).toMatchObject({
    roster: { corrected: true },
    release: { corrected: true, admitted: [{ member: { name: '李娜' } }] },
  });
});

test.each([
  ['an unpublished release', { release: '2025Q3' }, 'TERM_NOT_FOUND'],
  ['an unknown tier', { tier: 'gold' }, 'TIER_UNKNOWN'],
  ['no reason', { reason: '' }, 'REASON_MISSING'],
  ['an unknown person', { member: 'none0000' }, 'MEMBER_UNKNOWN'],
])('a correction for %s is refused', async (_name, values, code) => {
  const { documentId: member } = await aMember(app);
  const input = { release: '2025Q1', member, tier: 'ace', from: '2025-06-01', reason: '资料有误', ...values };
  expect((await act(CORRECT, input, full)).data.correctRelease).toMatchObject({ __typename: 'Refusal', code });
});
