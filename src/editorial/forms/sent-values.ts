import type { Data } from '../hook';
import type { FieldSchema } from '../own-fields';
import { comparedFields, fileOf, isToMany, plainValue, rowsOf, type Values } from './values';

/**
 * What the fields of a form would say if what it sends were written onto what is stored; a field that it does not send is
 * left out. What is linked is sent as a difference, so that it begins from the row as it is now.
 *
 * @param row from `findFormRow`
 */
export function sentValues(uid: string, data: Data, row: Data): Values {
  return new Map(
    comparedFields(uid)
      .filter(([name, { type }]) => data[name] !== undefined && !(type === 'relation' && isNoDifference(data[name])))
      .map(([name, field]) => [name, sentValue(field, data[name], row[name])]),
  );
}

function sentValue(field: FieldSchema, value: unknown, stored: unknown): unknown {
  const { type, component = '' } = field;
  if (type === 'relation') {
    const linked = linkedAfter(value, rowsOf(stored));
    return isToMany(field) ? linked : (linked.at(-1) ?? null);
  }
  if (type === 'media') return sentFile(value, stored as Data | null | undefined);
  if (type !== 'component') return plainValue(type, value);
  const said = (part: Data) => sentPart(component, part, rowsOf(stored));
  return Array.isArray(value) ? (value as Data[]).map(said) : value ? said(value as Data) : null;
}

/**
 * A part of a document, such as a rule revision. A form leaves out what is empty; of a new part that becomes what Strapi
 * fills in.
 */
function sentPart(component: string, part: Data, stored: readonly Data[]): Data {
  const was = part.id === undefined ? undefined : stored.find(({ id }) => String(id) === String(part.id));
  return Object.fromEntries(
    comparedFields(component).map(([name, field]) => {
      const given = part[name] === undefined && !was ? field.default : part[name];
      return [name, sentValue(field, given, was?.[name])];
    }),
  );
}

function sentFile(value: unknown, stored: Data | null | undefined): unknown {
  const file = Array.isArray(value) ? (value as unknown[])[0] : value;
  if (file === undefined || file === null || file === '') return null;
  const given = typeof file === 'object' ? (file as Data) : { id: file };
  return fileOf(given.hash === undefined && stored && Number(stored.id) === Number(given.id) ? stored : given);
}

/** A link as Strapi takes it: an id, a document id, or either in an object, with the place where it goes. */
type Link = number | string | { id?: number | string; documentId?: string; position?: Position };
type Position = Partial<Record<'before' | 'after', number | string> & Record<'start' | 'end', boolean>>;

/** Whether a form says of what is linked that it stays as it is. */
function isNoDifference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, documentId, set, connect, disconnect } = value as Data;
  return (
    [id, documentId, set].every((one) => one === undefined) &&
    linksIn(connect).length + linksIn(disconnect).length === 0
  );
}

/** The document ids that are linked after a write; see `linkIn` of `contribution-entry` for its forms. */
function linkedAfter(value: unknown, stored: readonly Data[]): string[] {
  const now = stored.map(({ documentId }) => String(documentId));
  if (value === undefined || isNoDifference(value)) return now;
  if (value === null) return [];
  const named = (link: Link): string => nameOf(link, stored);
  if (typeof value !== 'object' || Array.isArray(value)) return [value].flat().map((link) => named(link as Link));
  const { set, connect, disconnect } = value as Partial<Record<'set' | 'connect' | 'disconnect', unknown>>;
  if (set !== undefined) return set === null ? [] : [set].flat().map((link) => named(link as Link));
  if (connect === undefined && disconnect === undefined) return [named(value)];
  const gone = linksIn(disconnect).map(named);
  const kept = now.filter((one) => !gone.includes(one));
  return linksIn(connect).reduce((linked: string[], link) => placed(linked, link, named), kept);
}

function linksIn(value: unknown): Link[] {
  return value === undefined || value === null ? [] : [value].flat();
}

function placed(linked: readonly string[], link: Link, named: (link: Link) => string): string[] {
  const one = named(link);
  const others = linked.filter((other) => other !== one);
  const { before, after, start } = (typeof link === 'object' && link.position) || {};
  const beside = before ?? after;
  const at = beside === undefined ? -1 : others.indexOf(named(beside));
  if (at >= 0) return others.toSpliced(before === undefined ? at + 1 : at, 0, one);
  return start ? [one, ...others] : [...others, one];
}

/** A document id; a row that is named by its number alone and is not linked yet is told apart by that. */
function nameOf(link: Link, stored: readonly Data[]): string {
  if (typeof link === 'string' && !/^\d+$/.test(link)) return link;
  const { id, documentId } = typeof link === 'object' ? link : { id: link };
  if (documentId !== undefined) return documentId;
  const linked = stored.find((row) => String(row.id) === String(id))?.documentId;
  return typeof linked === 'string' ? linked : `#${id}`;
}
