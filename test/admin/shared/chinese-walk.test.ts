import { writeFileSync } from 'node:fs';
import { loadDemo } from '../../../src/demo';
import { bootStrapi, openPanel, PANEL_PATIENCE, setTime, type Application, type Panel, type RoleCode } from '../../support';
import { ROLES } from '../../../src/access/roles';
import { changingNothing, everyButton, everyPage, saidIn } from './walk';

const TODAY = '2026-11-23';
let app: Application;
let panel: Panel;
let stored: Set<string>;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  const t = Date.now();
  await loadDemo(app.strapi, { today: TODAY });
  console.log('demo', Date.now() - t);
  setTime(`${TODAY}T10:00:00+08:00`);
  stored = await textsOfEntries(app);
  panel = await openPanel(app, 'Asia/Shanghai');
}, PANEL_PATIENCE);

const TEXTS = ['string', 'text', 'richtext', 'uid', 'email'];

/** Every text that entries hold: it is shown as somebody wrote it. */
async function textsOfEntries({ strapi }: Application): Promise<Set<string>> {
  const texts = new Set<string>();
  for (const { uid, attributes } of [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)]) {
    const select = Object.keys(attributes).filter((name) => TEXTS.includes((attributes as any)[name].type));
    if (select.length === 0) continue;
    const rows: Record<string, string | null>[] = await strapi.db.query(uid as never).findMany({ select });
    for (const row of rows) for (const name of select) if (row[name]) texts.add(row[name].trim());
  }
  return texts;
}

const WORDS = new Set(['PostgreSQL', 'ACE', 'CSV']);
const wordsIn = (text: string) => (text.match(/[A-Za-z][A-Za-z’'&.]*[A-Za-z]/g) ?? []).filter((word) => !WORDS.has(word));

const known = new Set<string>();
test.each(['strapi-super-admin', ...ROLES.map(({ code }) => code)] as RoleCode[])('%s', async (role) => {
  const { page } = await panel.open(role, 'zh-Hans', { width: 1440, height: 900 });
  await changingNothing(page);
  const found: Record<string, string[]> = {};
  const t = Date.now();
  const look = async (at: string) => {
    const wrong = (await saidIn(page)).filter((text) => !stored.has(text) && wordsIn(text).length > 0);
    if (wrong.length > 0) found[at] = wrong;
  };
  const times: [string, number][] = [];
  const pages = await everyPage(page, '/admin', async (place) => {
    const s = Date.now();
    await look(place);
    await everyButton(page, place, known, look);
    times.push([place, Date.now() - s]);
    writeFileSync(`/tmp/walk-${role}.json`, JSON.stringify({ times, found, ms: Date.now() - t }, null, 1));
  });
  writeFileSync(`/tmp/walk-${role}.json`, JSON.stringify({ pages, times, found, ms: Date.now() - t }, null, 1));
});
