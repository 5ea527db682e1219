import { aContribution, aMember, apiToken, bootStrapi, connect, graphql, setTime, type Application } from '../support';

let app: Application;
let full: string;

const REVIEW = 'api::contribution.contribution.review';
const DRAFT = 'api::roster-release.roster-release.draft';
const PUBLISH = 'api::roster-release.roster-release.publish';

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-04-01T12:00:00+08:00' });
  full = await apiToken(app, 'full-access');
});

const MUTATIONS = {
  [REVIEW]: `mutation ($input: ReviewContributionsInput!) { reviewContributions(input: $input) {
    __typename ... on ContributionReview { results { contribution member state points } }
    ... on Refusal { code message english: message(lang: EN) data } } }`,
  [DRAFT]: `mutation ($input: DraftReleaseInput!) { draftRelease(input: $input) {
    __typename ... on ReleaseDraft { release cutOff changes { member name change tier { code } was { code } bases points from to }
      notAdmitted { member name tier { code } reason note } } ... on Refusal { code message } } }`,
  [PUBLISH]: `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) {
    __typename ... on ReleasePublication { release publishedAt changes { member } notAdmitted { member reason } }
    ... on Refusal { code message data } } }`,
};
const INPUTS = {
  [REVIEW]: { ids: ['none0000'], decision: 'APPROVE' },
  [DRAFT]: { release: '2025Q9' },
  [PUBLISH]: { release: '2025Q9' },
};
const ACTIONS = [REVIEW, DRAFT, PUBLISH] as const;

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
    expect.arrayContaining(['draft', 'publish']),
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
        from: '2025-03-31',
        to: '2025-12-31',
      },
    ],
    notAdmitted: [{ member: shy, name: '吴声', tier: { code: 'partner' }, reason: 'CONSENT_MISSING', note: null }],
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
