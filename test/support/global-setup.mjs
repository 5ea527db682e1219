import { execFile, spawn } from 'node:child_process';
import { cpSync, chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { compile } from '../../src/cli/compile.mjs';
import { startPostgres } from '../../src/embedded/postgres.mjs';
import { findBrowser } from './browser.cjs';

const TEMPLATE = 'template_ace';

/** One PostgreSQL server for the whole run, with a template database that every test file clones. */
export default async function globalSetup(globalConfig) {
  const root = path.resolve(globalConfig.rootDir);
  const distDir = path.join(root, 'node_modules', '.cache', 'ace-test');
  compile({ root, outDir: distDir });
  tellBrowser();

  const folder = mkdtempSync(path.join(os.tmpdir(), 'ace-test-'));
  // The server may run under an account of its own, which must be able to pass.
  chmodSync(folder, 0o711);
  const publicDir = path.join(folder, 'public');
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  cpSync(path.join(root, 'public', 'wall'), path.join(publicDir, 'wall'), { recursive: true });

  const server = await startPostgres({ dataDir: path.join(folder, 'data'), durable: false });
  const heir = leaveToHeir(server.pid, folder);
  const cleanUp = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    heir.stdin.end();
  };
  globalThis.cleanUpTestCluster = cleanUp;

  try {
    await makeTemplate({ root, distDir, publicDir, url: server.url });
  } catch (error) {
    await cleanUp();
    throw error;
  }
  process.env.ACE_TEST_CLUSTER = JSON.stringify({ url: server.url, template: TEMPLATE, distDir, publicDir });
}

/** Which browser the panel is tested in; without one only those tests fail. */
function tellBrowser() {
  try {
    console.log(`浏览器 · browser: ${findBrowser().name}`);
  } catch (error) {
    console.log(error.message);
  }
}

/**
 * Jest leaves without teardown on Ctrl-C, and nothing runs after `kill -9`: a process of its own notices that this one is
 * gone, by the pipe between them, and cleans up.
 */
function leaveToHeir(pid, folder) {
  const script = path.join(import.meta.dirname, 'heir.mjs');
  const heir = spawn(process.execPath, [script, String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  heir.stdin.on('error', () => {});
  heir.stdin.unref();
  heir.unref();
  return heir;
}

async function makeTemplate({ root, distDir, publicDir, url }) {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${TEMPLATE}`);
    const databaseUrl = new URL(url);
    databaseUrl.pathname = `/${TEMPLATE}`;
    const input = JSON.stringify({ root, distDir, publicDir, databaseUrl: databaseUrl.href });
    await promisify(execFile)(process.execPath, [path.join(root, 'test/support/make-template.cjs'), input]).catch(
      (error) => {
        throw new Error(`The application did not boot on an empty database:\n${error.stdout}${error.stderr}`);
      },
    );
    // Nobody may connect, so that cloning never finds it in use.
    await admin.query(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
  } finally {
    await admin.end();
  }
}
