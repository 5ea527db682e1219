import type { Core } from '@strapi/strapi';
import { ACTIVITY_TYPES } from './activity-types';
import { BENEFITS } from './benefits';
import { COMMITTEES } from './committees';
import type { ApiUid } from './documents';
import { GROUPS } from './groups';
import { PROGRAMME } from './programme';
import { TIERS } from './tiers';
import type { Coded } from './types';

/** A row that is not as the catalogue has it. */
export interface CatalogueDifference {
  /** `tier partner`, `programme`. */
  what: string;
  kind: 'changed' | 'added' | 'deleted';
}

type Row = Record<string, unknown>;

/** What editors changed in the programme's own rows, added to them or deleted; groups of the demo are left out. */
export async function findCatalogueDifferences(strapi: Core.Strapi): Promise<CatalogueDifference[]> {
  const programmes = await rowsOf(strapi, 'api::programme.programme', ['cutOffs']);
  const programme = programmes[0] && matches(PROGRAMME, programmes[0]) ? [] : [changed('programme')];
  const sections = [
    compare('tier', TIERS, await rowsOf(strapi, 'api::tier.tier', ['thresholds'])),
    compare('benefit', BENEFITS, await rowsOf(strapi, 'api::benefit.benefit', ['tiers'])),
    compare('committee', COMMITTEES, await rowsOf(strapi, 'api::committee.committee', ['duty'])),
    compare(
      'activity-type',
      ACTIVITY_TYPES,
      await rowsOf(strapi, 'api::activity-type.activity-type', ['committee', 'revisions']),
    ),
    compare('group', GROUPS, await rowsOf(strapi, 'api::group.group', ['committee'], { isDemo: false })),
  ];
  return [...programme, ...sections.flat()];
}

async function rowsOf(strapi: Core.Strapi, uid: ApiUid, populate: string[], where: Row = {}): Promise<Row[]> {
  return (await strapi.db.query(uid).findMany({ where, populate })) as Row[];
}

function compare(section: string, expected: readonly Coded[], rows: readonly Row[]): CatalogueDifference[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const known = new Set<unknown>(expected.map(({ code }) => code));
  const differences = expected.flatMap((data): CatalogueDifference[] => {
    const row = byCode.get(data.code);
    if (!row) return [{ what: `${section} ${data.code}`, kind: 'deleted' }];
    return matches(data, row) ? [] : [changed(`${section} ${data.code}`)];
  });
  const added = rows.filter(({ code }) => !known.has(code));
  return [
    ...differences,
    ...added.map(({ code }): CatalogueDifference => ({ what: `${section} ${String(code)}`, kind: 'added' })),
  ];
}

function changed(what: string): CatalogueDifference {
  return { what, kind: 'changed' };
}

/** Whether a row has every value that the data names; what the data leaves open may be anything. */
function matches(data: object, row: Row): boolean {
  return Object.entries(data).every(([field, value]) => same(value, row[field]));
}

/** A relation counts as the code it leads to, a component as its own fields; the order of either means nothing. */
function same(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || expected.length !== actual.length) return false;
    return expected.every((each: unknown) => actual.some((other: unknown) => same(each, other)));
  }
  if (isRow(expected)) return isRow(actual) && matches(expected, actual);
  return (expected ?? null) === (isRow(actual) ? actual.code : (actual ?? null));
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
