/**
 * The demo data's place in a start: loaded into an empty embedded database unless declined, and never into one that
 * somebody works with.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readDemoState, renewApplicationDatabase, writeDemoState } from './embedded-database.mjs';
import { Told, say, step } from './progress.mjs';

const require = createRequire(import.meta.url);

const TIME_ZONE = 'Asia/Shanghai';

/** The programme's day. The demo is deterministic for it. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(new Date());

/** The compiled demo. */
export function demoModule(distDir) {
  const folder = path.join(distDir, 'src', 'demo');
  if (!existsSync(path.join(folder, 'index.js')))
    throw new Told('没有演示数据模块 · there is no demo module (src/demo)');
  return require(folder);
}

/**
 * A start that was killed while it wrote the demo leaves half of one. Nobody could work in it (the server did not listen
 * yet), so the database is made anew.
 */
export async function discardUnfinishedDemo(serverUrl) {
  if ((await readDemoState(serverUrl)) !== 'loading') return;
  say('  上次演示数据未写完，重建数据库 · the last demo was cut short: making the database anew');
  await renewApplicationDatabase(serverUrl);
}

/**
 * Loads the demo when the database is empty and nobody declined it.
 * @param {{ wanted: boolean | null }} options `wanted` is what the command line said; null when nothing
 */
export async function fillDemo({ strapi, serverUrl, distDir, wanted }) {
  const state = await readDemoState(serverUrl);
  if (state === 'loaded') return;
  const empty = (await strapi.db.query('api::member.member').count()) === 0;
  if (wanted === false || (wanted === null && state === 'declined')) {
    if (empty) await writeDemoState(serverUrl, 'declined');
    return;
  }
  if (!empty) {
    if (wanted)
      throw new Told(
        '数据库中已有成员，不能写入演示数据 · the database has members already: no demo data is written into it',
      );
    return;
  }
  const { loadDemo } = demoModule(distDir);
  await writeDemoState(serverUrl, 'loading');
  await step('写入演示数据 · writing the demo data', (tell) => loadDemo(strapi, { today: today(), tell }));
  await writeDemoState(serverUrl, 'loaded');
}
