import { CONTENT_TYPES } from '../labels/all';
import type { PanelType } from '../labels/types';
import { readerLanguage } from './language';
import { displayNameOf } from './translations';

type Entry = Record<string, unknown>;

interface Header {
  name: string;
  /** What a row is called where only its number would be said: the box that ticks it (see `panel-access.mjs`). */
  nameOf?: (row: Entry) => string;
}

interface Payload {
  displayedHeaders: Header[];
  layout: { settings?: { displayName?: string } };
}

/** By what an entry is known where its main field does not say it, or not alone. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  'api::contribution.contribution': ['title', 'member'],
  'api::leadership.leadership': ['member', 'group'],
  'api::member-contact.member-contact': ['member'],
};

/** Tells a list what its rows are called, in the reader's language: the person, the title. */
export function nameRows<Given extends Payload>(payload: Given): Given {
  const type = CONTENT_TYPES.find((candidate) => displayNameOf(candidate) === payload.layout.settings?.displayName);
  if (!type) return payload;
  const nameOf = (row: Entry) => nameIn(type, row);
  return { ...payload, displayedHeaders: payload.displayedHeaders.map((header) => ({ ...header, nameOf })) };
}

function nameIn({ uid, mainField, fields }: PanelType, row: Entry): string {
  return (KNOWN_BY[uid] ?? [mainField])
    .map((field) => {
      const shows = fields[field]?.shows;
      return shows ? textOf((row[field] ?? {}) as Entry, shows) : textOf(row, field);
    })
    .filter((text) => text !== '')
    .join(' · ');
}

/** A name in both languages is two fields; the English one may be empty. */
function textOf(entry: Entry, field: string): string {
  const english = readerLanguage() === 'en' && field === 'nameZh' ? entry['nameEn'] : null;
  const text = english || entry[field];
  return typeof text === 'string' ? text : '';
}
