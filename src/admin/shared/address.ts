import { PREFIX, type Route } from '../../panel/contract';

/** A part of a path that is a field of the input. */
const FIELD = /:(\w+)/g;

/** The address of a route. Of a GET the whole input stands in it; what is null, undefined or empty is left out. */
export function addressOf({ method, path }: Pick<Route, 'method' | 'path'>, input: object): string {
  const fields = new Map<string, string | number>(Object.entries(input));
  const place = path.replace(FIELD, (_, field: string) => encodeURIComponent(fields.get(field) ?? ''));
  if (method === 'POST') return PREFIX + place;
  const given = Object.entries(bodyOf({ path }, input)).filter(([, value]) => value != null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${PREFIX}${place}${search && `?${search}`}`;
}

/** What of an input does not stand in the path itself. */
export function bodyOf({ path }: Pick<Route, 'path'>, input: object): object {
  const inPath = new Set([...path.matchAll(FIELD)].map(([, field]) => field));
  return Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.has(name)));
}
