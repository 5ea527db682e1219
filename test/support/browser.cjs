const { existsSync } = require('node:fs');
const path = require('node:path');

/** Where systems put their Chromium; `CHROMIUM` names another. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const NONE = [
  '没有找到浏览器，管理面板的测试无法运行。Debian / Ubuntu：apt-get install chromium fonts-noto-cjk；',
  '其他系统：npx playwright-core install chromium，或用环境变量 CHROMIUM 指明。',
  '\nThere is no browser for the tests of the admin panel. On Debian or Ubuntu: apt-get install chromium fonts-noto-cjk;',
  ' elsewhere: npx playwright-core install chromium, or name one in the variable CHROMIUM.',
].join('');

/** Neither a sandbox, which root cannot have, nor anything that asks the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser found on this machine, else Playwright's own. */
async function launchBrowser() {
  const { chromium } = require('playwright-core');
  const executablePath = [...PLACES, chromium.executablePath()].find((place) => place && existsSync(place));
  if (!executablePath) throw new Error(NONE);
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** Builds the panel beside the compiled tests, once for all workers and only when something in it has changed. */
async function buildPanel(root, distDir) {
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const { withLock } = await import('../../src/cli/start/lock.mjs');
  const { settlePanel } = await import('../../src/cli/start/panel.mjs');
  await withLock(path.resolve(root), 'test-panel', () => settlePanel({ root, distDir }));
}

module.exports = { buildPanel, launchBrowser };
