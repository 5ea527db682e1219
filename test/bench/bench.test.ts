import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { makeFolder, projectRoot, runModule } from '../faults/clone';

interface Line {
  name: string;
  what: string;
  unit: string;
  ours: number[];
  rival: number[];
  ratio: number;
  spread: [number, number];
  missing?: string;
}
interface Result {
  at: string;
  machine: Record<string, string | number | null>;
  settings: { names: string[]; rounds: number; sizes: Record<string, number> };
  lines: Line[];
}
interface Report {
  withSection: (page: string, result: object) => string;
  MARKERS: [string, string];
  PICTURE: string;
  REPORT: string;
}
interface Chart {
  chartOf: (result: object) => string;
}

const { withSection, MARKERS, PICTURE, REPORT } = jest.requireActual<Report>('./report/section.mjs');
const { chartOf } = jest.requireActual<Chart>('./report/chart.mjs');

/** Two applications are started; on a busy machine that takes its time. */
const PATIENCE_MS = 900_000;

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a person runs it. */
function bench(args: string[], env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  const command = path.join(projectRoot, 'test', 'bench', 'run.mjs');
  return new Promise((resolve) => {
    const options = { cwd: projectRoot, env: { ...process.env, npm_lifecycle_event: '', ...env } };
    execFile(process.execPath, [command, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

const RESULT = {
  at: '2026-03-04T05:06:07.000Z',
  machine: {
    cpu: 'A processor <fast>',
    cores: 2,
    memoryGb: 24,
    system: 'Debian',
    node: '20.20.0',
    postgres: '18.4',
    autocannon: '8.0.0',
    wrk: null,
    loadBefore: 0.5,
  },
  settings: { names: ['roster-hot', 'search'], rounds: 3, seconds: 5, connections: 10, sizes: { rounds: 3 } },
  lines: [
    {
      name: 'roster-hot',
      what: 'gzip',
      unit: 'req/s',
      against: 'node:http',
      note: '20 KiB',
      ours: [2000],
      rival: [2500],
      target: { at: '≥', value: 0.8 },
      oursMedian: 2000,
      rivalMedian: 2500,
      ratio: 0.8,
      spread: [0.8, 0.8],
      reached: true,
    },
    {
      name: 'search',
      what: 'p50',
      unit: 'ms',
      ours: [],
      rival: [],
      target: { at: '≤', value: 2 },
      missing: 'nothing found',
      oursMedian: null,
      rivalMedian: null,
      ratio: null,
      spread: [null, null],
      reached: null,
    },
  ],
};

describe('The report’s section', () => {
  const page = ['# Title', 'Before', ...MARKERS, 'After', ''].join('\n\n');

  test('stands between the markers and names what was measured, on what, and what was not', () => {
    const written = withSection(page, RESULT);
    expect(written.indexOf('Before')).toBeLessThan(written.indexOf('roster-hot'));
    expect(written.indexOf('After')).toBeGreaterThan(written.indexOf('search p50'));
    expect(written).toContain(
      '| `roster-hot` | 名单 · 热，gzip<br>hot roster, gzip | 2,000 req/s | 2,500 req/s | 0.80 × | 0.80–0.80 | ≥ 0.8 × | ✓ |',
    );
    expect(written).toContain('| — | — | — | — | ≤ 2 × | ✗ 未测 · not measured |');
    expect(written).toContain('- `search p50` — nothing found');
    expect(written).toContain('A processor <fast>, 2 cores, 24 GB, Debian, Node 20.20.0');
  });

  test('takes the place of the one before', () => {
    const once = withSection(page, RESULT);
    expect(withSection(once, RESULT)).toBe(once);
    expect(withSection(withSection(page, { ...RESULT, lines: [] }), RESULT)).toBe(once);
  });

  test('is refused without markers, with what to do', () => {
    expect(() => withSection('# Title', RESULT)).toThrow('put them where the section belongs');
  });

  test('is written formatted, with its picture, and written twice is the same', async () => {
    const home = path.join(folder, 'project');
    mkdirSync(path.dirname(path.join(home, REPORT)), { recursive: true });
    writeFileSync(path.join(home, REPORT), page);
    copyFileSync(path.join(projectRoot, '.prettierrc.json'), path.join(home, '.prettierrc.json'));
    const code = `import { readFileSync } from 'node:fs';
      import { check, resolveConfig } from 'prettier';
      import { writeReport } from 'project/test/bench/report/write.mjs';
      const home = ${JSON.stringify(home)};
      const file = home + '/${REPORT}';
      const texts = [];
      for (const _ of [1, 2]) { await writeReport(home, ${JSON.stringify(RESULT)}); texts.push(readFileSync(file, 'utf8')); }
      const formatted = await check(texts[0], { ...(await resolveConfig(file)), parser: 'markdown' });
      console.log(JSON.stringify({ same: texts[0] === texts[1], formatted }));`;
    const { lines, code: ended } = await runModule(code);
    expect({ lines, ended }).toEqual({ lines: ['{"same":true,"formatted":true}'], ended: 0 });
    expect(readFileSync(path.join(home, PICTURE), 'utf8')).toBe(chartOf(RESULT));
  });
});

describe('The picture', () => {
  test('has a bar and both languages for every line with a target, and escapes what it is told', () => {
    const picture = chartOf({ ...RESULT, lines: [...RESULT.lines, { ...RESULT.lines[0], target: null }] });
    expect(picture.match(/<rect x=/g)).toHaveLength(2);
    expect(picture).toContain('名单 · 热，gzip');
    expect(picture).toContain('hot roster, gzip');
    expect(picture).toContain('A processor &#60;fast&#62;');
    expect(picture).toContain('未测 · not measured');
    expect(picture).not.toMatch(/NaN|null|undefined/);
    expect(picture).toContain('prefers-color-scheme: dark');
  });
});

test('an unknown name is refused in both languages before anything is started', async () => {
  const { code, output } = await bench(['roster-hto'], { TMPDIR: folder });
  expect(code).toBe(2);
  expect(output).toContain('没有名为“roster-hto”的对比 · there is no comparison "roster-hto"');
  expect(output).toContain('用法 · usage: npm run bench');
});

test(
  'a comparison runs from beginning to end, writes what it found and leaves nothing behind',
  async () => {
    const temporary = path.join(folder, 'temporary');
    mkdirSync(temporary, { mode: 0o711 });
    const json = path.join(folder, 'result.json');
    const args = ['roster-hot', '--rounds=1', '--seconds=1', '--members=20', '--connections=2', `--json=${json}`];
    const { code, output } = await bench(args, { TMPDIR: temporary });
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
    expect(output).toContain(`JSON   ${json}`);

    const result = JSON.parse(readFileSync(json, 'utf8')) as Result;
    expect(result.settings).toMatchObject({ names: ['roster-hot'], rounds: 1, sizes: { members: 20 } });
    expect(result.machine).toMatchObject({ node: process.versions.node, postgres: expect.stringMatching(/^\d+/) });
    const whats = result.lines.map(({ what }) => what);
    expect(whats).toEqual(['plain', 'wrk', 'p99', 'same headers', 'gzip', 'br']);
    const plain = result.lines[0]!;
    expect(plain.ours).toEqual([expect.any(Number)]);
    expect(plain.ours[0]).toBeGreaterThan(0);
    expect(plain.ratio).toBe(plain.ours[0]! / plain.rival[0]!);
    // What is not measured says why.
    expect(result.lines.filter(({ ours, missing }) => ours.length === 0 && !missing)).toEqual([]);
    expect(existsSync(temporary) && readdirSync(temporary)).toEqual([]);
  },
  PATIENCE_MS,
);
