/** What a copy takes along. */
interface Copied {
  fields: readonly string[];
  /** Those that lead to one other entry. */
  links: readonly string[];
  /** Parts that there may be several of. */
  parts: readonly string[];
}

/**
 * Of which types an entry is copied, and what a copy takes along: what people type, without what must differ and without
 * what was decided. There are no second copies of a person, a leadership, or of what the programme has one of.
 */
export const COPIED: Readonly<Record<string, Copied>> = {
  'api::contribution.contribution': {
    fields: ['title', 'occurredOn', 'quantity', 'evidenceUrl', 'evidenceFile'],
    links: ['member', 'activityType', 'event', 'group'],
    parts: [],
  },
  'api::event.event': {
    fields: ['nameZh', 'nameEn', 'kind', 'heldOn', 'endsOn', 'placeZh', 'placeEn', 'city', 'url'],
    links: ['group'],
    parts: [],
  },
  'api::activity-type.activity-type': {
    fields: [
      'nameZh',
      'nameEn',
      'descriptionZh',
      'descriptionEn',
      'kind',
      'countedOverYear',
      'unitZh',
      'unitEn',
      'position',
    ],
    links: ['committee'],
    parts: ['revisions'],
  },
};

type Row = Record<string, unknown>;

/** What the form of a copy begins with; `linked` has the entry that each link leads to. */
export function copyOf(model: string, document: Row, linked: Readonly<Record<string, Row | null>>): Row {
  const { fields = [], links = [], parts = [] } = COPIED[model] ?? {};
  return {
    ...Object.fromEntries(fields.map((field) => [field, document[field] ?? null])),
    ...Object.fromEntries(links.map((link) => [link, connected(linked[link] ?? null)])),
    ...Object.fromEntries(parts.map((part) => [part, ((document[part] ?? []) as Row[]).map(newPart)])),
  };
}

function connected(to: Row | null): Row {
  if (!to) return { connect: [], disconnect: [] };
  const { id, documentId } = to;
  return {
    connect: [{ ...to, apiData: { id, documentId, isTemporary: true }, __temp_key__: placeOf(0) }],
    disconnect: [],
  };
}

function newPart({ id: _saved, ...said }: Row, at: number): Row {
  return { ...said, __temp_key__: placeOf(at) };
}

/** Where a part stands among its like, as Strapi's forms say it. */
function placeOf(at: number): string {
  return `a${'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.charAt(at)}`;
}
