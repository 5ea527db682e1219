import { seedRoles } from '../../../src/access';
import { loadCatalogue } from '../../../src/catalogue';
import { findAuditRecords, type AuditFilter } from '../../../src/persistence/audit/audit-trail';
import { databaseOf } from '../../../src/persistence/shared/transaction';
import { aContribution, aGroup, aMember, catalogued, type Document } from '../../support';
import { content, watchTrail, type WatchedTrail } from './watched-trail';

let { app, sql, writtenBy, ask, byChief } = {} as WatchedTrail;
const EVERYTHING: AuditFilter = {
  actorKind: null,
  who: null,
  action: null,
  subjectType: null,
  subject: null,
  from: null,
  to: null,
};

beforeAll(async () => {
  ({ app, sql, writtenBy, ask, byChief } = await watchTrail());
});

describe('A change of a rule is in the audit trail with what it was and what it is', () => {
  test('a rule revision that is added, and one that is changed, as dated rows without ids', async () => {
    const { documentId } = await catalogued(app, 'activity-type', 'campus-event');
    const read = () =>
      app.strapi
        .documents('api::activity-type.activity-type')
        .findOne({ documentId, populate: ['revisions'] as never }) as unknown as Promise<
        Document & { revisions: object[] }
      >;
    const document = await read();
    const added = await writtenBy(async () =>
      ask('put', content('activity-type', document), {
        revisions: [
          ...document.revisions,
          { effectiveFrom: '2099-01-01', points: 300, unit: 1, evidenceRequired: true },
        ],
      }),
    );
    const revised = {
      effectiveFrom: '2099-01-01',
      points: 300,
      unit: 1,
      evidenceRequired: true,
      cap: null,
      evidenceHosts: null,
    };
    expect(added).toEqual([
      expect.objectContaining({
        ...byChief,
        action: 'activity-type.edit',
        subject_id: documentId,
        before: { revisions: [expect.objectContaining({ points: 200 })] },
        after: { revisions: [expect.objectContaining({ points: 200 }), revised] },
      }),
    ]);
    expect(JSON.stringify(added.map(({ before, after }) => [before, after]))).not.toContain('"id":');

    // Strapi writes a changed part in place before its owner: the row before must be the one that was.
    const { revisions } = await read();
    const [entry] = await writtenBy(async () =>
      ask('put', content('activity-type', document), {
        revisions: revisions.map((one) => ({
          ...one,
          ...('effectiveFrom' in one && one.effectiveFrom === '2099-01-01' ? { points: 350 } : {}),
        })),
      }),
    );
    expect(entry).toMatchObject({
      before: { revisions: [{}, { points: 300 }] },
      after: { revisions: [{}, { points: 350 }] },
    });
  });

  test('cut-offs, the time zone and the second person of the programme', async () => {
    const path = '/content-manager/single-types/api::programme.programme';
    const { timeZone, cutOffs } = (await app.strapi
      .documents('api::programme.programme')
      .findFirst({ populate: ['cutOffs'] as never })) as unknown as { timeZone: string; cutOffs: { day: number }[] };
    const written = await writtenBy(async () => {
      await ask('put', path, { secondPersonRequired: true, timeZone: 'Asia/Tokyo' });
      await ask('put', path, { cutOffs: cutOffs.map((one, at) => (at === 0 ? { ...one, day: 30 } : one)) });
      await ask('put', path, { secondPersonRequired: false, timeZone, cutOffs });
      await ask('put', path, { timeZone });
    });
    expect(written).toMatchObject([
      {
        ...byChief,
        action: 'programme.edit',
        before: { secondPersonRequired: false, timeZone: 'Asia/Shanghai' },
        after: { secondPersonRequired: true, timeZone: 'Asia/Tokyo' },
      },
      {
        before: { cutOffs: [{ quarter: 1, month: 3, day: 31 }, {}, {}, {}] },
        after: { cutOffs: [{ quarter: 1, month: 3, day: 30 }, {}, {}, {}] },
      },
      { action: 'programme.edit' },
    ]);
  });

  test('a threshold and the ways into a tier, a committee’s way in and duty, a benefit’s tiers, a group made and deleted', async () => {
    const tier = await catalogued(app, 'tier', 'partner');
    const committee = await catalogued(app, 'committee', 'regional-user');
    const duty = await catalogued(app, 'activity-type', 'campus-event');
    const benefit = await catalogued(app, 'benefit', 'trophy');
    const written = await writtenBy(async () => {
      await ask('put', content('tier', tier), { thresholds: [{ fromYear: 2020, points: 250 }], byPromotion: true });
      await ask('put', content('committee', committee), {
        wayIn: 'points',
        duty: { connect: [{ documentId: duty.documentId }], disconnect: [] },
      });
      await ask('put', content('benefit', benefit), {
        tiers: { connect: [], disconnect: [{ documentId: tier.documentId }] },
      });
      const group = await aGroup(app, { code: 'audited', nameZh: '被审计组' });
      await ask('delete', content('group', group));
    });
    expect(written).toMatchObject([
      {
        action: 'tier.edit',
        before: { thresholds: [{ points: 200 }], byPromotion: false },
        after: { thresholds: [{ fromYear: 2020, points: 250 }], byPromotion: true },
      },
      {
        action: 'committee.edit',
        before: { wayIn: 'leader-authorised' },
        after: { wayIn: 'points', duty: 'campus-event' },
      },
      { action: 'benefit.edit', after: { tiers: ['ace', 'director'] } },
      {
        action: 'group.create',
        actor_kind: 'system',
        before: null,
        after: { code: 'audited', committee: 'regional-user' },
      },
      { ...byChief, action: 'group.delete', before: { code: 'audited' }, after: null },
    ]);
  });

  test('a change that is refused leaves nothing', async () => {
    const tier = await catalogued(app, 'tier', 'ace');
    const written = await writtenBy(async () =>
      ask(
        'put',
        content('tier', tier),
        {
          thresholds: [
            { fromYear: 2020, points: 1 },
            { fromYear: 2020, points: 2 },
          ],
        },
        [400],
      ),
    );
    expect(written).toEqual([]);
  });
});

