import { ROLES } from '../../../src/access/roles';
import { loadDemo } from '../../../src/demo';
import {
  bootStrapi,
  openPanel,
  PANEL_PATIENCE,
  setTime,
  type Application,
  type Panel,
  type RoleCode,
} from '../../support';
import { latinOn, walkerOn } from './walk';

const TODAY = '2026-11-23';

let app: Application;
let panel: Panel;
/** What entries hold, the longest first. */
let stored: string[];

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  await loadDemo(app.strapi, { today: TODAY });
  setTime(`${TODAY}T10:00:00+08:00`);
  panel = await openPanel(app, 'Asia/Shanghai');
}, PANEL_PATIENCE);

/** Texts that somebody wrote into an entry are shown as they are: names, titles, codes; not values of enumerations. */
async function textsOfEntries(): Promise<string[]> {
  const texts = new Set<string>();
  for (const { uid, attributes } of [
    ...Object.values(app.strapi.contentTypes),
    ...Object.values(app.strapi.components),
  ]) {
    const select = Object.entries(attributes as Record<string, { type: string }>)
      .filter(([, { type }]) => ['string', 'text', 'richtext', 'uid', 'email'].includes(type))
      .map(([name]) => name);
    if (select.length === 0) continue;
    const rows: unknown = await app.strapi.db.query(uid as never).findMany({ select });
    for (const row of rows as Record<string, unknown>[])
      for (const name of select)
        if (typeof row[name] === 'string' && /[A-Za-z]/.test(row[name])) texts.add(row[name].trim());
  }
  return [...texts].sort((one, other) => other.length - one.length);
}

/** Latin words that a Chinese page may say, and why; everything else that is Latin is an entry's own text, or wrong. */
const WORDS = [
  // What it is about, and products that staff know by these names.
  ['PostgreSQL', 'ACE', 'PG', 'PGFans', 'GitHub', 'Gitee', 'Webhook'],
  // Formats and units, which have no other names.
  ['CSV', 'JSON', 'PDF', 'JPEG', 'PNG', 'WebP', 'AVIF', 'HEIC', 'API', 'KB', 'MB', 'ID', 'UUID'],
  // Keys of the keyboard.
  ['Ctrl', 'Cmd', 'Enter', 'Esc', 'Shift', 'alt'],
  // The other language by its own name, which who wants it must be able to read.
  ['English'],
  // Examples of what a field takes.
  ['Zhang', 'San', 'beans', 'Asia', 'Shanghai'],
].flat();

const ADDRESSES = /https?:\/\/[\w./-]*|[\w.-]+@[\w.-]+|\b[a-z0-9-]+(\.[a-z0-9-]+)+\b/g;

function strangeIn(text: string): boolean {
  if (stored.includes(text)) return false;
  const latin = (rest: string) => rest.match(/[A-Za-z]{2,}/g)?.filter((word) => !WORDS.includes(word)) ?? [];
  let rest = text.replace(ADDRESSES, '');
  for (const entry of stored) {
    if (latin(rest).length === 0) return false;
    if (entry.length > 3) rest = rest.replaceAll(entry, '');
  }
  return latin(rest).length > 0;
}

/** What one role has clicked looks the same to the others, who may click less. */
const known = new Set<string>();

test.each(['strapi-super-admin', ...ROLES.map(({ code }) => code)] as RoleCode[])(
  'no page that %s gets to says a word that is not Chinese, whatever is opened on it',
  async (role) => {
    const { page } = await panel.open(role, 'zh-Hans', { width: 1440, height: 900 });
    stored = await textsOfEntries();
    const walker = await walkerOn(page);
    const found: Record<string, string> = {};
    const look = async (at: string) => {
      for (const text of await latinOn(page)) if (!(text in found) && strangeIn(text)) found[text] = at;
    };
    const places = new Map([['/admin', '/admin']]);
    for (const [place, address] of places) {
      await walker.go(address);
      await look(place);
      for (const [other, link] of await walker.links()) if (!places.has(other)) places.set(other, link);
      await walker.clickAll(place, known, look);
    }
    expect(found).toEqual({});
    expect(places.size).toBeGreaterThan(3);
  },
);
