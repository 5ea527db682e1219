import { termsFrom, type Term, type TermLine } from '../../domain/roster/terms';
import { rowsAsJson, sql } from '../shared/sql';
import type { Queryable } from '../shared/transaction';

/** A line about to be written; it gets its id, its place in the order, from the database. */
export type NewTermLine = Omit<TermLine, 'id'>;

/** Appends term lines and builds the holdings of their people anew, which refuses two terms on one day. */
export async function insertTermLines(db: Queryable, knownAt: Date, lines: readonly NewTermLine[]): Promise<void> {
  if (lines.length === 0) return;
  await db.query(sql`
    INSERT INTO honour.term_line (member, tier, from_day, to_day, bases, release, correction, known_at)
    SELECT l.member, l.tier, l."from", l."to", ARRAY(SELECT jsonb_array_elements_text(l.bases))::honour.basis[], l.release,
           l.correction, ${knownAt.toISOString()}::timestamptz
      FROM jsonb_to_recordset(${rowsAsJson(lines)}::jsonb)
        AS l(member text, tier text, "from" date, "to" date, bases jsonb, release text, correction bigint)`);
  await rebuildHoldings(db, [...new Set(lines.map(({ member }) => member))]);
}

/** Derives the holdings of some people from their term lines; what was there is replaced. */
export async function rebuildHoldings(db: Queryable, members: readonly string[]): Promise<void> {
  const lines = await findTermLines(db, { members });
  await db.query(sql`DELETE FROM honour.holding WHERE member = ANY(${members}::text[])`);
  await db.query(sql`
    INSERT INTO honour.holding (member, tier, from_day, to_day, bases, term_line)
    SELECT t.member, t.tier, t."from", t."to", ARRAY(SELECT jsonb_array_elements_text(t.bases))::honour.basis[], t.line
      FROM jsonb_to_recordset(${rowsAsJson(termsFrom(lines))}::jsonb)
        AS t(member text, tier text, "from" date, "to" date, bases jsonb, line bigint)`);
}

/** The term lines of some people, or of all; with `knownBefore`, those published before that instant. In order. */
export async function findTermLines(
  db: Queryable,
  where: { members?: readonly string[] | null; knownBefore?: Date | null },
): Promise<TermLine[]> {
  const members = where.members ?? null;
  const knownBefore = where.knownBefore?.toISOString() ?? null;
  return db.query<TermLine>(sql`
    SELECT id::integer AS id, member, tier, from_day AS "from", to_day AS "to", to_json(bases::text[]) AS bases, release,
           correction::integer AS correction
      FROM honour.term_line
     WHERE (${members}::text[] IS NULL OR member = ANY(${members}::text[]))
       AND (${knownBefore}::timestamptz IS NULL OR known_at < ${knownBefore}::timestamptz)
     ORDER BY id`);
}

/** The years on whose 31 December somebody holds a term. */
export async function findYearEnds(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ year: number }>(sql`
    SELECT y.year FROM (SELECT extract(year FROM min(from_day))::integer AS first, extract(year FROM max(to_day))::integer AS last
                          FROM honour.holding) span,
           generate_series(span.first, span.last) AS y(year)
     WHERE EXISTS (SELECT FROM honour.holding h WHERE daterange(h.from_day, h.to_day, '[]') @> make_date(y.year, 12, 31))`);
  return rows.map(({ year }) => year);
}

/** The terms held by everyone, or by some people, as all published releases and corrections give them. */
export async function findTerms(db: Queryable, members: readonly string[] | null = null): Promise<Term[]> {
  return db.query<Term>(sql`
    SELECT member, tier, from_day AS "from", to_day AS "to", to_json(bases::text[]) AS bases, term_line::integer AS line
      FROM honour.holding WHERE ${members}::text[] IS NULL OR member = ANY(${members}::text[])
     ORDER BY member, from_day`);
}
