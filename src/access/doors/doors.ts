import { DOORS, type Caller } from './table';

/** Below it are the routes of the panel's own pages, each of which names its action as it is written. */
const OWN = /^[A-Z]+ \/honour\//;

const CALLERS = new Map<string, Caller>(DOORS.flatMap(({ who, routes }) => routes.map((route) => [route, who])));

/** Who may call a route, which is named `METHOD path` as its router has it; null where it is off. */
export function callerOf(route: string): Caller | null {
  if (OWN.test(route)) return 'own-declaration';
  return CALLERS.get(route) ?? CALLERS.get(route.replace(/^[A-Z]+/, 'ALL')) ?? null;
}
