/**
 * Words that sites and files want for addresses of their own: pages beside a person's, a group's or an event's, doors of
 * the system, files that browsers and search engines ask for. No slug and no code is one of them.
 */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'about ace-admin account accounts admin alumni announcements api application applications apply archive assets auth ' +
    'badge badges benefits blog browserconfig cache calendar certificate certificates check committee committees confirm ' +
    'contact content-manager contribution contributions css current data default delete docs download draft edit en error ' +
    'events export fav favicon feed feeds files fonts graphiql graphql group groups health help home honour id images ' +
    'img import index info invitation join js json latest leaders legal lists login logout manifest me media member-list ' +
    'members new news next null oauth page pages people photo photos portrait portraits previous print privacy profile ' +
    'profiles programme public ready register release releases robots roster rosters rss rule rules search security ' +
    'self-check service-worker settings sign-in sign-out signin signout site sitemap static status styles sw terms tier ' +
    'tiers today token undefined unsubscribe upload uploads user users verify viewer wall walls webhook webhooks ' +
    'well-known worker www year years zh'
  ).split(' '),
);

/** Numbers, as pages, years and days have; and the codes of releases, such as 2026q1. */
const NUMBERED = /^\d+(-\d+)*$|^\d{4}-?q[1-4]$/;

/** Whether an address, in small letters with hyphens, is kept for pages and files of the sites and the system. */
export function isReserved(address: string): boolean {
  return RESERVED.has(address) || NUMBERED.test(address);
}

/** The first of `address`, `address-2`, `address-3` … that is neither taken nor reserved. */
export function freeAddress(address: string, taken: ReadonlySet<string>): string {
  const isFree = (wanted: string): boolean => !taken.has(wanted) && !isReserved(wanted);
  if (isFree(address)) return address;
  // What is a number by itself stays one with a number behind it.
  const begin = NUMBERED.test(address) ? `member-${address}` : address;
  if (begin !== address && isFree(begin)) return begin;
  let number = 2;
  while (!isFree(`${begin}-${number}`)) number += 1;
  return `${begin}-${number}`;
}
