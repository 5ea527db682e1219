import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const scenarios = path.join(root, 'test', 'scenarios');
const PATIENCE_MS = 120_000;

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

test(
  'every scenario comes out as the rules say, and a second replay gives the same bytes',
  async () => {
    const shared = filesIn(path.join(scenarios, 'shared'));
    const own = filesIn(scenarios);
    expect(shared).toHaveLength(4);
    expect(own.length).toBeGreaterThanOrEqual(6);
    const files = [...shared, ...own];

    const first = await rehearse(...files, ...shared.slice(0, 2));

    expect({ code: first.code, complaints: first.complaints }).toEqual({ code: 0, complaints: '' });
    expect(first.lines).toHaveLength(files.length + 2);
    expect(first.lines.slice(files.length)).toEqual(first.lines.slice(0, 2));
    const again = await rehearse(...own.slice(0, 2));
    expect(again.lines).toEqual(first.lines.slice(shared.length, shared.length + 2));
  },
  PATIENCE_MS,
);

test(
  'a difference ends in 1 and shows its path, and a malformed file beside it ends in 2 without keeping others from their replay',
  async () => {
    const beans = JSON.parse(readFileSync(path.join(scenarios, 'shared', 'beans.json'), 'utf8')) as {
      expect: { answers: { is?: number }[]; releases: Record<string, { changes: { tier: string }[] }> };
    };
    beans.expect.answers[0]!.is = 301;
    beans.expect.releases['2025Q4']!.changes[0]!.tier = 'ace';
    const wrong = written('wrong.json', beans);
    const surplus = written('surplus.json', scenario({ expect: { refused: [{ event: 0 }], corrections: [] } }));
    const empty = written('empty.json', scenario({}));

    const differs = await rehearse(wrong, empty, surplus);
    expect(differs.code).toBe(1);
    expect(differs.lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
      ['releases', 'answers', 'refused'],
      ['releases', 'answers', 'refused'],
      ['releases', 'answers', 'refused'],
    ]);
    expect(differs.complaints).toContain('answers[0].is: expected 301, got 300');
    expect(differs.complaints).toContain('releases.2025Q4.changes[0].tier: expected "ace", got "partner"');
    expect(differs.complaints).toContain('refused: expected 1 entries [{"event":0}], got 0 []');
    expect(differs.complaints).toContain('corrections: expected [], got nothing');

    const malformed = await rehearse(written('malformed.json', '{'), wrong, empty);
    expect(malformed.code).toBe(2);
    expect(malformed.lines).toHaveLength(2);
  },
  PATIENCE_MS,
);

test(
  'a malformed file ends in 2 with the path of every wrong field, and nothing is printed for it',
  async () => {
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
      [
        'events[0].contribute.occurredOn',
        withEvents(event({ contribute: { ...contribute, occurredOn: '2025-02-29' } })),
      ],
      ['events[0].contribute.note: unknown key', withEvents(event({ contribute: { ...contribute, note: '' } }))],
      ['events[1].contribute.id: a second', withEvents(event({ contribute }), event({ contribute }))],
      [
        'events[1].approve.ids[1]: unknown',
        withEvents(event({ contribute }), event({ approve: { ids: ['c1', 'c2'] } })),
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
  },
  PATIENCE_MS,
);
