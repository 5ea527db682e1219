import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isEnumType, isInputObjectType, isObjectType, type GraphQLField, type GraphQLNamedType } from 'graphql';
import ts from 'typescript';
import { buildSchema } from '../../src/graphql/server/schema';

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
);

type Described = [name: string, description: string | null | undefined];

/** Everything in a type that a reader may ask about: itself, its fields and values, their arguments. */
function describable(type: GraphQLNamedType): Described[] {
  const own: Described = [type.name, type.description];
  if (isEnumType(type)) {
    return [own, ...type.getValues().map(({ name, description }): Described => [`${type.name}.${name}`, description])];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [own, ...fields.map(({ name, description }): Described => [`${type.name}.${name}`, description])];
  }
  if (!isObjectType(type)) return [own];
  return [own, ...Object.values(type.getFields()).flatMap((field) => describedField(type.name, field))];
}

function describedField(type: string, { name, description, args }: GraphQLField<unknown, unknown>): Described[] {
  const field = `${type}.${name}`;
  return [[field, description], ...args.map((arg): Described => [`${field}(${arg.name})`, arg.description])];
}

test('every type, field, argument and value is described', () => {
  const missing = types.flatMap(describable).filter(([, description]) => !description?.trim());
  expect(missing.map(([name]) => name)).toEqual([]);
});

test('the names that sites rely on are there', () => {
  const query = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(query).toEqual(
    expect.arrayContaining([
      'programme',
      'tiers',
      'committees',
      'activityTypes',
      'roster',
      'member',
      'releases',
      'release',
      'alumni',
      'selfCheck',
      'viewer',
    ]),
  );
  const mutation = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(mutation).toEqual(
    expect.arrayContaining([
      'reviewContributions',
      'draftRelease',
      'publishRelease',
      'correctRelease',
      'grantTier',
      'appointLeader',
      'endLeadership',
      'putForwardLeader',
      'withdrawPutForward',
      'answerInvitation',
    ]),
  );
});

test('the API knows every code of refusal that the rules have, and no other', () => {
  const file = path.join(__dirname, '../../src/domain/shared/refusal.ts');
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const data = tree.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === 'RefusalData');
  const codes = (data as ts.InterfaceDeclaration).members.map((member) => member.name?.getText());
  const known = schema.getType('RefusalCode');
  expect(
    isEnumType(known) &&
      known
        .getValues()
        .map(({ name }) => name)
        .sort(),
  ).toEqual(codes.sort());
});
