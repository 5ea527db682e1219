import request from 'supertest';
import type { Client } from 'pg';
import type { Bilingual } from '../../../src/domain/shared/bilingual';
import type { EntryAnswer, PreviewAnswer } from '../../../src/panel/contribution/contract';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { recordContributions } from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  aContribution,
  aGroup,
  aMember,
  anEvent,
  asRead,
  asStaff,
  bootStrapi,
  catalogued,
  connect,
  contextAt,
  signedIn,
  type Application,
  type Document,
  type Staff,
} from '../../support';
import { link } from '../../service/editorial/editor-at-work';

const NOW = '2025-12-01T10:00:00+08:00';

let app: Application;
let sql: Client;
let reviewer: Staff;
let editor: Staff;
let keys = 0;

beforeAll(async () => {
  app = await bootStrapi();
  sql = await connect(app);
  reviewer = await signedIn(app, 'honour-reviewer');
  editor = await signedIn(app, 'honour-editor');
});

/** What an editor saves in the form of a contribution. */
async function edit(documentId: string, values: object): Promise<number> {
  const { status } = await request(app.url)
    .put(`/content-manager/collection-types/api::contribution.contribution/${documentId}`)
    .set('authorization', `Bearer ${editor.token}`)
    .send(values);
  return status;
}

const decide = (who: Staff, given: object, decision = 'approve') =>
  asStaff(app, who).post('/review/decide', {
    decision,
    ...given,
    note: '看过',
    idempotencyKey: `what-was-read-${(keys += 1)}`,
  });

async function stateOf(documentId: string): Promise<string | undefined> {
  const { rows } = await sql.query<{ state: string }>('SELECT state FROM contributions WHERE document_id = $1', [
    documentId,
  ]);
  return rows[0]?.state;
}

