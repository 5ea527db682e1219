import type { Client } from 'pg';
import {
  aContribution,
  aGroup,
  aLeadership,
  aMember,
  bootStrapi,
  catalogued,
  connect,
  type Application,
  type Document,
} from '../../support';
import { audited, link, signInEditor, type Editor } from './editor-at-work';

let app: Application;
let sql: Client;
let administrator: Editor;
let panel: Editor['panel'];

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-06-30T16:30:00Z' });
  sql = await connect(app);
  administrator = await signInEditor(app);
  panel = administrator.panel;
});

describe('Members, groups and leaderships', () => {
  test('a member with contributions is not deleted, and retiring is offered', async () => {
    const member = await aMember(app);
    await aContribution(app, { member: member.documentId });
    const { status, message } = await panel('delete', 'member', member.documentId);
    expect(status).toBe(400);
    expect(message).toMatch(/退出.* · .*retired/);
  });

  test('a member whom nothing refers to is deleted with the private contact data', async () => {
    const member = await aMember(app);
    expect((await panel('post', 'member-contact', '', { member: link(member), phone: '13900000000' })).status).toBe(
      201,
    );
    expect((await panel('delete', 'member', member.documentId)).status).toBe(200);
    const { rows } = await sql.query(`SELECT phone FROM member_contacts WHERE phone = '13900000000'`);
    expect(rows).toEqual([]);
  });

  test('a member has one set of contact data, and the audit trail does not hold what it says', async () => {
    const member = await aMember(app);
    await panel('post', 'member-contact', '', { member: link(member), phone: '13900000001' });
    const second = await panel('post', 'member-contact', '', { member: link(member), phone: '13900000002' });
    expect(second.problems.member).toMatch(/联系方式/);
    expect((await audited(app, member.documentId)).at(-1)).toMatchObject({
      action: 'member-contact.create',
      actor_id: String(administrator.id),
      after: { fields: ['phone'] },
    });
  });

  test('a change of consent stands in the audit trail with its editor', async () => {
    const member = await aMember(app);
    await panel('put', 'member', member.documentId, { consentSite: false });
    expect((await audited(app, member.documentId)).at(-1)).toMatchObject({
      action: 'member.edit',
      actor_id: String(administrator.id),
      before: { consentSite: true },
      after: { consentSite: false },
    });
  });

  test('a leadership does not end before it starts, nor overlap another of the same group', async () => {
    const [member, group] = await Promise.all([aMember(app), aGroup(app)]);
    const leadership = await aLeadership(app, { member: member.documentId, group: group.documentId });
    const leaderships = app.strapi.documents('api::leadership.leadership');
    const { documentId } = leadership;
    await expect(leaderships.update({ documentId, data: { endedOn: '2024-12-31' } as never })).rejects.toThrow(
      /卸任日/,
    );
    const twice = { member: member.documentId, group: group.documentId, startedOn: '2025-05-01' };
    await expect(leaderships.create({ data: twice as never })).rejects.toThrow(/组长/);
  });

  test('leaders are appointed on their board alone: no form of the panel writes a leadership', async () => {
    const [member, group] = await Promise.all([aMember(app), aGroup(app)]);
    const leadership = await aLeadership(app, { member: member.documentId, group: group.documentId });
    const made = { member: link(member), group: link(group), startedOn: '2025-05-01' };
    const away = { leaderships: { connect: [], disconnect: [{ documentId: leadership.documentId }] } };
    for (const refused of [
      await panel('post', 'leadership', '', made),
      await panel('put', 'leadership', leadership.documentId, { endedOn: '2025-12-31' }),
      await panel('put', 'group', group.documentId, away),
      await panel('put', 'member', member.documentId, away),
    ]) {
      expect(refused).toMatchObject({ status: 400, message: expect.stringMatching(/组长与职责.*Leaders and duties/) });
    }
    const untouched = { nameZh: '改名的组', leaderships: { connect: [], disconnect: [] } };
    expect((await panel('put', 'group', group.documentId, untouched)).status).toBe(200);
  });

  test('a leadership that nothing rests on is deleted by an administrator, and the audit trail says what it was', async () => {
    const [member, group] = await Promise.all([aMember(app), aGroup(app)]);
    const { documentId } = await aLeadership(app, { member: member.documentId, group: group.documentId });
    expect((await panel('delete', 'leadership', documentId)).status).toBeLessThan(300);
    const { rows } = await sql.query('SELECT action, before FROM honour.audit_entry WHERE subject_id = $1', [
      documentId,
    ]);
    expect(rows).toMatchObject([{ action: 'leadership.delete', before: expect.anything() as unknown }]);
  });
});

describe('Rules', () => {
  test('the unit of what is counted over the year changes on 1 January only', async () => {
    const beans = await catalogued(app, 'activity-type', 'forum-beans');
    const revision = { points: 100, evidenceRequired: true };
    const revisions = [
      { ...revision, effectiveFrom: '2024-01-01', unit: 2000 },
      { ...revision, effectiveFrom: '2026-07-01', unit: 1000 },
    ];
    const refused = await panel('put', 'activity-type', beans.documentId, { revisions });
    expect(Object.keys(refused.problems)).toEqual(['revisions.1.unit']);
    const taken = await panel('put', 'activity-type', beans.documentId, {
      revisions: revisions.map((one) => ({ ...one, effectiveFrom: one.effectiveFrom.replace('-07-', '-01-') })),
    });
    expect(taken.status).toBe(200);
  });

  test('a time zone that does not exist is refused', async () => {
    const programme = app.strapi.documents('api::programme.programme');
    const { documentId } = (await programme.findFirst()) as unknown as Document;
    await expect(programme.update({ documentId, data: { timeZone: 'Asia/Atlantis' } as never })).rejects.toThrow(
      /时区/,
    );
  });
});
