/**
 * `npm run demo:remove`: makes the embedded database anew, with the catalogue and without the demo. Refused while the
 * programme runs, and when the database holds anything that is not demo.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { bringUpDatabase, compileServer, distDir, prepare, root, run } from './start/main.mjs';
import { Told, say, step } from './start/progress.mjs';

const charge = await run(async (inCharge) => {
  process.chdir(root);
  const settings = await prepare(inCharge);
  if (!settings.embedded)
    throw new Told(
      '已设置 DATABASE_URL：演示数据只在内嵌数据库中 · DATABASE_URL is set: the demo lives only in the embedded database',
    );
  await ensureInstalled(root);
  await compileServer();
  const server = await bringUpDatabase(inCharge, settings);
  const { readDemoState, renewApplicationDatabase, writeDemoState } = await import('./start/embedded-database.mjs');
  const state = await readDemoState(server.url);
  if (state === 'loaded') await assertNothingElse();
  else if (state !== 'loading') throw new Told('数据库中没有演示数据 · there is no demo data in the database');
  await step('重建数据库 · making the database anew', () => renewApplicationDatabase(server.url));
  await writeDemoState(server.url, 'declined');
  say(
    '✓ 演示数据已移除；npm start 将不再写入（npm start -- --demo 重新写入） · the demo is gone; npm start leaves it out (npm start -- --demo brings it back)',
  );
});
await charge.end(0);

/** Refuses when an editor has worked in this database, and takes the demo's files away with it. */
async function assertNothingElse() {
  const { loadApplication, destroyApplication } = await import('./start/application.mjs');
  const { demoModule } = await import('./start/demo.mjs');
  const strapi = await step('检查数据库 · looking through the database', () => loadApplication({ root, distDir }));
  let names = [];
  let folders = [];
  try {
    const { assertOnlyDemo, namesOfFiles } = demoModule(distDir);
    await assertOnlyDemo(strapi);
    names = await namesOfFiles(strapi);
    folders = [path.join(root, 'public', 'uploads'), strapi.config.get('photos.privateFolder')];
  } catch (error) {
    throw new Told(String(error.message ?? error).split('\n')[0]);
  } finally {
    await destroyApplication(strapi);
  }
  for (const folder of folders) {
    for (const name of names) rmSync(path.join(folder, path.basename(name)), { force: true });
  }
}