describe('What is approved is what was read', () => {
  const CHANGES: [string, (one: Document) => Promise<object>][] = [
    ['another address as evidence', async () => ({ evidenceUrl: 'https://example.org/other' })],
    ['another day', async () => ({ occurredOn: '2025-03-02' })],
    ['another title', async () => ({ title: '另一个标题' })],
    ['another activity', async () => ({ activityType: link(await catalogued(app, 'activity-type', 'article')) })],
    ['another person', async () => ({ member: link(await aMember(app)) })],
    ['a group', async () => ({ group: link(await aGroup(app)) })],
    ['an event', async () => ({ event: link(await anEvent(app)) })],
    ['a file', async () => ({ evidenceFile: (await aFile('first')).id })],
  ];

  test.each(CHANGES)('%s: nothing is decided, and the row is named', async (_, change) => {
    const { documentId: member } = await aMember(app);
    const [one, other] = [await aContribution(app, { member }), await aContribution(app, { member, title: '未变' })];
    const read = await asRead(app, reviewer, [one.documentId, other.documentId]);
    expect(await edit(one.documentId, await change(one))).toBe(200);
    const answer = await decide(reviewer, read);
    expect([answer.status, answer.body]).toMatchObject([
      409,
      { code: 'CONTRIBUTIONS_CHANGED', data: { contributions: [{ contribution: one.documentId }] } },
    ]);
    const { messages } = answer.body as { messages: Bilingual };
    expect(messages.zh).toMatch(/^“.+”在您查看之后有改动，本次未作任何处理。/);
    expect(messages.en).toMatch(/^Changed since you read it: “.+”\. Nothing was decided\./);
    expect([await stateOf(one.documentId), await stateOf(other.documentId)]).toEqual(['submitted', 'submitted']);
    expect((await decide(reviewer, await asRead(app, reviewer, read.ids))).status).toBe(200);
  });

  test('a quantity, and another file under the same name', async () => {
    const { documentId: member } = await aMember(app);
    const file = await aFile('evidence');
    const values = { activityType: 'forum-beans', quantity: 2000, evidenceUrl: null, evidenceFile: file.id };
    const { documentId } = await aContribution(app, { member, ...values });
    const quantity = await asRead(app, reviewer, [documentId]);
    await edit(documentId, { quantity: 4000 });
    expect((await decide(reviewer, quantity)).body).toMatchObject({ code: 'CONTRIBUTIONS_CHANGED' });
    const content = await asRead(app, reviewer, [documentId]);
    await edit(documentId, { evidenceFile: (await aFile('evidence')).id });
    expect((await decide(reviewer, content)).body).toMatchObject({ code: 'CONTRIBUTIONS_CHANGED' });
    expect(await stateOf(documentId)).toBe('submitted');
  });

  test.each(['send-back', 'reject'])('also where it is decided otherwise: %s', async (decision) => {
    const { documentId } = await aContribution(app, { member: (await aMember(app)).documentId });
    const read = await asRead(app, reviewer, [documentId]);
    await edit(documentId, { evidenceUrl: `https://example.org/${decision}` });
    expect((await decide(reviewer, read, decision)).body).toMatchObject({ code: 'CONTRIBUTIONS_CHANGED' });
  });

  test('a decision of the panel that does not say what was read is not taken', async () => {
    const { documentId } = await aContribution(app, { member: (await aMember(app)).documentId });
    expect((await decide(reviewer, { ids: [documentId] })).body).toMatchObject({ code: 'INPUT_INVALID' });
    expect((await decide(reviewer, { ids: [documentId], versions: [] })).body).toMatchObject({
      code: 'CONTRIBUTIONS_CHANGED',
    });
  });

  test('what somebody else decided meanwhile is told as such, not as a change', async () => {
    const { documentId } = await aContribution(app, { member: (await aMember(app)).documentId });
    const read = await asRead(app, reviewer, [documentId]);
    await reviewContributions(contextAt(app, NOW), { ids: [documentId], decision: 'send-back', note: '请补充' });
    expect((await decide(reviewer, read)).body).toMatchObject({ code: 'WRONG_STATE' });
  });

  test('a preview tells what is not as the list showed it, and the entry beside the form as the form did', async () => {
    const { documentId } = await aContribution(app, { member: (await aMember(app)).documentId });
    const listed = async () =>
      (
        await sql.query<{ at: string }>(
          `SELECT to_char(updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM contributions WHERE document_id = $1`,
          [documentId],
        )
      ).rows[0]?.at;
    const entry = async () => (await asStaff(app, reviewer).get(`/review/entries/${documentId}`)).body as EntryAnswer;
    const changed = async (read: unknown) => {
      const selection = { ids: [documentId], read: [read] };
      const { body } = await asStaff(app, reviewer).post('/review/preview', { decision: 'approve', selection });
      return (body as PreviewAnswer).rows[0]?.changed;
    };
    const before = [await listed(), (await entry()).version];
    expect(await Promise.all(before.map(changed))).toEqual([false, false]);
    await edit(documentId, { quantity: 1, evidenceUrl: 'https://example.org/list' });
    expect(await Promise.all(before.map(changed))).toEqual([true, true]);
    expect(await Promise.all([await listed(), (await entry()).version].map(changed))).toEqual([false, false]);
  });

  test('a system that names versions is held to them as well, and one that names none decides on what is there', async () => {
    const { documentId } = await aContribution(app, { member: (await aMember(app)).documentId });
    const context = contextAt(app, NOW);
    const refused = await reviewContributions(context, { ids: [documentId], versions: [''], decision: 'approve' });
    if (!isRefusal(refused) || refused.code !== 'CONTRIBUTIONS_CHANGED') throw new Error('It was decided.');
    const versions = refused.data.contributions.map(({ version }) => version);
    await edit(documentId, { title: '又改' });
    expect(await reviewContributions(context, { ids: [documentId], versions, decision: 'approve' })).toMatchObject({
      code: 'CONTRIBUTIONS_CHANGED',
      data: { contributions: [{ title: '又改' }] },
    });
    expect(await reviewContributions(context, { ids: [documentId], decision: 'approve' })).toMatchObject({
      results: [{ state: 'approved' }],
    });
  });

  test('of an edit and an approval at the same moment one is told of the other', async () => {
    const { documentId: member } = await aMember(app);
    for (let round = 0; round < 5; round += 1) {
      const { documentId } = await aContribution(app, { member });
      const read = await asRead(app, reviewer, [documentId]);
      const evidenceUrl = `https://example.org/race-${round}`;
      const [approved, edited] = await Promise.all([decide(reviewer, read), edit(documentId, { evidenceUrl })]);
      expect([approved.status, edited].filter((status) => status === 200)).toHaveLength(1);
    }
  });
});

