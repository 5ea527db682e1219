import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const scenarios = path.join(root, 'test', 'scenarios');

interface Run {
  code: number;
  /** One JSON text for each file that was replayed. */
  lines: string[];
  complaints: string;
}

/** The command as a person runs it, from a folder that is not the project's. */
function rehearse(...files: string[]): Promise<Run> {
  const command = path.join(root, 'src', 'cli', 'rehearse.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...files], { cwd: os.tmpdir() }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({ code, lines: stdout.split('\n').filter((line) => line !== ''), complaints: stderr });
    });
  });
}

const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.join(folder, file));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ace-scenarios-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** A scenario without events, changed as the test wants it. */
const scenario = (changes: object) => ({ title: 'A title', people: {}, groups: {}, events: [], ...changes });
const people = { li: { name: '李雷', appliedOn: null, listed: true } };
const groups = { finance: { name: '金融应用组', committee: 'industry-application' } };
const at = '2025-03-01T10:00:00+08:00';

const shared = filesIn(path.join(scenarios, 'shared'));
const own = filesIn(scenarios);

/** What the first replay of each file printed. */
const printed = new Map<string, string>();

test('every scenario comes out as the rules say', async () => {
  expect(shared).toHaveLength(4);
  expect(own.length).toBeGreaterThanOrEqual(6);
  const files = [...shared, ...own];

  const { code, lines, complaints } = await rehearse(...files);

  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  expect(lines).toHaveLength(files.length);
  files.forEach((file, index) => printed.set(file, lines[index]!));
});

/** Two expectations that do not hold: a number of points and a tier. */
function wrongBeans(): string {
  const beans = JSON.parse(readFileSync(path.join(scenarios, 'shared', 'beans.json'), 'utf8')) as {
    expect: { answers: { is?: number }[]; releases: Record<string, { changes: { tier: string }[] }> };
  };
  beans.expect.answers[0]!.is = 301;
  beans.expect.releases['2025Q4']!.changes[0]!.tier = 'ace';
  return written('wrong.json', beans);
}

test('a difference ends in 1 and is shown with its path; the other files are replayed to the same bytes as before', async () => {
  const surplus = written('surplus.json', scenario({ expect: { refused: [{ event: 0 }], corrections: [] } }));
  const before = own.slice(0, 2);

  const { code, lines, complaints } = await rehearse(wrongBeans(), surplus, ...before);

  expect(code).toBe(1);
  expect(complaints).toContain('answers[0].is: expected 301, got 300');
  expect(complaints).toContain('releases.2025Q4.changes[0].tier: expected "ace", got "partner"');
  expect(complaints).toContain('refused: expected 1 entries [{"event":0}], got 0 []');
  expect(complaints).toContain('corrections: expected [], got nothing');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toBe('{"releases":{},"answers":[],"refused":[]}');
  expect(lines.slice(2)).toEqual(before.map((file) => printed.get(file)));
});

test('a malformed file ends in 2 and keeps no other from its replay', async () => {
  const { code, lines, complaints } = await rehearse(written('malformed.json', '{'), wrongBeans());
  expect(code).toBe(2);
  expect(lines).toHaveLength(1);
  expect(complaints).toContain('malformed.json');
  expect(complaints).toContain('answers[0].is: expected 301, got 300');
});

