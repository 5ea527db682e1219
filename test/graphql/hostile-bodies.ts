import { gzipSync } from 'node:zlib';

/** A body that no honest client sends; its text or bytes, and with which headers it comes. */
export interface Hostile {
  what: string;
  body: string | Buffer;
  headers?: Record<string, string>;
  /** The status, and the reason where it is one of ours. */
  status: number;
  reason?: string;
}

const json = (value: unknown): string => JSON.stringify(value);
const TIERS = '{ tiers { code } }';
const MEMBER = 'query ($slug: String!) { member(slug: $slug) { name } }';
const PAGE = 'query ($first: Int!) { alumni(first: $first) { total } }';
const CHECK = 'query ($of: [SelfCheckInput!]!) { selfCheck(contributions: $of) { year } }';
const ROSTER = 'query ($on: Date) { roster(on: $on) { on } }';

function member(slug: string): string {
  // JSON.stringify writes half a surrogate pair and NUL as escapes, as a client does.
  return json({ query: MEMBER, variables: { slug } });
}

export const HOSTILE: readonly Hostile[] = [
  { what: 'nothing at all', body: '', status: 400, reason: 'BODY_INVALID' },
  { what: 'null', body: 'null', status: 400, reason: 'BODY_INVALID' },
  { what: 'a text', body: '"{tiers{code}}"', status: 400, reason: 'BODY_INVALID' },
  { what: 'a number', body: '1', status: 400, reason: 'BODY_INVALID' },
  { what: 'a list of questions', body: json([{ query: TIERS }]), status: 400, reason: 'BODY_INVALID' },
  { what: 'NaN', body: '{"query":"{tiers{code}}","variables":{"x":NaN}}', status: 400, reason: 'BODY_INVALID' },
  { what: 'a mark before it', body: `\uFEFF${json({ query: TIERS })}`, status: 400, reason: 'BODY_INVALID' },
  {
    what: 'bytes that are no UTF-8',
    body: Buffer.from([...Buffer.from('{"query":"{tiers{code}} #'), 0xff, 0xfe, ...Buffer.from('"}')]),
    status: 400,
    reason: 'BODY_INVALID',
  },
  { what: '50,000 lists in each other', body: `${'['.repeat(40_000)}${']'.repeat(40_000)}`, status: 400 },
  {
    what: 'a packed body',
    body: gzipSync(json({ query: TIERS })),
    headers: { 'content-encoding': 'gzip' },
    status: 415,
    reason: 'BODY_ENCODED',
  },
  {
    what: 'a body in GBK',
    body: json({ query: TIERS }),
    headers: { 'content-type': 'application/json; charset=gbk' },
    status: 415,
    reason: 'BODY_ENCODED',
  },
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql'].map(
    (type): Hostile => ({
      what: `a body called ${type}`,
      body: json({ query: TIERS }),
      headers: { 'content-type': type },
      status: 415,
      reason: 'UNSUPPORTED_MEDIA_TYPE',
    }),
  ),
  { what: 'no query', body: '{}', status: 400, reason: 'QUERY_MISSING' },
  ...[null, '', 1, [], {}, ['{tiers{code}}']].map((query): Hostile => ({
    what: `the query ${json(query)}`,
    body: json({ query }),
    status: 400,
    reason: 'QUERY_MISSING',
  })),
  {
    what: 'a hash instead of a query',
    body: json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    status: 400,
    reason: 'QUERY_MISSING',
  },
  { what: 'extensions as text', body: json({ query: TIERS, extensions: 'x' }), status: 400, reason: 'QUERY_MISSING' },
  { what: 'a query of blanks', body: json({ query: '   ' }), status: 400 },
  { what: 'a query with NUL in it', body: json({ query: '{ tiers { code } } \0' }), status: 400 },
  {
    what: 'half a surrogate pair in the query',
    body: json({ query: '{ member(slug: "\ud800") { name } }' }),
    status: 400,
  },
  { what: 'a fragment alone', body: json({ query: 'fragment f on Tier { code }' }), status: 400 },
  { what: 'a type', body: json({ query: 'type Query { a: Int }' }), status: 400 },
  {
    what: 'a name that no operation has',
    body: json({ query: '{__typename}', operationName: 'X' }),
    status: 400,
    reason: 'OPERATION_UNKNOWN',
  },
  {
    what: 'another name',
    body: json({ query: 'query A {__typename}', operationName: 'B' }),
    status: 400,
    reason: 'OPERATION_UNKNOWN',
  },
  {
    what: 'an empty name',
    body: json({ query: 'query A {__typename} query B {__typename}', operationName: '' }),
    status: 400,
    reason: 'OPERATION_UNKNOWN',
  },
  {
    what: 'two operations, none of them asked for',
    body: json({ query: 'query A {__typename} query B {__typename}' }),
    status: 400,
    reason: 'OPERATION_UNKNOWN',
  },
  { what: 'two operations without a name', body: json({ query: '{__typename} {__typename}' }), status: 400 },
  {
    what: 'two operations of one name',
    body: json({ query: 'query A {__typename} query A {__typename}', operationName: 'A' }),
    status: 400,
  },
  { what: 'a number for a name', body: json({ query: TIERS, operationName: 1 }), status: 400, reason: 'QUERY_MISSING' },
  { what: 'a subscription', body: json({ query: 'subscription{x}' }), status: 400, reason: 'OPERATION_UNSUPPORTED' },
  {
    what: 'a subscription by name',
    body: json({
      query: '{__typename}'.replace('{', 'query A {') + ' subscription B {__typename}',
      operationName: 'B',
    }),
    status: 400,
    reason: 'OPERATION_UNSUPPORTED',
  },
  ...['x', 1, true, [], [{ slug: 'x' }]].map((variables): Hostile => ({
    what: `the variables ${json(variables)}`,
    body: json({ query: MEMBER, variables }),
    status: 400,
    reason: 'VARIABLES_INVALID',
  })),
  {
    what: 'variables nested 1,000 deep',
    body: `{"query":"{tiers{code}}","variables":${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}}`,
    status: 400,
    reason: 'VARIABLES_INVALID',
  },
  { what: 'NUL in a variable', body: member('a\0b'), status: 400, reason: 'TEXT_INVALID' },
  {
    what: 'NUL in the name of a variable',
    body: json({ query: TIERS, variables: { 'a\0': 1 } }),
    status: 400,
    reason: 'TEXT_INVALID',
  },
  { what: 'half a surrogate pair', body: member('\ud83d'), status: 400, reason: 'TEXT_INVALID' },
  { what: 'the other half', body: member('\ude00x'), status: 400, reason: 'TEXT_INVALID' },
  {
    what: 'NUL deep in a list',
    body: json({ query: CHECK, variables: { of: [{ activity: '\0', quantity: 1 }] } }),
    status: 400,
    reason: 'TEXT_INVALID',
  },
  { what: 'a missing variable', body: json({ query: MEMBER }), status: 400 },
  { what: 'null for a variable that must be', body: json({ query: MEMBER, variables: { slug: null } }), status: 400 },
  { what: 'an object for a text', body: json({ query: MEMBER, variables: { slug: { $gt: '' } } }), status: 400 },
  ...['2147483648', '-2147483649', '1e400', '1.5', '"1"', 'true', '[1]'].map((first): Hostile => ({
    what: `the number ${first}`,
    body: `{"query":${json(PAGE)},"variables":{"first":${first}}}`,
    status: 400,
  })),
  ...['2025-02-30', '', '2025-1-1', 'today', 20_250_101, {}].map((on): Hostile => ({
    what: `the day ${json(on)}`,
    body: json({ query: ROSTER, variables: { on } }),
    status: 400,
  })),
];

/** Parameters of a GET that names a query of the safelist; `ID` stands for the one that takes a slug. */
export const HOSTILE_ADDRESSES: readonly (readonly [what: string, address: string, status: number])[] = [
  ['no parameters', '', 405],
  ['a query', `?query=${encodeURIComponent('{__typename}')}`, 405],
  ['an empty id', '?documentId=', 404],
  ['an id with NUL', '?documentId=%00', 404],
  ['an id of broken UTF-8', '?documentId=%ff%fe', 404],
  ['two ids, the first one unknown', '?documentId=x&documentId=ID', 404],
  ['variables in pieces', '?documentId=ID&variables={', 400],
  ['null variables', '?documentId=ID&variables=null', 400],
  ['a list of variables', '?documentId=ID&variables=[]', 400],
  ['no variables where one must be', '?documentId=ID', 400],
  ['NUL in a variable', `?documentId=ID&variables=${encodeURIComponent(json({ slug: '\0' }))}`, 400],
  ['half a surrogate pair', `?documentId=ID&variables=${encodeURIComponent('{"slug":"\\ud800"}')}`, 400],
  ['a list for a text', `?documentId=ID&variables=${encodeURIComponent('{"slug":["x"]}')}`, 400],
];
