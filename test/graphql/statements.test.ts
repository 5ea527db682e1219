import type { Client } from 'pg';
import { anEvent, bootStrapi, connect, graphql, heardOf, setTime, statementsOf, type Application } from '../support';
import { PUBLIC_OPERATIONS } from './operations';
import { populate, publish, signIn, type People } from './world';

let app: Application;
let people: People;
let other: Client;

beforeAll(async () => {
  app = await bootStrapi();
  other = await connect(app);
  await anEvent(app, { code: 'nianhui-2025', heldOn: '2025-11-15', wall: {} });
  people = await populate(app);
  setTime('2025-10-20T12:00:00+08:00');
});

/** The statements that a question takes when nothing is known yet, and when it is asked again. */
async function coldAndWarm(query: string): Promise<{ cold: string[]; warm: string[] }> {
  await other.query('NOTIFY honour_public');
  await heardOf(app);
  const ask = async () => expect((await graphql(app, query)).errors).toBeUndefined();
  const cold = await statementsOf(app, ask);
  // Another question of the same kind, so that it is not the answer that is kept.
  const warm = await statementsOf(app, async () =>
    expect(
      (
        await graphql(
          app,
          `
            ${query}
            #
          `,
        )
      ).errors,
    ).toBeUndefined(),
  );
  return { cold, warm };
}

const asked = (query: string, token: string) =>
  statementsOf(app, async () => expect((await graphql(app, query, {}, { token })).errors).toBeUndefined());

/** How many each takes when nothing is known: the programme, whose day it is, is always asked for. */
const COLD: Record<string, number> = {
  programme: 2,
  tiers: 2,
  'committees with groups and leaders': 6,
  groups: 4,
  'activity types': 3,
  roster: 7,
  'a page of the roster with all that hangs on people': 12,
  'two rosters': 8,
  member: 8,
  'member who does not exist': 2,
  alumni: 3,
  'releases with their counts': 4,
  'a release with its people': 5,
  // Two of them for the release from which it would count: those published, and the years that somebody was in office to the end.
  'self-check': 7,
  'image wall': 9,
};

// Counts, not times: a list twice as long must cost no statement more, and what is known costs none.
test.each(PUBLIC_OPERATIONS)(
  '%s takes no more statements than it did, and none while nothing changed',
  async (name, query) => {
    const { cold, warm } = await coldAndWarm(query);
    expect({ name, count: cold.length, statements: cold.length === COLD[name] ? [] : cold }).toEqual({
      name,
      count: COLD[name],
      statements: [],
    });
    expect(warm).toEqual([]);
  },
);

test('the viewer takes no more statements than it did, those for the token left out', async () => {
  const token = await signIn(app, people['li-wei']);
  const forToken = await asked('{ __typename }', token);
  const statements = await asked(
    `{ viewer { member { name terms { tier { name } } tier { name } }
      standing { points entries { title activity { name } } tiers { tier { name } missing } leaderships { group { name } duty } outlook { change tier { name } } }
      contributions { nodes { title activity { name } points note } } invitations { tier { name } } consents { site }
      changes { change tier { name } } notAdmitted { reason tier { name } } } }`,
    token,
  );
  const own = statements.slice(forToken.length);
  expect({ count: own.length, statements: own.length === 22 ? [] : own }).toEqual({ count: 22, statements: [] });
});

test('former members take no more statements than they did', async () => {
  await publish(app, '2025Q4', '2026-01-04');
  setTime('2026-01-05T12:00:00+08:00');
  const { data } = await graphql(app, '{ alumni { total } }');
  expect(data.alumni.total).toBeGreaterThan(0);
  const { cold, warm } = await coldAndWarm(
    '{ alumni { nodes { name photo { url } tier { name } terms { tier { name } } contributions { nodes { activity { name } } } } } }',
  );
  expect({ count: cold.length, statements: cold.length === 7 ? [] : cold }).toEqual({ count: 7, statements: [] });
  expect(warm).toEqual([]);
});
