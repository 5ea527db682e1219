import request from 'supertest';
import { isRefusal } from '../../src/domain/shared/refusal';
import { answerInvitation } from '../../src/services/grant/answer-invitation';
import { grantTier } from '../../src/services/grant/grant-tier';
import { publishRelease } from '../../src/services/release/publish-release';
import { recordContributions } from '../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../src/services/contribution/review-contributions';
import { aLeadership, aMember, catalogued, contextAt, type Application } from '../support';

/** The document ids of the people of {@link populate}, by slug. */
export type People = Record<
  'li-wei' | 'wang-fang' | 'zhao-jing' | 'zhou-jie' | 'chen-gang' | 'zeng-min' | 'he-jun',
  string
>;

async function carriedOut<T extends object>(answer: Promise<T>): Promise<T> {
  const value = await answer;
  if (isRefusal(value)) throw new Error(`${value.code} ${JSON.stringify(value.data)}`);
  return value;
}

/** Records and approves one contribution at noon of its day. */
export async function credit(app: Application, member: string, activity: string, occurredOn: string): Promise<void> {
  const context = contextAt(app, `${occurredOn}T12:00:00+08:00`);
  const evidenceUrl = `https://example.org/${member}/${activity}/${occurredOn}`;
  const row = { member, activity, occurredOn, title: `${activity} ${occurredOn}`, evidenceUrl };
  const { ids } = (await carriedOut(recordContributions(context, [row]))) as { ids: string[] };
  await carriedOut(reviewContributions(context, { ids, decision: 'approve' }));
}

/** Publishes a release at ten in the morning of a day in Shanghai. */
export async function publish(app: Application, release: string, day: string): Promise<void> {
  await carriedOut(publishRelease(contextAt(app, `${day}T10:00:00+08:00`), { release }));
}

/** Changes a member as an editor does. */
export async function edit(app: Application, documentId: string, data: Record<string, unknown>): Promise<void> {
  await app.strapi.documents('api::member.member' as never).update({ documentId, data } as never);
}

/**
 * 2025 up to its second release: a director by invitation (周杰), an ACE (王芳), partners by points (李伟, 赵静 from Q1, 曾敏
 * from Q2) and by leading the Hangzhou group (陈刚 from Q2), and somebody who has not enough (何军).
 */
export async function populate(app: Application): Promise<People> {
  const person = async (slug: string, name: string, values: Record<string, unknown> = {}) =>
    (await aMember(app, { slug, name, sortKey: slug.replace('-', ' '), latinName: slug, ...values })).documentId;
  const people: People = {
    'li-wei': await person('li-wei', '李伟', {
      company: '杭州数据',
      companyEn: 'Hangzhou Data',
      title: '架构师',
      city: '杭州',
      cityEn: 'Hangzhou',
      bio: '二十年 DBA',
      links: [{ kind: 'github', url: 'https://github.com/liwei', label: 'liwei' }],
    }),
    'wang-fang': await person('wang-fang', '王芳', { city: '南京', company: '云库' }),
    'zhao-jing': await person('zhao-jing', '赵静', { city: '西安', company: '秘密公司' }),
    'zhou-jie': await person('zhou-jie', '周杰'),
    'chen-gang': await person('chen-gang', '陈刚', { city: '杭州' }),
    'zeng-min': await person('zeng-min', '曾敏'),
    'he-jun': await person('he-jun', '何军'),
  };
  await app.strapi.documents('api::member-contact.member-contact' as never).create({
    data: { member: people['li-wei'], phone: '13800001111', email: 'li@example.org', wechatId: 'liwei-wx' },
  } as never);

  const spring = contextAt(app, '2025-01-05T10:00:00+08:00');
  const invitation = { member: people['zhou-jie'], tier: 'director', basis: 'invitation' as const, years: [2025] };
  await carriedOut(grantTier(spring, { ...invitation, reason: '理事会邀请' }));
  await carriedOut(answerInvitation(spring, { member: people['zhou-jie'], answer: 'accepted' }));
  await credit(app, people['li-wei'], 'campus-event', '2025-02-10');
  await credit(app, people['wang-fang'], 'conference-talk', '2025-03-08');
  await credit(app, people['wang-fang'], 'summit-talk', '2025-03-09');
  await credit(app, people['zhao-jing'], 'campus-event', '2025-03-10');
  await credit(app, people['he-jun'], 'article', '2025-03-11');
  await publish(app, '2025Q1', '2025-04-02');

  const { documentId: hangzhou } = await catalogued(app, 'group', 'hangzhou');
  await aLeadership(app, { member: people['chen-gang'], group: hangzhou, startedOn: '2025-05-01' });
  await credit(app, people['zeng-min'], 'campus-event', '2025-05-20');
  await publish(app, '2025Q2', '2025-07-01');
  return people;
}

interface Users {
  add(values: object): Promise<{ documentId: string }>;
}

let accounts = 0;

/** Signs a new site account in over HTTP, as a site does, and gives its token; staff linked it to a member, or not yet. */
export async function signIn(app: Application, member: string | null): Promise<string> {
  accounts += 1;
  const username = `account${accounts}`;
  const password = 'A-long-passw0rd';
  const role = (await app.strapi.db.query('plugin::users-permissions.role').findOne({
    where: { type: 'authenticated' },
  })) as { id: number };
  const users: Users = app.strapi.plugin('users-permissions').service('user');
  const { documentId } = await users.add({
    username,
    email: `${username}@example.org`,
    password,
    provider: 'local',
    confirmed: true,
    role: role.id,
  });
  if (member !== null) await edit(app, member, { account: documentId });
  const answer = await request(app.url).post('/api/auth/local').send({ identifier: username, password });
  const { jwt } = answer.body as { jwt?: string };
  if (jwt === undefined) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return jwt;
}
