import { ACUTE, ALIKE, AS_TWO, TAKEN_OFF } from '../../domain/shared/fold';
import { GUARD } from './relations';
import { literal } from './scalars';

/** A code point in a pattern of PostgreSQL's. */
function point(code: number): string {
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

const OFF = `[${TAKEN_OFF.map(([from, to]) => `${point(from)}-${point(to)}`).join('')}]`;
const SIGNS = Object.values(ALIKE).join('');
const INTO = Object.entries(ALIKE)
  .map(([into, alike]) => into.repeat([...alike].length))
  .join('');
/** A pattern that tells cheaply whether there is anything to replace: in most texts there is not. */
const anyOf = (signs: string): string => literal(`[${signs}]`);
const TWICE = Object.entries(AS_TWO).reduce(
  (text, [one, two]) => `replace(${text}, ${literal(one)}, ${literal(two)})`,
  't',
);

/** What people are searched by in SQL, as `services/roster/roster-filter.ts` has it; the name comes first. */
const TEXTS_OF_A_MEMBER = `m.name, m.latin_name, m.slug, m.sort_key, replace(m.sort_key, ' ', ''),
  regexp_replace(m.sort_key, '(\\S)\\S* *', '\\1', 'g'), m.company, m.company_en, m.title, m.title_en, m.city, m.city_en`;

/**
 * Searches in SQL: `folded`, which is `folded` of `domain/shared/fold.ts` made from the same tables; `holds_words`, which
 * says whether each of some words, folded already, is in a text; and `member_texts`, what a member is searched by. `lower`
 * alone would leave É as it is in a database of C ctype, so letters are lowered by Unicode's rules: PostgreSQL's own from 17 on,
 * which are newer than those of an old ICU, else ICU's.
 */
export function foldingStatements(): string[] {
  return [
    `DO $do$
     DECLARE rules text := (SELECT format('COLLATE %I', collname) FROM pg_collation
       WHERE collname IN ('pg_c_utf8', 'und-x-icu') AND collnamespace = 'pg_catalog'::regnamespace
       ORDER BY collname LIMIT 1);
     BEGIN
       EXECUTE format($make$
         CREATE FUNCTION ${GUARD}.folded(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $body$
         DECLARE t text := given;
         BEGIN
           -- Latin letters, digits and signs alone: nothing to take apart.
           IF t ~ '[^ -_a-~\\n]' THEN
             t := lower(regexp_replace(replace(normalize(t, NFKD), ${literal(ACUTE)}, ''''), ${literal(OFF)}, '', 'g') %s);
             IF t ~ ${anyOf(SIGNS)} THEN t := translate(t, ${literal(SIGNS)}, ${literal(INTO)}); END IF;
             IF t ~ ${anyOf(Object.keys(AS_TWO).join(''))} THEN t := ${TWICE}; END IF;
             RETURN normalize(t, NFC);
           END IF;
           RETURN lower(t COLLATE "C");
         END $body$ $make$, coalesce(rules, ''));
     END $do$`,
    `CREATE FUNCTION ${GUARD}.holds_words(given text, words text[]) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $body$
     DECLARE
       t text;
       word text;
     BEGIN
       IF cardinality(words) = 0 THEN RETURN true; END IF;
       t := coalesce(${GUARD}.folded(given), '');
       FOREACH word IN ARRAY words LOOP
         IF position(word IN t) = 0 THEN RETURN false; END IF;
       END LOOP;
       RETURN true;
     END $body$`,
    `CREATE FUNCTION ${GUARD}.member_texts(m members) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $body$
       SELECT concat_ws(chr(10), ${TEXTS_OF_A_MEMBER})
     $body$`,
  ];
}
