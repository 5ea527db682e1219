import type { Client } from 'pg';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { draftRelease } from '../../../src/services/release/draft-release';
import { holdBackAdmission } from '../../../src/services/release/hold-back';
import { publishRelease } from '../../../src/services/release/publish-release';
import { readReleaseDesk } from '../../../src/services/release/read-release-desk';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { requestPublication, withdrawPublicationRequest } from '../../../src/services/release/request-publication';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { administrator, aMember, bootStrapi, connect, contextAt, signedIn, type Application } from '../../support';

const APRIL = '2025-04-02T10:00:00+08:00';
const JULY = '2025-07-02T10:00:00+08:00';
let app: Application;
let sql: Client;
let first: string;
let second: string;
const people: string[] = [];
const as = (id: string, instant = APRIL) => contextAt(app, instant, administrator(id));

async function fingerprint(release: string): Promise<string> {
  const draft = await draftRelease(as(first), { release });
  if (isRefusal(draft)) throw new Error(draft.code);
  return draft.fingerprint;
}

async function ask(id: string, release: string, instant = APRIL): Promise<string> {
  const asked = await requestPublication(as(id, instant), { release, fingerprint: await fingerprint(release) });
  if (isRefusal(asked)) throw new Error(asked.code);
  return asked.id;
}

beforeAll(async () => {
  app = await bootStrapi({ clock: APRIL });
  sql = await connect(app);
  first = (await signedIn(app, 'honour-release-manager')).id;
  second = (await signedIn(app, 'honour-release-manager')).id;
  await app.strapi.db.query('api::programme.programme').updateMany({ data: { secondPersonRequired: true } });
  for (const name of ['李雷', '安然']) {
    const { documentId: member } = await aMember(app, { name });
    people.push(member);
    const context = contextAt(app, '2025-03-11T12:00:00+08:00');
    const row = { member, activity: 'campus-event', occurredOn: '2025-03-10', title: '高校行' };
    const recorded = await recordContributions(context, [{ ...row, evidenceUrl: `https://example.org/${member}` }]);
    if (isRefusal(recorded)) throw new Error(recorded.code);
    await reviewContributions(context, { ids: recorded.ids, decision: 'approve' });
  }
});

test('one person asks, everybody sees it, the same person is refused, and another confirms', async () => {
  const release = '2025Q1';
  const early = { release, fingerprint: await fingerprint(release) };
  expect(await publishRelease(as(first), early)).toMatchObject({
    code: 'SECOND_PERSON_REQUIRED',
    data: { why: 'nobody-asked' },
  });
  expect(await requestPublication(as(first, '2025-03-30T10:00:00+08:00'), early)).toMatchObject({
    code: 'RELEASE_NOT_DUE',
  });
  expect(await requestPublication(as(first), { release, fingerprint: 'f'.repeat(64) })).toMatchObject({
    code: 'DRAFT_CHANGED',
  });
  const void_ = await ask(first, release);
  await holdBackAdmission(as(second), { release, member: people[1]!, note: '材料待核' });
  const now = await fingerprint(release);
  expect(await publishRelease(as(second), { release, fingerprint: now })).toMatchObject({ code: 'REQUEST_VOID' });
  expect(await readReleaseDesk(as(second), { release })).toMatchObject({ request: { id: void_, void: true } });

  const asked = { release, fingerprint: now, idempotencyKey: 'ask-once-1' };
  const request = await requestPublication(as(first), asked);
  expect(await requestPublication(as(first), asked)).toEqual(request);
  expect(await requestPublication(as(second), asked)).toMatchObject({ code: 'PUBLICATION_REQUESTED' });
  expect(await readReleaseDesk(as(second), { release })).toMatchObject({
    secondPersonRequired: true,
    request: { by: '发布管理员 1', mine: false, void: false, changes: 1, heldBack: 1 },
    steps: [
      { step: 'confirm', refusal: null },
      { step: 'withdraw', refusal: null },
    ],
    notAdmitted: [{ member: people[1], actions: ['admit-again'] }],
  });
  expect(await readReleaseDesk(as(first), { release })).toMatchObject({
    request: { mine: true },
    steps: [{ step: 'withdraw', refusal: null }],
  });
  expect(await publishRelease(as(first), { release, fingerprint: now })).toMatchObject({
    code: 'SECOND_PERSON_REQUIRED',
    data: { why: 'same-person' },
  });
  for (const actor of [{ kind: 'api-token', id: second, door: 'graphql' } as const, undefined]) {
    expect(await publishRelease(contextAt(app, APRIL, actor), { release, fingerprint: now })).toMatchObject({
      code: 'SECOND_PERSON_REQUIRED',
      data: { why: 'no-person' },
    });
  }

  const pressed = { release, fingerprint: now, idempotencyKey: 'confirm-once-1' };
  const published = await publishRelease(as(second), pressed);
  expect(published).toMatchObject({ changes: [{ member: people[0] }], notAdmitted: [{ member: people[1] }] });
  expect(await publishRelease(as(second), pressed)).toEqual(published);
  expect(await readReleaseDesk(as(first), { release })).toMatchObject({
    request: null,
    steps: [],
    notAdmitted: [{ actions: [] }],
    publishedBy: { by: '发布管理员 2', askedBy: '发布管理员 1' },
  });
  expect(await requestPublication(as(first), { release, fingerprint: now })).toMatchObject({
    code: 'RELEASE_PUBLISHED',
  });
});