test('a malformed file ends in 2 with the path of every wrong field, and nothing is printed for it', async () => {
  const contribute = {
    id: 'c1',
    person: 'li',
    activity: 'article',
    occurredOn: '2025-02-28',
    evidence: 'https://a.cn',
  };
  const event = (verb: object, when = at) => ({ at: when, ...verb });
  const withEvents = (...events: object[]) => scenario({ people, groups, events });
  const cases: [string, unknown][] = [
    ['not JSON', '{"title": '],
    ['groups: missing', { title: 'A', people: {}, events: [] }],
    ['peeple: unknown key', scenario({ peeple: {} })],
    ['people.li.appliedOn', scenario({ people: { li: { ...people.li, appliedOn: '2025-02-29' } } })],
    ['people.li.nickname: unknown key', scenario({ people: { li: { ...people.li, nickname: '雷' } } })],
    ['groups.finance.committee', scenario({ groups: { finance: { name: '组', committee: 'finance' } } })],
    ['events[0]: an event has exactly one verb', withEvents({ at })],
    ['events[0].praise: unknown key', withEvents(event({ praise: {} }))],
    ['events[0].at', withEvents(event({ accept: { person: 'li' } }, '2025-03-01T10:00:00'))],
    ['events[0].at', withEvents(event({ accept: { person: 'li' } }, '2025-02-30T10:00:00+08:00'))],
    ['events[0].accept.person: unknown person "han"', withEvents(event({ accept: { person: 'han' } }))],
    ['events[0].appoint.group: unknown group', withEvents(event({ appoint: { person: 'li', group: 'power' } }))],
    ['events[0].contribute.activity', withEvents(event({ contribute: { ...contribute, activity: 'talk' } }))],
    ['events[0].contribute.occurredOn', withEvents(event({ contribute: { ...contribute, occurredOn: '2025-02-29' } }))],
    ['events[0].contribute.note: unknown key', withEvents(event({ contribute: { ...contribute, note: '' } }))],
    ['events[1].contribute.id: a second', withEvents(event({ contribute }), event({ contribute }))],
    ['events[1].approve.ids[1]: unknown', withEvents(event({ contribute }), event({ approve: { ids: ['c1', 'c2'] } }))],
    ['events[0].contribute.group: a group on', withEvents(event({ contribute: { ...contribute, group: 'finance' } }))],
    [
      'events[0].withdrawPutForward.group: unknown',
      withEvents(event({ withdrawPutForward: { person: 'li', group: 'x' } })),
    ],
    [
      'people.li: a key twice in one object',
      JSON.stringify(scenario({ people })).replace('"li":', '"li": null, "l\\u0069":'),
    ],
    [
      'events[1].approve.ids: a key twice in one object',
      JSON.stringify(withEvents(event({ contribute }), event({ approve: { ids: ['c1'] } }))).replace(
        '"ids":',
        '"ids": [], "ids":',
      ),
    ],
    [
      'expect.answers[0].is: a key twice',
      '{"title":"A, [b]","people":{},"groups":{},"events":[],"expect":{"answers":[{"is":1,"is":1}]}}',
    ],
    [
      'people.__proto__: unknown key',
      '{"title":"A","people":{"__proto__":{"name":"李","appliedOn":null,"listed":true}},"groups":{},"events":[]}',
    ],
    ['events[0].publish.release: unknown', withEvents(event({ publish: { release: '2025Q5' } }))],
    ['events[0].publish.holdBack[0]', withEvents(event({ publish: { release: '2025Q1', holdBack: ['han'] } }))],
    [
      'events[0].grant.tier',
      withEvents(event({ grant: { person: 'li', tier: 'gold', basis: 'special', years: [2025], reason: '' } })),
    ],
    [
      'events[1].at: before the event that precedes it',
      withEvents(event({ accept: { person: 'li' } }), event({ accept: { person: 'li' } }, '2025-03-01T01:59:59Z')),
    ],
    ['ask[0].rosterOn', scenario({ ask: [{ rosterOn: '2025-13-01' }] })],
    ['ask[0].points: unknown person', scenario({ ask: [{ points: 'li', year: 2025 }] })],
    ['ask[0]: a question is', scenario({ ask: [{ points: 'li' }] })],
  ];
  const files = cases.map(([, content], index) => written(`malformed-${index}.json`, content));
  const missing = path.join(folder, 'missing.json');

  const { code, lines, complaints } = await rehearse(...files, missing);

  expect(code).toBe(2);
  expect(lines).toEqual([]);
  const told = complaints.split('✗ ').slice(1);
  expect(told).toHaveLength(files.length + 1);
  cases.forEach(([wrong], index) => expect(told[index]).toContain(wrong));
  expect(told.at(-1)).toContain('there is no such file');
});