async function aFile(name: string): Promise<{ id: number }> {
  const { rows } = await sql.query<{ id: number }>(
    `INSERT INTO files (document_id, name, hash, ext, mime, url, size, provider, folder_path, created_at, updated_at, published_at)
     VALUES (substr(md5(random()::text), 1, 24), $1, $2, '.pdf', 'application/pdf', '/x', 1, 'local', '/', now(), now(), now()) RETURNING id`,
    [`${name}.pdf`, `${name}-${Math.random()}`],
  );
  return rows[0] as { id: number };
}

describe('Whoever has a contribution of their own that shares evidence, or event and activity', () => {
  let own: Document;
  let event: Document;
  let self: Document;

  beforeAll(async () => {
    self = await aMember(app, { name: '审核人本人', administrator: Number(reviewer.id) });
    event = await anEvent(app);
    own = await aContribution(app, {
      member: self.documentId,
      title: '我的报告',
      event: event.documentId,
      activityType: 'summit-talk',
      evidenceUrl: 'https://example.org/shared',
    });
  });

  const theirs = async (values: object) =>
    aContribution(app, { member: (await aMember(app)).documentId, activityType: 'article', ...values });
  const sharing = async () => ({
    evidence: await theirs({ evidenceUrl: 'http://www.example.org/shared/' }),
    event: await theirs({ event: event.documentId, activityType: 'summit-talk' }),
  });

  test('does not decide on another’s: preview, entry, approval, sending back, rejection', async () => {
    for (const [shares, { documentId }] of Object.entries(await sharing())) {
      const { body } = await asStaff(app, reviewer).post('/review/preview', {
        decision: 'approve',
        selection: { ids: [documentId] },
      });
      expect((body as PreviewAnswer).rows).toMatchObject([
        { sameAs: '我的报告', problem: { code: 'OWN_INTEREST', data: { own: own.documentId, shares } } },
      ]);
      const entry = (await asStaff(app, reviewer).get(`/review/entries/${documentId}`)).body as EntryAnswer;
      const codes = entry.decisions.map(({ decision, problem }) => [decision, problem?.code]);
      expect(codes).toEqual([
        ['approve', 'OWN_INTEREST'],
        ['send-back', 'OWN_INTEREST'],
        ['reject', 'OWN_INTEREST'],
        ['revoke', 'WRONG_STATE'],
      ]);
      for (const decision of ['approve', 'send-back', 'reject']) {
        const answer = await decide(reviewer, await asRead(app, reviewer, [documentId]), decision);
        expect([answer.status, answer.body]).toMatchObject([403, { code: 'OWN_INTEREST' }]);
      }
      const other = await signedIn(app, 'honour-reviewer');
      expect((await decide(other, await asRead(app, other, [documentId]))).status).toBe(200);
      const revoked = await asStaff(app, reviewer).post('/revocation/decide', {
        ...(await asRead(app, reviewer, [documentId])),
        note: '误批',
        idempotencyKey: `revoke-${documentId}`,
      });
      expect([revoked.status, revoked.body]).toMatchObject([403, { code: 'OWN_INTEREST' }]);
    }
  });

  test('does not save and approve it in one step either, and nothing is saved', async () => {
    const { documentId } = await aMember(app);
    const entry = {
      member: link({ documentId }),
      activityType: link(await catalogued(app, 'activity-type', 'summit-talk')),
      event: link(event),
      occurredOn: '2025-03-01',
      title: '一步',
      evidenceUrl: 'https://example.org/one-step',
    };
    const answer = await asStaff(app, reviewer).post('/review/record', {
      entry,
      idempotencyKey: 'own-interest-record',
    });
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'OWN_INTEREST' }]);
    expect((await sql.query(`SELECT FROM contributions WHERE title = '一步'`)).rows).toEqual([]);
  });

  test.each([
    ['another event', async () => theirs({ event: (await anEvent(app)).documentId, activityType: 'summit-talk' })],
    ['another activity at the same event', () => theirs({ event: event.documentId })],
    ['other evidence and no event', () => theirs({ activityType: 'summit-talk' })],
  ])('decides on what has %s', async (_, made) => {
    const { documentId } = await made();
    expect((await decide(reviewer, await asRead(app, reviewer, [documentId]))).status).toBe(200);
  });

  test('decides again once their own was approved and then revoked, or the programme turns it off', async () => {
    const [first, second] = [await sharing(), await sharing()].map(({ event: shared }) => shared.documentId);
    const programme = app.strapi.db.query('api::programme.programme');
    await programme.updateMany({ data: { coSpeakersStepBack: false } });
    expect((await decide(reviewer, await asRead(app, reviewer, [first ?? '']))).status).toBe(200);
    await programme.updateMany({ data: { coSpeakersStepBack: true } });

    await reviewContributions(contextAt(app, NOW), { ids: [own.documentId], decision: 'approve' });
    const read = await asRead(app, reviewer, [second ?? '']);
    expect((await decide(reviewer, read)).body).toMatchObject({ code: 'OWN_INTEREST' });
    await reviewContributions(contextAt(app, NOW), { ids: [own.documentId], decision: 'revoke', note: '误批' });
    expect((await decide(reviewer, read)).status).toBe(200);
  });

  test('a reviewer without a profile of their own is not concerned', async () => {
    const other = await signedIn(app, 'honour-reviewer');
    const { evidence } = await sharing();
    expect((await decide(other, await asRead(app, other, [evidence.documentId]))).status).toBe(200);
  });
});

