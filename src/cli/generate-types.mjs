import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// By require, as codegen does: a second copy of graphql from an ES module would not know the first one's types.
const require = createRequire(import.meta.url);
const { codegen } = require('@graphql-codegen/core');
const typescript = require('@graphql-codegen/typescript');
const resolvers = require('@graphql-codegen/typescript-resolvers');
const { makeExecutableSchema } = require('@graphql-tools/schema');
const { isEnumType, lexicographicSortSchema, parse, printSchema } = require('graphql');
const prettier = require('prettier');

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const MODULES = path.join(ROOT, 'src/graphql');
const WHOLE = 'types/schema.graphql';
const TYPES = 'types/graphql.ts';
const SAFELIST = 'types/safelist.json';

/** Values that mean themselves; those of every other enum stand for lower case with hyphens, see `src/graphql/server/schema.ts`. */
const LITERAL_ENUMS = new Set(['RefusalCode']);

/** What resolvers get for a type when it is not what the API shows: the records that services give. */
const VIEWS = '../src/services';
const MAPPERS = {
  Programme: `${VIEWS}/programme/read-programme#ProgrammeView`,
  Tier: '../src/persistence/programme/catalogue#TierRecord',
  Benefit: '../src/persistence/programme/catalogue#BenefitRecord',
  Committee: '../src/persistence/programme/catalogue#CommitteeRecord',
  Group: '../src/persistence/programme/catalogue#GroupRecord',
  GroupLeader: `${VIEWS}/programme/read-committees#LeaderView`,
  ActivityType: `${VIEWS}/programme/read-activity-types#ActivityTypeView`,
  RuleRevision: '../src/domain/programme/programme#RuleRevision as RuleRevisionValue',
  Member: '../src/persistence/roster/profiles#ProfileRecord',
  Photo: '../src/graphql/photo#PhotoView',
  Term: '../src/persistence/roster/profiles#HoldingRecord',
  Contribution: '../src/persistence/roster/profiles#ApprovedContribution',
  Roster: `${VIEWS}/roster/read-roster#RosterView`,
  RosterTier: `${VIEWS}/roster/read-roster#RosterTierView`,
  RosterEntry: `${VIEWS}/roster/read-roster#RosterEntryView`,
  ImageWall: `${VIEWS}/image-wall/read-image-wall#ImageWallView`,
  ImageWallEntry: `${VIEWS}/image-wall/read-image-wall#HungEntryView`,
  WallEvent: '../src/persistence/image-wall/image-wall#WallEventRecord',
  RosterRelease: '../src/persistence/release/public-releases#PublicRelease',
  ReleaseChange: `${VIEWS}/release/read-releases#ListedChange`,
  ContributionReview: `${VIEWS}/contribution/review-contributions#ReviewResult`,
  ReleaseDraft: `${VIEWS}/release/draft-release#ReadDraft`,
  ReleasePublication: `${VIEWS}/release/publish-release#Publication`,
  WaitingOutcome: `${VIEWS}/release/draft-release#WaitingOutcomeView`,
  WaitingContribution: '../src/persistence/release/what-waits#WaitingContributionRecord',
  WaitingGrant: '../src/domain/release/what-waits#WaitingGrant as WaitingGrantValue',
  StaffChange: `${VIEWS}/leadership/used-put-forwards#StaffChangeView`,
  UsedPutForward: `${VIEWS}/leadership/used-put-forwards#UsedPutForward as UsedPutForwardView`,
  NotAdmitted: '../src/domain/release/plan-release#NotAdmitted as NotAdmittedValue',
  ReleaseCorrection: `${VIEWS}/release/correct-release#Correction`,
  TierGrant: `${VIEWS}/grant/give-grant#GivenGrant`,
  LeadershipAction: `${VIEWS}/leadership/lead-group#LeaderAnswer`,
  SelfCheck: `${VIEWS}/membership/self-check#SelfCheckView`,
  HeldTier: `${VIEWS}/membership/self-check#HeldTierView`,
  SelfCheckActivity: '../src/domain/membership/self-check#ActivityWorth',
  SelfCheckNotCounted: '../src/domain/membership/self-check#NotCountedContribution',
  TierDistance: '../src/domain/membership/self-check#TierDistance as TierDistanceValue',
  Viewer: `${VIEWS}/membership/read-viewer#ViewerView`,
  OwnPhoto: `${VIEWS}/photo/own-photo#OwnPhotoView`,
  PhotoWarning: '../src/domain/photo/warnings#PhotoWarning as PhotoWarningValue',
  Standing: `${VIEWS}/membership/read-standing#StandingView`,
  LeadershipStanding: `${VIEWS}/membership/read-standing#LeadershipStandingView`,
  LedgerEntry: '../src/persistence/membership/viewer#LedgerRecord',
  Outlook: '../src/domain/membership/outlook#Outlook as OutlookValue',
  OwnContribution: '../src/persistence/membership/viewer#OwnContribution as OwnContributionRecord',
  Invitation: '../src/persistence/membership/viewer#OpenInvitation',
  OwnChange: '../src/persistence/membership/viewer#OwnChange as OwnChangeRecord',
  OwnNotAdmitted: '../src/persistence/membership/viewer#OwnRefusal',
  Refusal: '../src/domain/shared/refusal#Refusal as RefusalValue',
};

