import { aMember, asStaff, bootStrapi, signedIn, type Application, type Staff } from '../../support';

let app: Application;
let reviewer: Staff;
let manager: Staff;
let editor: Staff;
let member: string;
let made = 0;

beforeAll(async () => {
  app = await bootStrapi({ clock: '2025-05-10T10:00:00+08:00' });
  reviewer = await signedIn(app, 'honour-reviewer');
  manager = await signedIn(app, 'honour-release-manager');
  editor = await signedIn(app, 'honour-editor');
  member = (await aMember(app, { name: '李雷', latinName: 'Li Lei', company: '星河科技' })).documentId;
});

const post = (who: Staff, path: string, body: object) => asStaff(app, who).post(`/grants/${path}`, body);
const key = () => `grant-routes-${(made += 1)}`;
const title = (given: object = {}) => ({ member, tier: 'ace', basis: 'exception', years: [2025], ...given });

test('who may what: an editor nothing, a reviewer proposes, a release manager decides', async () => {
  const proposal = { ...title({ years: [2031] }), reason: '年会筹备', idempotencyKey: key() };
  for (const path of ['preview', 'propose', 'withdraw', 'decide']) {
    expect((await post(editor, path, {})).status).toBe(403);
  }
  const { status, body } = await post(reviewer, 'propose', proposal);
  expect([status, body]).toMatchObject([200, { id: expect.any(String), warning: null }]);
  const decision = { proposal: body.id as string, decision: 'approve', idempotencyKey: key() };
  expect((await post(reviewer, 'decide', decision)).status).toBe(403);
  const approved = await post(manager, 'decide', decision);
  expect([approved.status, approved.body]).toMatchObject([200, { state: 'approved', grant: { warning: null } }]);
  const again = await post(manager, 'decide', { ...decision, idempotencyKey: key() });
  expect([again.status, again.body]).toMatchObject([
    409,
    { code: 'PROPOSAL_DECIDED', messages: { zh: expect.stringContaining('已批准'), en: expect.any(String) } },
  ]);
});

test('a manager cannot approve what they proposed, and takes it back', async () => {
  const proposal = { ...title({ years: [2032] }), reason: '年会筹备', idempotencyKey: key() };
  const { id } = (await post(manager, 'propose', proposal)).body as { id: string };
  const own = await post(manager, 'decide', { proposal: id, decision: 'approve', idempotencyKey: key() });
  expect([own.status, own.body]).toMatchObject([403, { code: 'OWN_PROPOSAL' }]);
  const back = await post(manager, 'withdraw', { proposal: id, idempotencyKey: key() });
  expect([back.status, back.body]).toMatchObject([200, { state: 'withdrawn' }]);
});

test('the forecast says from when it would count, and warns where a year is named in vain', async () => {
  const forecast = async (given: object) => (await post(reviewer, 'preview', title(given))).body as object;
  expect(await forecast({})).toEqual({
    from: '2024-12-31',
    warns: false,
    sentence: {
      zh: '最早自 2024-12-31 起（2024Q4 发布）生效。',
      en: 'It counts from 2024-12-31 at the earliest (release 2024Q4).',
    },
  });
  expect(await forecast({ years: [2024] })).toMatchObject({
    from: null,
    warns: true,
    sentence: {
      zh: expect.stringMatching(/^对 2024 年不会生效/),
      en: expect.stringMatching(/^Without effect for 2024/),
    },
  });
  expect(await forecast({ basis: 'invitation', tier: 'director', years: [2026] })).toMatchObject({
    sentence: { zh: expect.stringContaining('须本人接受'), en: expect.stringContaining('accept the invitation first') },
  });
  expect((await post(reviewer, 'preview', title({ tier: 'director' }))).body).toMatchObject({
    code: 'TIER_NOT_ALLOWED',
  });
});

test('what is held already is a warning beforehand and once it is recorded, in both languages', async () => {
  const { documentId } = await aMember(app);
  const award = title({ member: documentId, years: [2026], basis: 'special', reason: '高校课程建设' });
  const { reason: _reason, ...seen } = award as Record<string, unknown>;
  const propose = async () =>
    (await post(reviewer, 'propose', { ...award, idempotencyKey: key() })).body as { id: string; warning: object };
  const approve = async (proposal: string) =>
    (await post(manager, 'decide', { proposal, decision: 'approve', idempotencyKey: key() })).body as object;
  const first = await propose();
  expect(first).toMatchObject({ warning: null });
  expect(await approve(first.id)).toMatchObject({ grant: { warning: null } });
  expect((await post(reviewer, 'preview', seen)).body).toMatchObject({
    warns: true,
    sentence: {
      zh: expect.stringMatching(/^此人 2026 年已有依据与级别都相同的授予，重复授予不会另外生效。最早自/),
      en: expect.stringMatching(/^The same is held already for 2026 .* It counts from/),
    },
  });
  const warning = {
    zh: '已记录，但此人 2026 年已有依据与级别都相同的授予，重复授予不会另外生效。',
    en: expect.stringMatching(/^Recorded, but the same is held already for 2026/),
  };
  const second = await propose();
  expect(second.warning).toEqual(warning);
  expect(await approve(second.id)).toMatchObject({ grant: { warning } });
});

