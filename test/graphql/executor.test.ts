import type { GraphQLSchema } from 'graphql';
import {
  execute,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
} from 'graphql';
import { compilingExecutor } from '../../src/graphql/server/executor';
import { buildSchema } from '../../src/graphql/server/schema';
import { contextOf } from '../../src/graphql/server/context';
import { assembled } from '../../src/graphql/server/pieces';
import { readSessionOf } from '../../src/services/shared/read-session';
import { anEvent, bootStrapi, setTime, type Application } from '../support';
import { PUBLIC_OPERATIONS } from './operations';
import { populate } from './world';

let app: Application;
const schema = buildSchema();

beforeAll(async () => {
  app = await bootStrapi();
  await anEvent(app, { code: 'nianhui-2025', heldOn: '2025-11-15', wall: {} });
  await populate(app);
  setTime('2025-10-20T12:00:00+08:00');
});

/** The fields of public types, reached from what anybody may ask. */
function fieldsOf(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  const types = ['Query'];
  for (const name of types) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name === 'viewer') continue;
      found.add(`${name}.${field.name}`);
      const below = field.type.toString().replace(/[[\]!]/g, '');
      if (!types.includes(below)) types.push(below);
    }
  }
  return found;
}

test('the public operations of these tests ask for every public field', () => {
  const asked = new Set<string>();
  for (const [, query] of PUBLIC_OPERATIONS) {
    const info = new TypeInfo(schema);
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    visit(
      document,
      visitWithTypeInfo(info, { Field: ({ name }) => void asked.add(`${info.getParentType()?.name}.${name.value}`) }),
    );
  }
  expect([...fieldsOf(schema)].filter((field) => !asked.has(field))).toEqual([]);
});

type Asked = { query: string; variables?: Record<string, unknown>; operationName?: string };

/** The answer compiled and by graphql-js; the first also in pieces, made and taken from those that were made before. */
async function both({ query, variables = {}, operationName }: Asked): Promise<[string, string]> {
  const document: DocumentNode = parse(query);
  const contextValue = contextOf(app.strapi, { kind: 'anonymous' });
  const plain = await execute({ schema, document, variableValues: variables, contextValue, operationName });
  const executor = compilingExecutor(schema);
  const session = readSessionOf(app.strapi);
  const operation = document.definitions.find(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION && (operationName === undefined || one.name?.value === operationName),
  );
  const request = {
    document,
    operation,
    operationName: operationName ?? null,
    request: { variables },
    context: contextOf(app.strapi, { kind: 'anonymous' }),
  } as unknown as Parameters<typeof executor>[0];
  // Compiled on the second sight.
  await executor(request);
  const compiled = await executor(request);
  const inPieces = async () => {
    const context = contextOf(app.strapi, { kind: 'anonymous' }, session);
    const answer = shown(await executor({ ...request, context } as typeof request));
    return assembled(answer, context.answer.pieces).toString();
  };
  const shown = ({ data, errors }: typeof plain) =>
    JSON.stringify({ data, errors: errors?.map((one) => one.toJSON()) });
  const answers = [await inPieces(), await inPieces()];
  expect(answers).toEqual([shown(compiled), shown(compiled)]);
  return [shown(compiled), shown(plain)];
}

test.each(PUBLIC_OPERATIONS)('%s is answered by the compiled query as by graphql-js', async (_name, query) => {
  const [compiled, plain] = await both({ query });
  expect(compiled).toBe(plain);
  expect(compiled).not.toContain('"errors":[');
});

test.each<[string, Asked]>([
  ['variables with defaults', { query: 'query ($lang: Lang = EN) { tiers { name(lang: $lang) } }' }],
  [
    'a variable that is given',
    { query: 'query ($lang: Lang = EN) { tiers { name(lang: $lang) } }', variables: { lang: 'ZH' } },
  ],
  [
    'skipped and included fields',
    { query: 'query ($a: Boolean!) { tiers { code @skip(if: $a) name @include(if: $a) } }', variables: { a: true } },
  ],
  [
    'fragments and aliases',
    { query: '{ x: tiers { ...T y: code } } fragment T on Tier { name ... on Tier { code } __typename }' },
  ],
  [
    'entries of two lists, by a fragment and under aliases',
    {
      query: `{ a: roster { tiers { entries { ...E } } } b: roster { x: entries(first: 2) { total nodes { since ...E y: tier { name } } } } }
        fragment E on RosterEntry { member { ...M } leads { code } } fragment M on Member { name tier { code } photo { url } }`,
    },
  ],
  [
    'entries of one list asked for in two places',
    {
      query: `{ roster { ...A ...B tiers { entries { from } } } }
        fragment A on Roster { tiers { entries { since } } } fragment B on Roster { tiers { total entries { member { name } } } }`,
    },
  ],
  [
    'entries whose fields a variable decides',
    {
      query: `query ($lang: Lang!, $no: Boolean!) { roster { tiers { entries { member { company(lang: $lang) } } }
        entries { nodes { since from @skip(if: $no) } } } }`,
      variables: { lang: 'EN', no: true },
    },
  ],
  ['one of two operations', { query: 'query A { tiers { code } } query B { programme { year } }', operationName: 'B' }],
  ['a refusal of the rules', { query: '{ roster(tier: "gold") { total } }' }],
  ['an error deep in a list', { query: '{ roster { total entries(first: 0) { total } } tiers { code } }' }],
  [
    'an error in a nullable field',
    { query: '{ member(slug: "li-wei") { name contributions(after: "x") { total } } }' },
  ],
  ['a variable that is missing', { query: 'query ($slug: String!) { member(slug: $slug) { name } }' }],
  [
    'a variable of another type',
    { query: 'query ($first: Int!) { alumni(first: $first) { total } }', variables: { first: 'two' } },
  ],
  [
    'a day that does not exist',
    { query: 'query ($on: Date) { roster(on: $on) { total } }', variables: { on: '2025-02-30' } },
  ],
  [
    'an input object',
    {
      query: 'query ($c: [SelfCheckInput!]!) { selfCheck(contributions: $c) { points } }',
      variables: { c: [{ activity: 'article', occurredOn: '2025-03-01' }] },
    },
  ],
])('%s: the compiled query answers as graphql-js does', async (_what, asked) => {
  const [compiled, plain] = await both(asked);
  expect(compiled).toBe(plain);
});