function enumValues(schema) {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
  return Object.fromEntries(
    enums
      .filter(({ name }) => !LITERAL_ENUMS.has(name))
      .map((type) => [
        type.name,
        Object.fromEntries(type.getValues().map(({ name }) => [name, name.toLowerCase().replaceAll('_', '-')])),
      ]),
  );
}

/** What codegen leaves out of enums with values of their own: that resolvers give those very values. */
function enumMappers(schema) {
  return Object.fromEntries(Object.keys(enumValues(schema)).map((name) => [name, name]));
}

/** The queries that may be asked by GET, by name: the id of each is the SHA-256 of its file. */
function safelist() {
  const folder = path.join(MODULES, 'server/safelist');
  const entries = fs.readdirSync(folder).map((file) => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const { name } = parse(text).definitions.find(({ kind }) => kind === 'OperationDefinition');
    return [name.value, createHash('sha256').update(text).digest('hex')];
  });
  return `${JSON.stringify(Object.fromEntries(entries.sort()), null, 2)}\n`;
}

async function generate() {
  const modules = fs.readdirSync(MODULES).filter((file) => file.endsWith('.graphql'));
  const typeDefs = modules.sort().map((file) => fs.readFileSync(path.join(MODULES, file), 'utf8'));
  const schema = lexicographicSortSchema(makeExecutableSchema({ typeDefs }));
  const whole = `# Generated from src/graphql/*.graphql: npm run types. Do not edit.\n${printSchema(schema)}\n`;
  const types = await codegen({
    schema: parse(whole),
    documents: [],
    filename: TYPES,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    config: {
      contextType: '../src/graphql/server/context#GraphqlContext',
      enumValues: enumValues(schema),
      enumsAsTypes: true,
      mappers: { ...MAPPERS, ...enumMappers(schema) },
      scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown', ID: { input: 'string', output: 'string' } },
      strictScalars: true,
      useTypeImports: true,
      immutableTypes: true,
      inputMaybeValue: 'T | null | undefined',
      defaultScalarType: 'unknown',
    },
  });
  const options = { ...(await prettier.resolveConfig(path.join(ROOT, TYPES))), parser: 'typescript' };
  const header = '// Generated from src/graphql/*.graphql: npm run types. Do not edit.\n';
  return { [WHOLE]: whole, [SAFELIST]: safelist(), [TYPES]: await prettier.format(header + types, options) };
}

/**
 * Writes the whole schema and the resolvers' types from the schema's modules, and the ids of the safelist; with `--check` writes nothing and exits
 * with 1, naming the files, when one of them is not what would be written.
 */
const files = Object.entries(await generate());
const stale = files.filter(([file, text]) => {
  const target = path.join(ROOT, file);
  return !fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} 已过期，请运行 npm run types · is stale: npm run types`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) fs.writeFileSync(path.join(ROOT, file), text);
}
