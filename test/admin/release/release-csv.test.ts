import { releaseAsCsv } from '../../../src/admin/release/csv';
import type { Desk } from '../../../src/panel/release/contract';
import type { Say } from '../../../src/admin/shared/text';

const desk: Desk = {
  version: '1',
  release: '2025Q4',
  year: 2025,
  cutOff: '2025-12-31',
  coversTo: '2026-12-31',
  today: '2026-01-04',
  timeZone: 'Asia/Shanghai',
  publishedAt: null,
  fingerprint: null,
  secondPersonRequired: false,
  request: null,
  steps: [],
  publishedBy: null,
  holdBacks: [],
  changes: [
    {
      member: 'li',
      person: { document: 'li', name: '=李"雷', latinName: null, slug: 'li', sortKey: 'li', listed: true },
      change: 'demoted',
      tier: 'partner',
      was: 'ace',
      bases: ['leader', 'points'],
      putForwards: [],
      points: 320,
      pointsYear: 2025,
      from: '2026-01-01',
      to: '2026-12-31',
      before: null,
      actions: [],
    },
  ],
  notAdmitted: [{ member: 'an', person: null, tier: 'partner', reason: 'held-back', note: '材料,待核', actions: [] }],
  waits: [],
  renewalsPending: null,
  totals: [],
  previews: [],
  tiers: [
    {
      code: 'ace',
      name: { zh: 'PostgreSQL ACE', en: null },
      rank: 2,
      ways: { invitation: false, special: true, exception: true, promotion: true, leader: false },
    },
  ],
  corrections: [],
};

test('a list for a spreadsheet: byte order mark, quotes, and nothing that it would run as a formula', () => {
  expect(releaseAsCsv(desk, ({ zh }) => zh)).toBe(
    '\uFEFF变动,姓名,原级别,级别,依据,积分,积分年度,起始日,到期日,说明\r\n' +
      '降级,"\'=李""雷",PostgreSQL ACE,partner,组长 积分,320,2025,2026-01-01,2026-12-31,\r\n' +
      '暂缓,（已删除）,,partner,,,,,,"材料,待核"\r\n',
  );
});

test('a promotion names the day and the group of the put-forward that it rests on', () => {
  const [change] = desk.changes;
  const putForwards = [
    { group: 'hangzhou', groupName: { zh: '杭州用户组', en: 'Hangzhou User Group' }, on: '2024-11-01' },
  ];
  const promoted = { ...desk, changes: [{ ...change!, bases: ['promotion' as const], putForwards }], notAdmitted: [] };
  const say: Say = (text, values = {}) =>
    text.en.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  expect(releaseAsCsv(promoted, say)).toContain(',2026-12-31,Put forward on 2024-11-01 (Hangzhou User Group)\r\n');
});