describe('A retired activity type', () => {
  let retired: Document;

  beforeAll(async () => {
    retired = await catalogued(app, 'activity-type', 'pg-live');
  });

  test('takes nothing new through any door; what it has is changed and decided as ever', async () => {
    const { documentId: member } = await aMember(app);
    const kept = await aContribution(app, { member, activityType: 'pg-live' });
    const other = await aContribution(app, { member, activityType: 'article' });
    await app.strapi.db
      .query('api::activity-type.activity-type')
      .update({ where: { id: retired.id }, data: { active: false } });
    const entry = {
      member: link({ documentId: member }),
      activityType: link(retired),
      occurredOn: '2025-03-01',
      title: '停用后',
      evidenceUrl: 'https://example.org/retired',
    };

    const form = await request(app.url)
      .post('/content-manager/collection-types/api::contribution.contribution')
      .set('authorization', `Bearer ${editor.token}`)
      .send(entry);
    expect([form.status, form.text]).toEqual([400, expect.stringMatching(/“PG.Live.*”已停用，不再接受新的贡献/)]);
    const oneStep = await asStaff(app, reviewer).post('/review/record', {
      entry,
      idempotencyKey: 'retired-in-one-step',
    });
    expect([oneStep.status, oneStep.text]).toEqual([400, expect.stringContaining('activityType')]);
    const input = {
      member,
      activity: 'pg-live',
      occurredOn: '2025-03-01',
      title: '停用后',
      evidenceUrl: 'https://example.org/retired',
    };
    expect(await recordContributions(contextAt(app, NOW), [input])).toMatchObject({ code: 'ACTIVITY_RETIRED' });
    expect(await edit(other.documentId, { activityType: link(retired) })).toBe(400);
    expect((await sql.query(`SELECT FROM contributions WHERE title = '停用后'`)).rows).toEqual([]);

    expect(await edit(kept.documentId, { title: '停用前' })).toBe(200);
    expect((await decide(reviewer, await asRead(app, reviewer, [kept.documentId]))).status).toBe(200);
  });
});
