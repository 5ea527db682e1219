import type { Client } from 'pg';
import { answerInvitation } from '../../../src/services/grant/answer-invitation';
import { decideGrantProposal } from '../../../src/services/grant/decide-grant-proposal';
import { grantTier } from '../../../src/services/grant/grant-tier';
import { previewGrant } from '../../../src/services/grant/preview-grant';
import { proposeGrant } from '../../../src/services/grant/propose-grant';
import { isRefusal, type Refusal } from '../../../src/domain/shared/refusal';
import {
  administrator,
  aMember,
  bootStrapi,
  connect,
  contextAt,
  signedIn,
  type Application,
  type Staff,
} from '../../support';

const MAY = '2025-05-10T10:00:00+08:00';
const UNKNOWN = 'aaaaaaaaaaaaaaaaaaaaaaaa';

let app: Application;
let sql: Client;
let anna: Staff;
let boris: Staff;
let cora: Staff;
const as = (who: Staff) => contextAt(app, MAY, administrator(who.id));

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  [anna, boris, cora] = [
    await signedIn(app, 'honour-reviewer'),
    await signedIn(app, 'honour-release-manager'),
    await signedIn(app, 'honour-release-manager'),
  ];
});

const AWARD = { tier: 'ace', basis: 'special', years: [2026], reason: '高校课程建设' } as const;

function made<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}

/** What the record says of a person: proposals, decisions, grants, audited actions. */
async function recordOf(member: string) {
  const { rows } = await sql.query(
    `SELECT (SELECT count(*)::int FROM honour.title_proposal WHERE member = $1) AS proposals,
            (SELECT count(*)::int FROM honour.title_decision d JOIN honour.title_proposal p ON p.id = d.title_proposal WHERE p.member = $1) AS decisions,
            (SELECT count(*)::int FROM honour.title_grant WHERE member = $1) AS grants,
            (SELECT json_agg(action ORDER BY id)::text FROM honour.audit_entry WHERE subject_id = $1 AND action LIKE 'grant.%') AS actions`,
    [member],
  );
  const [{ actions, ...counted }] = rows as [{ actions: string | null } & Record<string, number>];
  return { ...counted, actions: JSON.parse(actions ?? '[]') as string[] };
}

async function proposedFor(): Promise<{ member: string; proposal: string }> {
  const { documentId: member } = await aMember(app);
  return { member, proposal: made(await proposeGrant(as(anna), { member, ...AWARD })).id };
}

test('one proposes, another approves, and the grant is made as proposed', async () => {
  const { documentId: member } = await aMember(app);
  const proposed = await proposeGrant(as(anna), { member, ...AWARD, years: [2026, 2025, 2026], reason: ' 课程建设 ' });
  expect(proposed).toMatchObject({ counts: { effects: [{ from: '2024-12-31' }, { from: '2025-12-31' }], inVain: [] } });
  const request = { proposal: made(proposed).id, decision: 'approve', note: '', idempotencyKey: 'approve-1' } as const;
  const decided = await decideGrantProposal(as(boris), request);
  expect(decided).toMatchObject({
    state: 'approved',
    grant: { counts: { effects: [{ year: 2025 }, { year: 2026 }] } },
  });
  expect(await decideGrantProposal(as(boris), request)).toEqual(decided);
  const { rows } = await sql.query(
    `SELECT g.tier, g.basis, array_to_string(g.years, ' ') AS years, g.reason, e.actor_id FROM honour.title_grant g
       JOIN honour.audit_entry e ON e.id = g.audit_entry WHERE g.member = $1`,
    [member],
  );
  expect(rows).toEqual([{ tier: 'ace', basis: 'special', years: '2025 2026', reason: '课程建设', actor_id: boris.id }]);
  expect(await recordOf(member)).toMatchObject({ decisions: 1, actions: ['grant.propose', 'grant.approve'] });
});

test('the proposer decides nothing but to withdraw, and nobody else withdraws', async () => {
  const { member, proposal } = await proposedFor();
  const decide = (who: Staff, decision: 'approve' | 'decline' | 'withdraw') =>
    decideGrantProposal(as(who), { proposal, decision, note: '理由' });
  expect(await decide(anna, 'approve')).toMatchObject({ code: 'OWN_PROPOSAL' });
  expect(await decide(anna, 'decline')).toMatchObject({ code: 'OWN_PROPOSAL' });
  expect(await decide(boris, 'withdraw')).toMatchObject({ code: 'NOT_OWN_PROPOSAL' });
  expect(await recordOf(member)).toEqual({ proposals: 1, decisions: 0, grants: 0, actions: ['grant.propose'] });
  expect(await decide(anna, 'withdraw')).toMatchObject({ state: 'withdrawn', grant: null });
  expect(await decide(boris, 'approve')).toMatchObject({ code: 'PROPOSAL_DECIDED', data: { state: 'withdrawn' } });
});

