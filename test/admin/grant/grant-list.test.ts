import { answerInvitation } from '../../../src/services/grant/answer-invitation';
import { decideGrantProposal } from '../../../src/services/grant/decide-grant-proposal';
import { grantTier } from '../../../src/services/grant/grant-tier';
import { proposeGrant } from '../../../src/services/grant/propose-grant';
import type { GrantList } from '../../../src/panel/grant/contract';
import { readGrants, type GrantPage, type GrantState } from '../../../src/services/grant/read-grants';
import { isRefusal, type Refusal } from '../../../src/domain/shared/refusal';
import {
  administrator,
  aMember,
  asStaff,
  bootStrapi,
  connect,
  contextAt,
  signedIn,
  type Application,
  type Staff,
} from '../../support';
import { insertTitles } from './many-grants';

const MAY = '2025-05-10T10:00:00+08:00';

let app: Application;
let reviewer: Staff;
let manager: Staff;
const members: Record<string, string> = {};

function made<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}

async function propose(name: string, given: object): Promise<string> {
  const request = { tier: 'ace', basis: 'special', years: [2025], reason: '高校课程建设', ...given } as const;
  const member = members[name] ?? '';
  return made(await proposeGrant(contextAt(app, MAY, administrator(reviewer.id)), { member, ...request })).id;
}

async function decide(proposal: string, decision: 'approve' | 'decline', note = ''): Promise<void> {
  made(await decideGrantProposal(contextAt(app, MAY, administrator(manager.id)), { proposal, decision, note }));
}

const INVITATION = { tier: 'director', basis: 'invitation' } as const;

beforeAll(async () => {
  app = await bootStrapi({ clock: MAY });
  reviewer = await signedIn(app, 'honour-reviewer');
  manager = await signedIn(app, 'honour-release-manager');
  for (const name of ['欧阳明', '王芳', '赵静', '李雷']) members[name] = (await aMember(app, { name })).documentId;
  await decide(await propose('欧阳明', {}), 'approve');
  await decide(await propose('王芳', { years: [2026] }), 'decline', '材料不足');
  await decide(await propose('赵静', { ...INVITATION, years: [2025, 2026] }), 'approve');
  await decide(await propose('李雷', { ...INVITATION, years: [2025] }), 'approve');
  const demo = contextAt(app, MAY, { kind: 'demo', id: null, door: 'command' });
  made(await grantTier(demo, { member: members['王芳'] ?? '', ...INVITATION, years: [2025], reason: '演示' }));
  made(await answerInvitation(demo, { member: members['王芳'] ?? '', answer: 'accepted' }));
  await propose('欧阳明', { years: [2026], reason: '年会筹备' });
});

async function read(query: Record<string, string> = {}, who = manager): Promise<GrantList> {
  const { body, status } = await asStaff(app, who).get(`/grants?${new URLSearchParams(query)}`);
  expect(status).toBe(200);
  return body as GrantList;
}

const statesOf = ({ rows }: { rows: readonly Pick<GrantPage['rows'][number], 'person' | 'state'>[] }) =>
  rows.map(({ person, state }) => `${person?.name} ${state}`);

test('what waits comes first, then the latest; each says who proposed and decided, when and why', async () => {
  const page = await read();
  expect(statesOf(page)).toEqual([
    '欧阳明 proposed',
    '王芳 invitation-accepted',
    '李雷 invitation-sent',
    '赵静 invitation-sent',
    '王芳 declined',
    '欧阳明 granted',
  ]);
  expect(page).toMatchObject({ total: 6, waiting: 1, years: [2026, 2025], thisYear: 2025, page: 1 });
  expect(page.rows[0]).toMatchObject({
    reason: '年会筹备',
    proposed: { kind: 'administrator', id: reviewer.id, name: expect.stringContaining('审核人') },
    decided: null,
    effect: { kind: 'from', day: '2025-12-31', release: '2025Q4' },
    decisions: [
      { decision: 'approve', problem: null },
      { decision: 'decline', problem: null },
      { decision: 'withdraw', problem: { code: 'NOT_OWN_PROPOSAL' } },
    ],
  });
  expect(page.rows[1]).toMatchObject({ proposal: null, proposed: null, decided: { kind: 'demo', name: null } });
  expect(page.rows[4]).toMatchObject({ note: '材料不足', decided: { id: manager.id }, effect: null });
  expect((await read({}, reviewer)).rows[0]?.decisions).toMatchObject([
    { decision: 'approve', problem: { code: 'OWN_PROPOSAL', messages: { zh: expect.any(String) as string } } },
    { decision: 'decline', problem: { code: 'OWN_PROPOSAL' } },
    { decision: 'withdraw', problem: null },
  ]);
  expect(page.rows.slice(1).flatMap(({ decisions }) => decisions)).toEqual([]);
});

test('it is narrowed down by basis, state, year and words', async () => {
  expect(statesOf(await read({ basis: 'invitation', year: '2026' }))).toEqual(['赵静 invitation-sent']);
  expect(statesOf(await read({ state: 'invitation-accepted' }))).toEqual(['王芳 invitation-accepted']);
  expect(statesOf(await read({ state: 'granted' }))).toEqual(['欧阳明 granted']);
  expect(statesOf(await read({ text: '欧阳 年会' }))).toEqual(['欧阳明 proposed']);
  expect(await read({ text: '%' })).toMatchObject({ rows: [], total: 0, waiting: 1 });
});

test('an invitation that nobody answered has expired once none of its years can count', async () => {
  const context = contextAt(app, '2026-01-05T10:00:00+08:00', administrator(manager.id));
  const inJanuary = (state: GrantState) =>
    readGrants(context, { basis: null, year: null, text: '', mine: false, state }, 1);
  expect(statesOf(await inJanuary('invitation-expired'))).toEqual(['李雷 invitation-expired']);
  expect(statesOf(await inJanuary('invitation-sent'))).toEqual(['赵静 invitation-sent']);
});

test('a thousand more are read page by page, each once, in a handful of statements', async () => {
  const sql = await connect(app);
  const people = Object.values(members);
  await insertTitles(sql, { count: 1000, members: people, proposer: reviewer.id, decider: manager.id });
  const first = await read();
  expect(first).toMatchObject({ total: 1006, waiting: 101, rows: { length: 50 } });
  const seen = new Set<string>();
  for (let page = 1; page <= 21; page += 1) {
    for (const { proposal, grant } of (await read({ page: String(page) })).rows) seen.add(`${proposal} ${grant}`);
  }
  expect(seen.size).toBe(1006);
  expect((await read({ page: '3' })).rows.filter(({ state }) => state === 'proposed')).toHaveLength(1);
  await sql.end();
});

test('a state that there is not is refused, and an editor is turned away', async () => {
  expect((await asStaff(app, manager).get('/grants?state=lost')).status).toBe(400);
  const editor = await signedIn(app, 'honour-editor');
  expect((await asStaff(app, editor).get('/grants')).status).toBe(403);
});