test('a person who died is refused with a sentence that speaks of titles too', async () => {
  const { documentId } = await aMember(app, { state: 'deceased' });
  const answer = await post(reviewer, 'preview', title({ member: documentId }));
  expect([answer.status, answer.body]).toMatchObject([
    409,
    {
      code: 'MEMBER_NOT_ACTIVE',
      messages: { zh: expect.stringContaining('受邀或获授予'), en: /invited nor given a title/ },
    },
  ]);
});

test('what was proposed for a year that is over says so once it is recorded', async () => {
  const past = { ...title({ years: [2023] }), reason: '补记', idempotencyKey: key() };
  expect((await post(reviewer, 'propose', past)).body).toMatchObject({
    warning: {
      zh: expect.stringMatching(/^已记录，但对 2023 年/),
      en: expect.stringMatching(/^Recorded, but without/),
    },
  });
});

test('the picker finds people by name, Latin name, slug and company, in few words', async () => {
  await aMember(app, { name: '李雷雷', company: '开源数据', slug: 'li-lei-lei' });
  const find = async (text: string, who = reviewer) => {
    const { body } = await asStaff(app, who).get(`/members/find?text=${encodeURIComponent(text)}`);
    return (body as { members: { name: string }[] }).members.map(({ name }) => name);
  };
  expect(await find('李雷')).toEqual(['李雷', '李雷雷']);
  expect(await find('li LEI')).toEqual(expect.arrayContaining(['李雷', '李雷雷']));
  expect(await find('李 星河')).toEqual(['李雷']);
  expect(await find('li-lei-lei')).toEqual(['李雷雷']);
  expect(await find('%')).toEqual([]);
  expect(await find('李雷雷', editor)).toEqual(['李雷雷']);
  const conferenceTeam = await signedIn(app, 'honour-conference-team');
  expect((await asStaff(app, conferenceTeam).get('/members/find?text=x')).status).toBe(403);
});

test('the picker gives the first few, and says that there are more', async () => {
  for (let at = 0; at < 22; at += 1) await aMember(app, { company: '众多公司' });
  const { body } = await asStaff(app, manager).get(`/members/find?text=${encodeURIComponent('众多')}`);
  expect(body).toMatchObject({ more: true, members: { length: 20 } });
});

test('staff record an invitation’s answer with a note, or withdraw it while nobody has answered; both are in the trail', async () => {
  const invited = async () => {
    const { documentId } = await aMember(app);
    const given = { member: documentId, tier: 'director', basis: 'invitation', years: [2026], reason: '长期贡献' };
    const { id } = (await post(reviewer, 'propose', { ...given, idempotencyKey: key() })).body as { id: string };
    const approved = await post(manager, 'decide', { proposal: id, decision: 'approve', idempotencyKey: key() });
    return { person: documentId, grant: (approved.body as { grant: { id: string } }).grant.id };
  };
  const settle = (who: Staff, grant: string, outcome: string, note = '电话答复') =>
    post(who, 'invitation', { grant, outcome, note, idempotencyKey: key() });
  const listed = async (state: string) =>
    (await asStaff(app, manager).get(`/grants?state=${state}`)).body.rows as { grant: string; answerNote: string }[];

  const first = await invited();
  expect((await settle(reviewer, first.grant, 'accepted')).status).toBe(403);
  expect((await settle(manager, first.grant, 'accepted', ' ')).body).toMatchObject({ code: 'REASON_MISSING' });
  expect((await settle(manager, first.grant, 'accepted')).body).toEqual({ grant: first.grant, outcome: 'accepted' });
  expect((await settle(manager, first.grant, 'withdrawn')).body).toMatchObject({ code: 'NO_OPEN_INVITATION' });
  expect(await listed('invitation-accepted')).toMatchObject([
    { grant: first.grant, answerNote: '电话答复', settled: { id: manager.id }, outcomes: [] },
  ]);

  const second = await invited();
  expect((await settle(manager, second.grant, 'withdrawn', '多次联系未果')).status).toBe(200);
  expect(await listed('invitation-withdrawn')).toMatchObject([{ grant: second.grant, answerNote: '多次联系未果' }]);
  const trail = await asStaff(app, manager).get(`/audit?subject=${second.person}`);
  expect(trail.body.entries).toContainEqual(
    expect.objectContaining({ action: 'invitation.withdraw', reason: '多次联系未果', after: { grant: second.grant } }),
  );
  expect((await settle(manager, '999999', 'accepted')).body).toMatchObject({ code: 'GRANT_UNKNOWN' });
});
