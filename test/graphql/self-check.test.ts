import { bootStrapi, graphql, type Application } from '../support';

let app: Application;

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-10-20T12:00:00+08:00' });
});

const SELF_CHECK = `query ($contributions: [SelfCheckInput!]!, $on: Date) { selfCheck(contributions: $contributions, on: $on) {
  on year points tier { code } tiers { tier { code } threshold missing }
  activities { activity { code } contributions quantity points } notCounted { index activity { code } occurredOn reason }
} }`;
const ask = (contributions: object[], on?: string) => graphql(app, SELF_CHECK, { contributions, ...(on && { on }) });

test('anybody learns what tier their contributions would give, and what is missing', async () => {
  const { data, errors } = await ask([
    { activity: 'conference-talk', occurredOn: '2025-03-08' },
    { activity: 'forum-beans', occurredOn: '2025-05-01', quantity: 1200 },
    { activity: 'forum-beans', occurredOn: '2025-10-20', quantity: 1300 },
    { activity: 'campus-event', occurredOn: '2024-12-31' },
  ]);
  expect(errors).toBeUndefined();
  expect(data.selfCheck).toEqual({
    on: '2025-10-20',
    year: 2025,
    points: 500,
    tier: { code: 'ace' },
    tiers: [
      { tier: { code: 'ace' }, threshold: 500, missing: 0 },
      { tier: { code: 'partner' }, threshold: 200, missing: 0 },
    ],
    activities: [
      { activity: { code: 'conference-talk' }, contributions: 1, quantity: 1, points: 400 },
      { activity: { code: 'forum-beans' }, contributions: 2, quantity: 2500, points: 100 },
    ],
    notCounted: [{ index: 3, activity: { code: 'campus-event' }, occurredOn: '2024-12-31', reason: 'OTHER_YEAR' }],
  });
});

test('the day asked for says which year counts, and up to when', async () => {
  const contributions = [
    { activity: 'campus-event', occurredOn: '2024-05-01' },
    { activity: 'campus-event', occurredOn: '2024-06-01' },
  ];
  const { data } = await ask(contributions, '2024-05-31');
  expect(data.selfCheck).toMatchObject({ year: 2024, points: 200, tier: { code: 'partner' } });
  expect(data.selfCheck.notCounted).toMatchObject([{ index: 1, reason: 'AFTER_DAY' }]);
  expect((await ask([])).data.selfCheck).toMatchObject({ points: 0, tier: null, activities: [], notCounted: [] });
});

test.each([
  ['an unknown activity', { activity: 'juggling' }, 'ACTIVITY_UNKNOWN'],
  ['something after today', { occurredOn: '2025-10-21' }, 'DATE_IN_FUTURE'],
  ['quantity 0', { quantity: 0 }, 'QUANTITY_INVALID'],
  ['quantity −1', { quantity: -1 }, 'QUANTITY_INVALID'],
  ['quantity 1.5', { quantity: 1.5 }, 'QUANTITY_INVALID'],
  ['quantity 10¹²', { quantity: 1e12 }, 'QUANTITY_INVALID'],
  ['two of what is not counted over the year', { activity: 'article', quantity: 2 }, 'QUANTITY_INVALID'],
  ['a date that does not exist', { occurredOn: '2025-02-29' }, 'SCALAR_INVALID'],
])('%s is refused in both languages', async (_name, given, reason) => {
  const { errors } = await ask([{ activity: 'forum-beans', occurredOn: '2025-10-20', ...given }]);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason } }]);
  expect(Object.keys(errors?.[0]?.extensions?.messages as object)).toEqual(['zh', 'en']);
});

test('200 contributions are answered, 201 refused', async () => {
  const many = (length: number) => Array.from({ length }, () => ({ activity: 'article', occurredOn: '2025-01-01' }));
  expect((await ask(many(200))).data.selfCheck).toMatchObject({ points: 4000 });
  expect((await ask(many(201))).errors).toMatchObject([{ extensions: { reason: 'TOO_MANY' } }]);
});
