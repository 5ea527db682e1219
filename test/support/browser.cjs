const { execFile } = require('node:child_process');
const { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');

const root = path.join(__dirname, '..', '..');
const CACHE = path.join(root, 'node_modules', '.cache', 'ace-browser');

/** The browser that comes with the project, on Linux. */
const PACKAGE = '@sparticuz/chromium';

/** Where systems put their Chromium. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const NONE =
  '没有找到浏览器，请运行 npx playwright-core install chromium，或用环境变量 CHROMIUM 指明 · there is no browser: run npx playwright-core install chromium, or name one in CHROMIUM';

/** Neither a sandbox, which root cannot have, nor anything that asks the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Which browser the tests use: the one named in `CHROMIUM`; else, on Linux, the one that comes as a package, which draws
 * no window and takes a quarter less of the processor; else one installed on this machine, or Playwright's own.
 *
 * @returns {{ name: string, executablePath: string | null }} with null the package's, which is unpacked at first use
 */
function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM 指明的文件不存在 · CHROMIUM names a file that is not there: ${named}`);
  if (named) return { name: named, executablePath: named };
  const packaged = path.join(root, 'node_modules', PACKAGE);
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(packaged))
    return { name: PACKAGE, executablePath: null };
  const { chromium } = require('playwright-core');
  const installed = [...PLACES, chromium.executablePath()].find((place) => place && existsSync(place));
  if (installed) return { name: installed, executablePath: installed };
  throw new Error(NONE);
}

/** Opens the browser that {@link findBrowser} tells of; without a window. */
async function launchBrowser() {
  const browser = await started();
  await lookOften(browser);
  return browser;
}

let looksOften = false;

/**
 * Playwright looks for what it waits for after 20, 50 and 100 milliseconds, then every half second: what takes 0.3 seconds
 * to appear is seen after 0.8. Here everything comes from this very machine, so it goes on looking ten times a second.
 */
async function lookOften(browser) {
  if (looksOften) return;
  const page = await browser.newPage();
  const frames = Object.getPrototypeOf(page._connection.toImpl(page.mainFrame()));
  await page.close();
  if (!frames.retryWithProgressAndBackoff) throw new Error('Playwright waits in another way now: see lookOften.');
  frames.retryWithProgressAndBackoff = function (progress, action) {
    return this.retryWithProgressAndTimeouts(progress, [20, 50, 100], action);
  };
  looksOften = true;
}

async function started() {
  const { chromium } = require('playwright-core');
  const { executablePath } = findBrowser();
  const env = { ...process.env, FONTCONFIG_FILE: fontsFile() };
  if (executablePath) return chromium.launch({ executablePath, args: ARGUMENTS, env });
  const folder = await unpacked();
  // Its own copies of the system's libraries stand behind those of the machine, if that has any.
  const libraries = [process.env.LD_LIBRARY_PATH, path.join(folder, 'al2023', 'lib')].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: [...ARGUMENTS, '--no-zygote'],
    env: { ...env, LD_LIBRARY_PATH: libraries },
  });
}

/**
 * The folder with the package's browser, unpacked once for all workers. The package unpacks into the folder for temporary
 * files, and takes a half written file for a whole one: so it does it in a process and a folder of its own, which is
 * moved into place when it is whole. Its switch for Amazon's machines makes it bring the system's libraries too.
 */
async function unpacked() {
  const { version } = require(path.join(root, 'node_modules', PACKAGE, 'package.json'));
  const folder = path.join(CACHE, version);
  const { withLock } = await import('../../src/cli/start/lock.mjs');
  await withLock(root, 'test-browser', async () => {
    if (existsSync(folder)) return;
    mkdirSync(CACHE, { recursive: true });
    const temporary = mkdtempSync(path.join(CACHE, 'unpacking-'));
    try {
      const env = { ...process.env, TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
      await promisify(execFile)(process.execPath, ['-e', `require('${PACKAGE}').executablePath()`], { cwd: root, env });
      renameSync(temporary, folder);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  });
  return folder;
}

/** Fonts for the browser: the machine's, if it has any, and the Chinese one that comes as a package. */
function fontsFile() {
  const folder = path.join(root, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');
  const file = path.join(CACHE, 'fonts.conf');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${path.join(CACHE, 'fonts')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/** Builds the panel beside the compiled tests, once for all workers and only when something in it has changed. */
async function buildPanel(root, distDir) {
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const { withLock } = await import('../../src/cli/start/lock.mjs');
  const { settlePanel } = await import('../../src/cli/start/panel.mjs');
  await withLock(path.resolve(root), 'test-panel', () => settlePanel({ root, distDir }));
}

module.exports = { buildPanel, findBrowser, launchBrowser };