test('nobody decides on an honour of their own', async () => {
  const { id } = await aMember(app);
  await app.strapi.db.query('api::member.member').update({ where: { id }, data: { administrator: Number(boris.id) } });
  const own: { documentId: string } = await app.strapi.db.query('api::member.member').findOne({ where: { id } });
  const proposal = made(await proposeGrant(as(anna), { member: own.documentId, ...AWARD })).id;
  const approve = (who: Staff) => decideGrantProposal(as(who), { proposal, decision: 'approve', note: '' });
  expect(await approve(boris)).toMatchObject({ code: 'OWN_TITLE' });
  const decline = { proposal, decision: 'decline', note: '本人不愿' } as const;
  expect(await decideGrantProposal(as(boris), decline)).toMatchObject({ code: 'OWN_TITLE' });
  expect(await approve(cora)).toMatchObject({ state: 'approved' });
});

test('of simultaneous decisions one wins and the others are told', async () => {
  const { member, proposal } = await proposedFor();
  const answers = await Promise.all([
    decideGrantProposal(as(boris), { proposal, decision: 'approve', note: '' }),
    decideGrantProposal(as(cora), { proposal, decision: 'approve', note: '' }),
    decideGrantProposal(as(cora), { proposal, decision: 'decline', note: '材料不足' }),
    decideGrantProposal(as(anna), { proposal, decision: 'withdraw', note: '' }),
  ]);
  const refused = answers.filter(isRefusal).map(({ code }) => code);
  expect(refused).toEqual(['PROPOSAL_DECIDED', 'PROPOSAL_DECIDED', 'PROPOSAL_DECIDED']);
  const won = answers.find((answer) => !isRefusal(answer));
  expect(await recordOf(member)).toMatchObject({
    decisions: 1,
    grants: won && 'state' in won && won.state === 'approved' ? 1 : 0,
  });
});

test('a request repeated at once under its key makes one proposal; the same thing proposed by two people, too', async () => {
  const { documentId: member } = await aMember(app);
  const request = { member, ...AWARD, idempotencyKey: 'propose-1' };
  const [first, second] = await Promise.all([proposeGrant(as(anna), request), proposeGrant(as(anna), request)]);
  expect(second).toEqual(first);
  expect(await recordOf(member)).toMatchObject({ proposals: 1 });
  expect(await proposeGrant(as(anna), { ...request, reason: '另一理由' })).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
  const again = [2026, 2027];
  expect(await proposeGrant(as(boris), { member, ...AWARD, years: again })).toMatchObject({ code: 'ALREADY_PROPOSED' });
  expect(isRefusal(await proposeGrant(as(boris), { member, ...AWARD, tier: 'partner' }))).toBe(false);
  made(await decideGrantProposal(as(boris), { proposal: made(first).id, decision: 'decline', note: '年度有误' }));
  expect(isRefusal(await proposeGrant(as(anna), { member, ...AWARD, years: [2027] }))).toBe(false);
});

test.each(['retired', 'deceased'])('whoever is %s is given nothing, through any door', async (state) => {
  const { documentId: member } = await aMember(app, { state });
  const invitation = { member, tier: 'director', basis: 'invitation', years: [2026], reason: '年会' } as const;
  for (const title of [invitation, { member, ...AWARD }]) {
    const refused = { code: 'MEMBER_NOT_ACTIVE', data: { member } };
    expect(await previewGrant(as(anna), title)).toMatchObject(refused);
    expect(await proposeGrant(as(anna), title)).toMatchObject(refused);
    expect(await grantTier(contextAt(app, MAY), title)).toMatchObject(refused);
  }
  expect(await recordOf(member)).toMatchObject({ proposals: 0, grants: 0 });
});

test('who died between the proposal and its decision is not given it', async () => {
  const { member, proposal } = await proposedFor();
  await sql.query(`UPDATE members SET state = 'deceased' WHERE document_id = $1`, [member]);
  const approve = decideGrantProposal(as(boris), { proposal, decision: 'approve', note: '' });
  expect(await approve).toMatchObject({ code: 'MEMBER_NOT_ACTIVE' });
  expect(await recordOf(member)).toMatchObject({ decisions: 0, grants: 0 });
});

