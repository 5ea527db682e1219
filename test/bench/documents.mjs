/**
 * What sites ask for, as the comparisons ask it.
 */

const PERSON = [
  'slug',
  'name',
  'latinName',
  'company',
  'city',
  'title',
  'bio',
  'state',
  'links { kind url label }',
  'photo(size: MEDIUM) { url width height placeholder }',
  'tier { code }',
];

const ENTRY = ['from', 'to', 'since', 'tier { code name }', 'leads { code name }'];

/** The current roster with every public field of its entries and people, photo and tier; histories are other questions. */
export const ROSTER =
  `query Roster { roster { on asKnownOn version corrected renewalPending total withheld publishedAt release { code }
  tiers { total tier { code name } entries { ${ENTRY.join(' ')} member { ${PERSON.join(' ')} } } } } }`.replace(
    /\s+/g,
    ' ',
  );

/** What a site's list of members shows: with tier and photo. Strapi's own plugin is asked for the same. */
export const LIST =
  `query List { roster { tiers { tier { code name } entries { member { slug name latinName company city title bio
  photo(size: MEDIUM) { url width height } } } } } }`.replace(/\s+/g, ' ');

/** A search as a site's search box makes it: how many, and the first twenty. */
export const SEARCH = `query Search($search: String, $city: String) { roster(search: $search, city: $city) { total
  entries(first: 20) { nodes { tier { code } member { slug name company city } } } } }`.replace(/\s+/g, ' ');

/** Fields that the fifty documents choose from, beside those that they all have. */
const OPTIONAL = [...PERSON.slice(2, -1), 'company(lang: EN)', 'photo(size: SMALL) { url }'];

/**
 * So many different documents over the roster, everyone in each answer: by tiers or in one list, each with a choice of
 * fields of its own. The same number always gives the same documents.
 */
export function documentsOver(count) {
  return Array.from({ length: count }, (_, at) => {
    // Another set of fields for every number: its bits choose, a large odd factor mixes them.
    const bits = ((at + 1) * 2_654_435_761) >>> 0;
    const chosen = OPTIONAL.filter((_field, bit) => (bits >>> (bit + 7)) & 1 && bit < PERSON.length - 3);
    const english = (bits >>> 3) & 1 ? ['english: company(lang: EN)'] : [];
    const person = `member { ${['slug', 'name', ...chosen, ...english].join(' ')} }`;
    const entry = `since ${person}`;
    const shape =
      at % 2 === 0
        ? `tiers { tier { code name } total entries { ${entry} } }`
        : `entries(first: 500) { total nodes { tier { code } ${entry} } }`;
    return `query Roster${at} ($search: String) { roster(search: $search) { on total ${shape} } }`;
  });
}

/** Fragments that every invented member's slug has: any of them finds everyone. */
export function commonFragments() {
  const text = 'yanshi-chengyuan-';
  const fragments = new Set();
  for (let from = 0; from < text.length; from += 1)
    for (let to = from + 1; to <= text.length; to += 1) fragments.add(text.slice(from, to));
  return [...fragments];
}

/** A request's body as JSON. */
export const bodyOf = (query, variables) => JSON.stringify(variables ? { query, variables } : { query });
