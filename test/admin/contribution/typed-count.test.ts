import type { PreviewAnswer } from '../../../src/panel/contribution/contract';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import { aMember, asStaff, bootStrapi, contextAt, signedIn, type Application, type Staff } from '../../support';
import { NOW, record } from './review-screens';

let app: Application;
let reviewer: Staff;
let keys = 0;

beforeAll(async () => {
  app = await bootStrapi();
  reviewer = await signedIn(app, 'honour-reviewer');
});

/** So many contributions of one person whose titles begin so. */
async function recorded(title: string, count: number): Promise<string[]> {
  const { documentId } = await aMember(app);
  return record(
    app,
    documentId,
    Array.from({ length: count }, (_, at) => ({ title: `${title} ${at}` })),
  );
}

async function preview(decision: string, selection: object): Promise<PreviewAnswer> {
  const input = decision === 'revoke' ? { selection } : { decision, selection };
  const { body } = await asStaff(app, reviewer).post(`/${doorOf(decision)}/preview`, input);
  return body as PreviewAnswer;
}

const doorOf = (decision: string) => (decision === 'revoke' ? 'revocation' : 'review');

/** Decides on what was previewed. */
function decide(decision: string, { rows }: Pick<PreviewAnswer, 'rows'>, confirmed?: object) {
  keys += 1;
  const possible = rows.filter(({ problem }) => !problem);
  return asStaff(app, reviewer).post(`/${doorOf(decision)}/decide`, {
    ...(decision !== 'revoke' && { decision }),
    ids: possible.map(({ contribution }) => contribution),
    versions: possible.map(({ version }) => version),
    note: '理由',
    ...(confirmed && { confirmed }),
    idempotencyKey: `typed-count-${keys}`,
  });
}

const titled = (title: string) => ({ filters: { title: { $startsWith: title } }, search: '' });
const whole = (list: object, rest: object = {}) => ({ ...list, after: 0, handled: 0, leftOut: 0, ...rest });

test('more than a screen is rejected only by its number, which the preview asks for', async () => {
  const ids = await recorded('多数', 26);
  const previewed = await preview('reject', { ids });
  expect(previewed.toType).toEqual({ all: 26, batch: 26 });
  expect((await preview('approve', { ids })).toType).toEqual({ all: null, batch: null });
  expect((await preview('reject', { ids: ids.slice(1) })).toType).toEqual({ all: null, batch: null });
  const untyped = await decide('reject', previewed);
  expect([untyped.status, untyped.body]).toMatchObject([409, { code: 'COUNT_NOT_TYPED', data: { rows: 26 } }]);
  const wrong = await decide('reject', previewed, { typed: 25, whole: null });
  expect([wrong.status, wrong.body]).toMatchObject([409, { code: 'COUNT_DIFFERS', data: { rows: 26, typed: 25 } }]);
  const { messages } = wrong.body as { messages: object };
  expect(messages).toEqual({
    zh: '您输入的是 25 项，现在是 26 项：期间有贡献加入或移出。未再处理任何一项，请重新查看后再确认。',
    en: 'You typed 25, and now there are 26: some came or went meanwhile. No more were decided. Read it anew, then confirm.',
  });
  expect((await decide('reject', previewed, { typed: 26, whole: null })).status).toBe(200);
});

test('what joined a list since its number was typed is refused, not revoked along', async () => {
  const ids = await recorded('加入', 30);
  await reviewContributions(contextAt(app, NOW), { ids, decision: 'approve' });
  const list = titled('加入');
  const previewed = await preview('revoke', list);
  expect(previewed.toType.all).toBe(30);
  const [joined = ''] = await recorded('加入', 1);
  await reviewContributions(contextAt(app, NOW), { ids: [joined], decision: 'approve' });
  const refused = await decide('revoke', previewed, { typed: 30, whole: whole(list) });
  expect(refused.body).toMatchObject({ code: 'COUNT_DIFFERS', data: { rows: 31, typed: 30 } });
  const anew = await preview('revoke', list);
  expect(anew.rows.filter(({ label }) => label?.state === 'approved')).toHaveLength(31);
  expect((await decide('revoke', anew, { typed: 31, whole: whole(list) })).status).toBe(200);
});

test('a later batch counts with what the batches before dealt with and what was left out', async () => {
  const ids = await recorded('分批', 28);
  const list = titled('分批');
  await reviewContributions(contextAt(app, NOW), { ids: ids.slice(0, 1), decision: 'send-back', note: '补充' });
  const { rows } = await preview('reject', { ids });
  const first = { rows: rows.slice(0, 10) };
  const later = { rows: rows.slice(10) };
  const asked = await preview('reject', list);
  expect(asked.toType.all).toBe(27);
  // The cursor of the tenth row: what the preview of a real batch calls `next`.
  const found: unknown = await app.strapi.db
    .query('api::contribution.contribution')
    .findOne({ where: { documentId: ids[9] }, select: ['id'] });
  const { id: after } = found as { id: number };
  const one = await decide('reject', first, { typed: 27, whole: whole(list, { leftOut: 1 }) });
  expect(one.status).toBe(200);
  const wrong = await decide('reject', later, { typed: 27, whole: whole(list, { after, handled: 9, leftOut: 1 }) });
  expect(wrong.body).toMatchObject({ code: 'COUNT_DIFFERS' });
  const rest = await decide('reject', later, { typed: 27, whole: whole(list, { after, handled: 10, leftOut: 1 }) });
  expect(rest.status).toBe(200);
});

test.each(['approve', 'send-back'])(
  'to %s all that there is, without a filter, asks for the number',
  async (decision) => {
    await recorded('全部', 2);
    const list = { filters: {}, search: '' };
    const previewed = await preview(decision, list);
    const possible = previewed.rows.filter(({ problem }) => !problem).length;
    expect(previewed.toType.all).toBe(possible);
    const leftOut = previewed.rows.length - possible;
    const untyped = await decide(decision, previewed, { typed: null, whole: whole(list, { leftOut }) });
    expect(untyped.body).toMatchObject({ code: 'COUNT_NOT_TYPED', data: { rows: possible } });
    const typed = await decide(decision, previewed, { typed: possible, whole: whole(list, { leftOut }) });
    expect(typed.status).toBe(200);
  },
);