test('a private contact made, changed and deleted leaves the fields’ names, and never a value', async () => {
  const member = await aMember(app);
  const link = { connect: [{ documentId: member.documentId }], disconnect: [] };
  const written = await writtenBy(async () => {
    await ask('post', '/content-manager/collection-types/api::member-contact.member-contact', {
      member: link,
      phone: '13912345678',
      wechatId: 'hidden-wechat',
    });
    const made = (await app.strapi
      .documents('api::member-contact.member-contact')
      .findFirst({ filters: { phone: '13912345678' } as never })) as unknown as Document;
    await ask('put', content('member-contact', made), { phone: '13987654321' });
    await ask('delete', content('member-contact', made));
  });
  const of = { ...byChief, subject_type: 'member-contact', subject_id: member.documentId };
  expect(written).toMatchObject([
    { ...of, action: 'member-contact.create', before: null, after: { fields: ['phone', 'wechatId'] } },
    { ...of, action: 'member-contact.edit', after: { fields: ['phone'] } },
    { ...of, action: 'member-contact.delete', before: { fields: ['phone', 'wechatId'] }, after: null },
  ]);
  expect(JSON.stringify(written)).not.toMatch(/139|hidden/);
});

test('a member who is deleted leaves which consents there were', async () => {
  const member = await aMember(app);
  const written = await writtenBy(async () => ask('delete', content('member', member)));
  expect(written).toMatchObject([
    {
      ...byChief,
      action: 'member.delete',
      subject_id: member.documentId,
      before: { consentSite: true },
      after: null,
    },
  ]);
});

test('what the code itself puts in at a first start is the system’s, and a further start writes nothing', async () => {
  const { rows } = await sql.query<{ action: string; count: string }>(
    `SELECT action, count(*) FROM honour.audit_entry WHERE actor_kind = 'system' AND actor_id IS NULL AND door = 'system'
       AND action IN ('role.create', 'tier.create', 'activity-type.create', 'programme.create') GROUP BY action ORDER BY action`,
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'activity-type.create',
    'programme.create',
    'role.create',
    'tier.create',
  ]);
  const written = await writtenBy(async () => {
    await loadCatalogue(app.strapi);
    await seedRoles(app.strapi);
  });
  expect(written).toEqual([]);
});