test('a request is withdrawn once, with a reason, and can be made anew', async () => {
  const release = '2025Q2';
  const id = await ask(first, release, JULY);
  const withdrawal = { release, request: id, reason: '再等一周' };
  expect(await withdrawPublicationRequest(as(second, JULY), { ...withdrawal, reason: ' ' })).toMatchObject({
    code: 'REASON_MISSING',
  });
  const answers = await Promise.all(
    [first, second].map((who) => withdrawPublicationRequest(as(who, JULY), withdrawal)),
  );
  expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  expect(answers.filter(isRefusal)).toMatchObject([{ code: 'REQUEST_NOT_OPEN' }]);
  expect(await publishRelease(as(second, JULY), { release })).toMatchObject({ data: { why: 'nobody-asked' } });
});

test('two people who ask at once make one request, and two who confirm at once one release', async () => {
  const release = '2025Q2';
  const wanted = { release, fingerprint: await fingerprint(release) };
  const asked = await Promise.all([first, second].map((id) => requestPublication(as(id, JULY), wanted)));
  expect(asked.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  expect(asked.filter(isRefusal)).toMatchObject([{ code: 'PUBLICATION_REQUESTED' }]);

  const third = (await signedIn(app, 'honour-release-manager')).id;
  const answers = await Promise.all([third, first, third, second].map((id) => publishRelease(as(id, JULY), wanted)));
  expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  const { rows } = await sql.query(
    "SELECT count(*)::int AS n FROM honour.publication_confirmation WHERE release = '2025Q2'",
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('the record itself refuses a confirmation by whoever asked', async () => {
  const statement = `WITH entry AS (
      INSERT INTO honour.audit_entry (at, actor_kind, actor_id, door, action, subject_type, subject_id, request)
      VALUES (now(), 'administrator', $1, 'panel', 'release.publish', 'release', '2025Q3', gen_random_uuid()) RETURNING id)
    INSERT INTO honour.release SELECT '2025Q3', 2025, 3, '2025-09-30', now(), id FROM entry`;
  const october = '2025-10-02T10:00:00+08:00';
  const request = await ask(first, '2025Q3', october);
  await sql.query('BEGIN');
  await sql.query(statement, [first]);
  const confirmed = sql.query("INSERT INTO honour.publication_confirmation VALUES ('2025Q3', $1)", [request]);
  await expect(confirmed).rejects.toThrow('not asked for by another person');
  await sql.query('ROLLBACK');
});

test('where one person is enough, there is nothing to ask for', async () => {
  await app.strapi.db.query('api::programme.programme').updateMany({ data: { secondPersonRequired: false } });
  const october = '2025-10-02T10:00:00+08:00';
  const wanted = { release: '2025Q3', fingerprint: await fingerprint('2025Q3') };
  expect(await requestPublication(as(second, october), wanted)).toMatchObject({ code: 'REQUEST_NEEDLESS' });
  expect(await publishRelease(as(first, october), wanted)).toMatchObject({ release: '2025Q3' });
  expect(await readReleaseDesk(as(first, october), { release: '2025Q3' })).toMatchObject({
    publishedBy: { askedBy: null },
  });
});