test('what is held already is said beforehand, at the proposal, at the decision and by a system, and is no obstacle', async () => {
  const { documentId: member } = await aMember(app);
  const award = { member, ...AWARD, years: [2025, 2026] };
  expect(await grantTier(contextAt(app, MAY), award)).toMatchObject({ held: [] });
  expect(await previewGrant(as(anna), { ...award, years: [2026, 2027] })).toMatchObject({ held: [2026] });
  expect(await previewGrant(as(anna), { ...award, tier: 'partner' })).toMatchObject({ held: [] });
  expect(await previewGrant(as(anna), { ...award, basis: 'exception' })).toMatchObject({ held: [] });
  const proposed = made(await proposeGrant(as(anna), { ...award, years: [2026] }));
  expect(proposed).toMatchObject({ held: [2026] });
  const decided = await decideGrantProposal(as(boris), { proposal: proposed.id, decision: 'approve', note: '' });
  expect(decided).toMatchObject({ state: 'approved', grant: { held: [2026] } });
  expect(await grantTier(contextAt(app, MAY), award)).toMatchObject({ held: [2025, 2026] });
});

test('an invitation that was declined is not held; one that waits or was accepted is', async () => {
  const { documentId: member } = await aMember(app);
  const invitation = { member, tier: 'director', basis: 'invitation', years: [2026], reason: '年会' } as const;
  const self = contextAt(app, MAY, { kind: 'member', id: member, door: 'graphql' });
  await grantTier(contextAt(app, MAY), invitation);
  expect(await previewGrant(as(anna), invitation)).toMatchObject({ held: [2026] });
  await answerInvitation(self, { member, answer: 'declined' });
  expect(await previewGrant(as(anna), invitation)).toMatchObject({ held: [] });
  await grantTier(contextAt(app, MAY), invitation);
  await answerInvitation(self, { member, answer: 'accepted' });
  expect(await previewGrant(as(anna), invitation)).toMatchObject({ held: [2026] });
});

test.each([
  ['an unknown person', { member: UNKNOWN }, 'MEMBER_UNKNOWN'],
  ['no reason', { reason: '  ' }, 'REASON_MISSING'],
  ['a tier that the basis does not give', { tier: 'director' }, 'TIER_NOT_ALLOWED'],
])('a proposal with %s is refused', async (_, given, code) => {
  const { documentId: member } = await aMember(app);
  expect(await proposeGrant(as(anna), { member, ...AWARD, ...given })).toMatchObject({ code });
});

test('a proposal that does not exist cannot be decided; one declined needs a note', async () => {
  const { proposal } = await proposedFor();
  const decline = (id: string) => decideGrantProposal(as(boris), { proposal: id, decision: 'decline', note: ' ' });
  expect(await decline('999999')).toMatchObject({ code: 'PROPOSAL_UNKNOWN' });
  expect(await decline(proposal)).toMatchObject({ code: 'REASON_MISSING' });
});

describe('The record', () => {
  const decision = (proposal: string, decided: string, by: string, grant = 'NULL') =>
    `WITH entry AS (INSERT INTO honour.audit_entry (at, actor_kind, actor_id, door, action, subject_type, subject_id, request)
       VALUES (now(), 'administrator', '${by}', 'panel', 'grant.decline', 'member', 'x', gen_random_uuid()) RETURNING id)
     SELECT id FROM entry; INSERT INTO honour.title_decision (title_proposal, decision, title_grant, note, at, audit_entry)
     SELECT ${proposal}, '${decided}', ${grant}, 'x', now(), max(id) FROM honour.audit_entry`;

  test('refuses a second decision, one by the wrong person, and a grant of something else', async () => {
    const { proposal } = await proposedFor();
    const other = await proposedFor();
    made(await decideGrantProposal(as(boris), { proposal: other.proposal, decision: 'approve', note: '' }));
    const attempt = (statements: string) => expect(sql.query(statements)).rejects;
    await attempt(decision(proposal, 'declined', anna.id)).toThrow('by the wrong person');
    await attempt(decision(proposal, 'withdrawn', boris.id)).toThrow('by the wrong person');
    await attempt(decision(proposal, 'approved', boris.id)).toThrow(/not what was proposed|check/);
    const grant = `(SELECT max(id) FROM honour.title_grant)`;
    await attempt(decision(proposal, 'approved', boris.id, grant)).toThrow('not what was proposed');
    await attempt(decision(other.proposal, 'declined', cora.id)).toThrow('title_decision_pkey');
  });

  test.each(['title_proposal', 'title_decision'])('%s is append-only', async (table) => {
    await expect(sql.query(`DELETE FROM honour.${table}`)).rejects.toThrow('append-only');
    await expect(sql.query(`TRUNCATE honour.${table} CASCADE`)).rejects.toThrow('append-only');
    await expect(sql.query(`UPDATE honour.${table} SET at = at`)).rejects.toThrow('append-only');
  });

  test('keeps the person to whom a proposal refers', async () => {
    const { member } = await proposedFor();
    await expect(sql.query('DELETE FROM members WHERE document_id = $1', [member])).rejects.toThrow('RECORD_REFERS');
  });
});