describe('A change of a member is in the audit trail, whatever field it is of', () => {
  const revisions = async () =>
    (
      await sql.query<{ audit_entry: string; before: string | null; after: string }>(
        'SELECT audit_entry, before::text, after::text FROM honour.member_revision ORDER BY audit_entry DESC LIMIT 1',
      )
    ).rows.map(({ before, after }) => [before && (JSON.parse(before) as object), JSON.parse(after) as object])[0];

  test.each([
    ['a name', { name: '改名' }],
    ['a Latin name', { latinName: 'Changed' }],
    ['the sort key', { sortKey: 'gai ming' }],
    ['the address', { slug: 'changed-address' }],
    ['a biography', { bio: '简介', bioEn: 'Biography' }],
    [
      'a company, title and city',
      { company: '公司', companyEn: 'Co', title: '职', titleEn: 'T', city: '城', cityEn: 'C' },
    ],
    ['links', { links: [{ kind: 'blog', url: 'https://example.org/blog' }] }],
  ])('%s: the trail names the field, and what it said stands beside it until the person is gone', async (_, values) => {
    const member = await aMember(app);
    const written = await writtenBy(async () => ask('put', content('member', member), values));
    const fields = Object.keys(values);
    expect(written).toEqual([
      expect.objectContaining({
        ...byChief,
        action: 'member.edit',
        before: { fields: null },
        after: { fields: expect.arrayContaining(fields) as unknown },
      }),
    ]);
    const [before, after] = (await revisions()) ?? [];
    expect(after).toMatchObject(values);
    expect(Object.keys(before ?? {}).sort()).toEqual(Object.keys(after ?? {}).sort());
    expect(before).not.toMatchObject(values);
    await ask('delete', content('member', member));
    const { rows } = await sql.query('SELECT FROM honour.member_revision WHERE member = $1', [member.documentId]);
    expect(rows).toEqual([]);
  });

  test('a consent and a company at once are one entry, which the trail’s readers see whole', async () => {
    const member = await aMember(app, { company: '旧' });
    await ask('put', content('member', member), { consentPress: false, company: '新' });
    const [entry] = await findAuditRecords(
      databaseOf(app.strapi),
      { ...EVERYTHING, subject: member.documentId },
      { below: null, offset: 0, limit: 1 },
    );
    expect(entry).toMatchObject({
      before: { consentPress: true, company: '旧' },
      after: { consentPress: false, company: '新' },
    });
    expect(entry?.after).not.toHaveProperty('fields');
  });

  test('what a person’s profile said is neither altered nor taken away while they are here', async () => {
    await aMember(app);
    const refused = /append-only|goes with its member alone/;
    await expect(sql.query(`UPDATE honour.member_revision SET after = '{}'`)).rejects.toThrow(refused);
    await expect(sql.query('DELETE FROM honour.member_revision')).rejects.toThrow(refused);
    await expect(sql.query('TRUNCATE honour.member_revision')).rejects.toThrow(refused);
  });
});

describe('What would leave no trace from the other end is refused there', () => {
  test.each([
    ['a contribution that would be another member’s', 'member', 'contributions', /在该贡献的表单中修改/],
    ['a group that would be another committee’s', 'committee', 'groups', /在该工作组的表单中修改/],
  ] as const)('%s', async (_, type, field, sentence) => {
    const [member, other] = [await aMember(app), await aMember(app)];
    const group = await aGroup(app);
    const linked = type === 'member' ? await aContribution(app, { member: member.documentId }) : group;
    const holder = type === 'member' ? other : await catalogued(app, 'committee', 'regional-user');
    for (const links of [{ connect: [{ documentId: linked.documentId }], disconnect: [] }, { set: [] }]) {
      const written = await writtenBy(async () => {
        const { message } = await ask('put', content(type, holder), { [field]: links }, [400]);
        expect(message).toMatch(sentence);
      });
      expect(written).toEqual([]);
    }
    await ask('put', content(type, holder), { [field]: { connect: [], disconnect: [] } });
  });
});
