import { anEvent, bootStrapi, graphql, setTime, type Application } from '../support';
import { populate, publish, signIn, type People } from './world';

let app: Application;
let people: People;

beforeAll(async () => {
  app = await bootStrapi();
  await anEvent(app, { code: 'nianhui-2025', heldOn: '2025-11-15', wall: {} });
  people = await populate(app);
  setTime('2025-10-20T12:00:00+08:00');
});

async function statementsOf(query: string, token?: string): Promise<string[]> {
  const knex = app.strapi.db.connection;
  const statements: string[] = [];
  // A new connection of the pool sets its search path first; how many are open is not the answer's doing.
  const note = ({ sql }: { sql: string }) => void (sql.startsWith('SET search_path') || statements.push(sql));
  knex.on('query', note);
  const { errors } = await graphql(app, query, {}, token === undefined ? {} : { token });
  knex.off('query', note);
  expect(errors).toBeUndefined();
  return statements;
}

const ENTRY =
  'member { name photo { url } links { url } terms { tier { code } } tier { name } contributions { nodes { activity { name } } } } tier { name benefits { name } } leads { committee { name } leaders { member { name } } }';

// Counts, not times: a list twice as long must cost no statement more.
test.each([
  ['programme', '{ programme { name nextRelease { code } } }', 2],
  ['tiers', '{ tiers { name threshold benefits { name } } }', 2],
  [
    'committees with groups and leaders',
    '{ committees { name duty { name } groups { name committee { name } leaders { member { name } } } } }',
    6,
  ],
  ['activity types', '{ activityTypes { name rule { points } committee { name } } }', 3],
  [
    'roster',
    '{ roster { version tiers { entries { member { name photo { url } links { url } } tier { name } leads { name } } } } }',
    7,
  ],
  ['roster with all that hangs on people', `{ roster { entries { nodes { ${ENTRY} } } } }`, 13],
  ['two rosters', '{ a: roster { total } b: roster(on: "2025-04-15") { total } }', 10],
  [
    'member',
    '{ member(slug: "li-wei") { name terms { tier { name } } contributions { nodes { activity { name } } } } }',
    6,
  ],
  ['member with the current tier', '{ member(slug: "li-wei") { name tier { name } } }', 6],
  [
    'releases with their people',
    '{ releases { counts { admitted } admitted { member { name } tier { name } } renewed { member { name } } } }',
    4,
  ],
  [
    'self-check',
    '{ selfCheck(contributions: [{ activity: "article", occurredOn: "2025-03-01" }]) { points tier { name } tiers { tier { name } missing } activities { activity { name } } } }',
    5,
  ],
  [
    'image wall',
    '{ imageWall(event: "nianhui-2025") { version total withheld event { name } entries { slug tier { name } caption { name lines } photo { url } } } }',
    8,
  ],
  ['viewer, of nobody', '{ viewer { username } }', 0],
])('%s takes no more statements than it did', async (_name, query, most) => {
  const statements = await statementsOf(query);
  expect({ count: statements.length, statements: statements.length === most ? [] : statements }).toEqual({
    count: most,
    statements: [],
  });
});

test('the viewer takes no more statements than it did, those for the token left out', async () => {
  const token = await signIn(app, people['li-wei']);
  const forToken = await statementsOf('{ __typename }', token);
  const statements = await statementsOf(
    `{ viewer { member { name terms { tier { name } } tier { name } }
      standing { points entries { title activity { name } } tiers { tier { name } missing } leaderships { group { name } duty } outlook { change tier { name } } }
      contributions { nodes { title activity { name } points note } } invitations { tier { name } } consents { site }
      changes { change tier { name } } notAdmitted { reason tier { name } } } }`,
    token,
  );
  const own = statements.slice(forToken.length);
  expect({ count: own.length, statements: own.length === 22 ? [] : own }).toEqual({ count: 22, statements: [] });
});

test('alumni take no more statements than they did', async () => {
  await publish(app, '2025Q4', '2026-01-04');
  setTime('2026-01-05T12:00:00+08:00');
  const { data } = await graphql(app, '{ alumni { total } }');
  expect(data.alumni.total).toBeGreaterThan(0);
  const statements = await statementsOf(
    '{ alumni { nodes { name photo { url } tier { name } terms { tier { name } } contributions { nodes { activity { name } } } } } }',
  );
  expect({ count: statements.length, statements: statements.length === 7 ? [] : statements }).toEqual({
    count: 7,
    statements: [],
  });
});
