import type { Client } from 'pg';
import request from 'supertest';
import type { Bilingual } from '../../../src/domain/shared/bilingual';
import { isRefusal } from '../../../src/domain/shared/refusal';
import { playEvent } from '../../../src/rehearsal/play-event';
import type { ScenarioEvent } from '../../../src/rehearsal/scenario';
import {
  recordContributions,
  type ContributionInput,
  type RecordingRefused,
} from '../../../src/services/contribution/record-contributions';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  aGroup,
  aMember,
  anEvent,
  articlesOnTheAccount,
  asStaff,
  bootStrapi,
  catalogued,
  connect,
  contextAt,
  signedIn,
  type Application,
  type Staff,
} from '../../support';

const NOW = '2025-12-01T10:00:00+08:00';
/** An id that no document has. */
const NOTHING = 'aaaaaaaaaaaaaaaaaaaaaaaa';

let app: Application;
let sql: Client;
let staff: Staff;
let member: string;
let group: string;
let event: string;
let made = 0;

beforeAll(async () => {
  app = await bootStrapi({ clock: NOW });
  sql = await connect(app);
  staff = await signedIn(app, 'strapi-super-admin');
  await articlesOnTheAccount(app);
  ({ documentId: member } = await aMember(app));
  ({ documentId: group } = await aGroup(app));
  ({ documentId: event } = await anEvent(app));
  const { documentId } = await catalogued(app, 'activity-type', 'pg-live');
  await app.strapi
    .documents('api::activity-type.activity-type')
    .update({ documentId, data: { active: false } as never });
});

/** What somebody means to record; empty is nothing. */
type Said = Omit<Required<ContributionInput>, 'isDemo'>;

function said(given: Partial<Said> = {}): Said {
  made += 1;
  const evidenceUrl = `https://example.org/door/${made}`;
  const fine = { member, activity: 'campus-event', occurredOn: '2025-03-01', title: `活动 ${made}`, quantity: 1 };
  return { ...fine, evidenceUrl, group: null, event: null, ...given };
}

interface Problem {
  field: string;
  code: string;
}

const inOrder = (problems: Problem[]): string[] => problems.map(({ field, code }) => `${field} ${code}`).sort();

/** What a service's refusal says of one of its rows. */
function toldOf(refused: object, row: number): string[] {
  if (!isRefusal(refused)) return [];
  const { problems } = refused as RecordingRefused;
  return inOrder(
    problems.filter((problem) => problem.row === row).map(({ field, refusal }) => ({ field, code: refusal.code })),
  );
}

/** What the panel's form holds. */
async function entryOf({ activity, evidenceUrl, ...what }: Said): Promise<object> {
  const link = (documentId: string | null) => ({
    connect: documentId === null || documentId === '' ? [] : [{ documentId }],
    disconnect: [],
  });
  const known = activity === '' || activity === 'juggling' ? null : await catalogued(app, 'activity-type', activity);
  return {
    ...what,
    member: link(what.member),
    activityType: link(activity === 'juggling' ? NOTHING : (known?.documentId ?? null)),
    group: link(what.group),
    event: link(what.event),
    evidenceUrl,
  };
}

interface Refused {
  error?: { details?: { errors?: { path: string[]; code?: string; messages: Bilingual }[] } };
}

/** What the form's answer says, its fields called as the rules call them. */
function toldUnderFields(body: unknown): string[] {
  const errors = (body as Refused).error?.details?.errors ?? [];
  for (const { messages } of errors) expect(messages.zh !== '' && messages.en !== '').toBe(true);
  const names: Record<string, string> = {
    activityType: 'activity',
    evidenceUrl: 'evidence',
    evidenceFile: 'evidence',
  };
  return inOrder(errors.map(({ path, code = '' }) => ({ field: names[path.join('.')] ?? path.join('.'), code })));
}

const FORM = '/content-manager/collection-types/api::contribution.contribution';

function form(method: 'post' | 'put', path: string, body: object): request.Test {
  return request(app.url)[method](`${FORM}${path}`).set('Authorization', `Bearer ${staff.token}`).send(body);
}

/** Each way by which a contribution is recorded, and what it says of one. */
const WAYS: Record<string, (what: Said) => Promise<string[]>> = {
  'the services': async (what) => toldOf(await recordContributions(contextAt(app, NOW), [what]), 0),
  'a list of rows': async (what) => toldOf(await recordContributions(contextAt(app, NOW), [said(), what, said()]), 1),
  'the panel’s form': async (what) => toldUnderFields((await form('post', '', await entryOf(what))).body),
  'a draft that is submitted': async (what) => {
    const { body } = await form('post', '', { ...(await entryOf(said())), state: 'draft' });
    const { documentId } = (body as { data: { documentId: string } }).data;
    const emptied = (id: string) => ({ disconnect: [{ documentId: id }] });
    const { member: whose, activityType, ...entry } = (await entryOf(what)) as Record<string, { connect?: unknown[] }>;
    const campus = (await catalogued(app, 'activity-type', 'campus-event')).documentId;
    const changed = {
      ...entry,
      member: { ...(whose?.connect?.length === 0 ? emptied(member) : {}), connect: whose?.connect },
      activityType: { ...(activityType?.connect?.length === 0 ? emptied(campus) : {}), connect: activityType?.connect },
      state: 'submitted',
    };
    return toldUnderFields((await form('put', `/${documentId}`, changed)).body);
  },
  'save and approve': async (what) => {
    const sent = { entry: await entryOf(what), idempotencyKey: `one-door-${(made += 1)}` };
    return toldUnderFields((await asStaff(app, staff).post('/review/record', sent)).body);
  },
};

/** A rehearsal says nothing of a title or an event, and knows its people and groups. */
async function rehearsed(what: Said): Promise<string[]> {
  const key = String((made += 1));
  const played: ScenarioEvent = {
    verb: 'contribute',
    at: NOW,
    said: {
      id: key,
      person: 'li',
      activity: what.activity,
      occurredOn: what.occurredOn,
      quantity: what.quantity,
      ...(what.evidenceUrl !== null && { evidence: what.evidenceUrl }),
      ...(what.group !== null && { group: 'hz' }),
    },
  };
  const known = new Map([['li', what.member]]);
  const world = { strapi: app.strapi, people: known, groups: new Map([['hz', group]]), contributions: new Map() };
  return toldOf(await playEvent(world, contextAt(app, NOW), played), 0);
}

describe('What is wrong with a contribution is told, all of it and under the same fields,', () => {
  const FAULTY: [what: string, given: () => Partial<Said>, problems: string[]][] = [
    [
      'everything at once',
      () => ({
        member: '',
        activity: 'city-event',
        occurredOn: '2025-12-02',
        title: ' ',
        quantity: 2,
        event: NOTHING,
        evidenceUrl: 'see the attached',
      }),
      [
        'event EVENT_UNKNOWN',
        'evidence EVIDENCE_INVALID',
        'group GROUP_REQUIRED',
        'member VALUE_MISSING',
        'occurredOn DATE_IN_FUTURE',
        'quantity QUANTITY_INVALID',
        'title TEXT_UNFIT',
      ],
    ],
    [
      'another of each',
      () => ({
        member: NOTHING,
        activity: 'juggling',
        occurredOn: '2025-02-30',
        title: '一'.repeat(201),
        group: NOTHING,
        evidenceUrl: `https://example.org/${'a'.repeat(1000)}`,
      }),
      [
        'activity ACTIVITY_UNKNOWN',
        'evidence TEXT_TOO_LONG',
        'group GROUP_UNKNOWN',
        'member MEMBER_UNKNOWN',
        'occurredOn DATE_INVALID',
        'title TEXT_TOO_LONG',
      ],
    ],
    [
      'no activity, before the ledger begins',
      () => ({ activity: '', occurredOn: '1989-12-31', title: '一\u200b次' }),
      ['activity VALUE_MISSING', 'occurredOn DATE_OUT_OF_RANGE', 'title TEXT_UNFIT'],
    ],
    ['a retired activity type', () => ({ activity: 'pg-live' }), ['activity ACTIVITY_RETIRED']],
    ['a duty without its group', () => ({ activity: 'city-event' }), ['group GROUP_REQUIRED']],
    ['a day to come', () => ({ occurredOn: '2025-12-02' }), ['occurredOn DATE_IN_FUTURE']],
    ['two of what is not counted', () => ({ quantity: 2 }), ['quantity QUANTITY_INVALID']],
    [
      'an article elsewhere',
      () => ({ activity: 'article', evidenceUrl: `https://example.org/s/${made}` }),
      ['evidence EVIDENCE_ELSEWHERE'],
    ],
    [
      'evidence that was used',
      () => ({ activity: 'summit-talk', evidenceUrl: 'https://www.example.org/used/?utm_source=x' }),
      ['evidence DUPLICATE_EVIDENCE'],
    ],
  ];

  beforeAll(async () => {
    const used = said({ evidenceUrl: 'https://example.org/used' });
    expect(isRefusal(await recordContributions(contextAt(app, NOW), [used]))).toBe(false);
  });

  test.each(Object.keys(WAYS))('by %s', async (way) => {
    const told: Record<string, string[]> = {};
    for (const [what, given] of FAULTY) told[what] = (await WAYS[way]?.(said(given()))) ?? [];
    expect(told).toEqual(Object.fromEntries(FAULTY.map(([what, , problems]) => [what, problems])));
  });

  test('by a rehearsal, of what a scenario can say', async () => {
    const whole = { title: '一次', event: null };
    const sayable = FAULTY.filter(([, given]) => {
      const { title, event: named, member: whose, group: of } = { ...whole, ...given() };
      return title === whole.title && !named && whose === undefined && !of;
    });
    expect(sayable.length).toBeGreaterThan(5);
    for (const [what, given, problems] of sayable)
      expect([what, await rehearsed(said(given()))]).toEqual([what, problems]);
  });
});

interface Entry {
  action: string;
  after: Record<string, unknown>;
}

async function trailOf(contribution: string): Promise<Entry[]> {
  const { rows } = await sql.query(
    'SELECT action, after::text FROM honour.audit_entry WHERE subject_id = $1 ORDER BY id',
    [contribution],
  );
  return (rows as { action: string; after: string }[]).map(({ action, after }) => ({
    action,
    after: JSON.parse(after) as Record<string, unknown>,
  }));
}

describe('The audit trail', () => {
  test('tells once, and alike, that a contribution was submitted, whichever way it came', async () => {
    const duty = () => said({ activity: 'city-event', group, event });
    const [one, two, three] = [duty(), duty(), duty()];
    const recorded = await recordContributions(contextAt(app, NOW), [one]);
    const { body: saved } = await form('post', '', await entryOf(two));
    const sent = { entry: await entryOf(three), idempotencyKey: 'one-door-trail' };
    const { body: approved } = await asStaff(app, staff).post('/review/record', sent);
    const trails = [
      await trailOf((recorded as { ids: string[] }).ids[0] ?? ''),
      await trailOf((saved as { data: { documentId: string } }).data.documentId),
      await trailOf((approved as { contribution: string }).contribution),
    ];
    expect(trails.map((trail) => trail.map(({ action }) => action))).toEqual([
      ['contribution.submit'],
      ['contribution.submit'],
      ['contribution.submit', 'contribution.approve'],
    ]);
    const meant = [one, two, three].map((what) => ({
      ...what,
      event: expect.any(String) as string,
      state: 'submitted',
    }));
    expect(trails.map(([submission]) => submission?.after)).toEqual(meant);
  });

  test('tells of a draft, and of its submission once nothing is wrong with it', async () => {
    const draft = said({ activity: 'city-event', occurredOn: '2025-12-02' });
    const { body, status } = await form('post', '', { ...(await entryOf(draft)), state: 'draft' });
    expect(status).toBe(201);
    const { documentId } = (body as { data: { documentId: string } }).data;
    const submitted = () => form('put', `/${documentId}`, { state: 'submitted' });
    expect(toldUnderFields((await submitted()).body)).toEqual(['group GROUP_REQUIRED', 'occurredOn DATE_IN_FUTURE']);
    const mended = { occurredOn: '2025-11-30', group: { connect: [{ documentId: group }], disconnect: [] } };
    expect((await form('put', `/${documentId}`, mended)).status).toBe(200);
    expect((await submitted()).status).toBe(200);
    await reviewContributions(contextAt(app, NOW), { ids: [documentId], decision: 'send-back', note: '请补充' });
    expect((await submitted()).status).toBe(200);
    const withdrawn = await form('put', `/${documentId}`, { state: 'withdrawn' });
    expect([withdrawn.status, (withdrawn.body as Refused).error?.details?.errors?.map(({ path }) => path)]).toEqual([
      400,
      [['state']],
    ]);
    expect((await trailOf(documentId)).map(({ action }) => action)).toEqual([
      'contribution.create',
      'contribution.edit',
      'contribution.submit',
      'contribution.send-back',
      'contribution.submit',
    ]);
  });
});

test('five hundred rows take as many statements as one', async () => {
  const statementsFor = async (rows: number): Promise<number> => {
    const context = contextAt(app, NOW);
    let statements = 0;
    const database: typeof context.database = {
      ...context.database,
      transaction: (work) =>
        context.database.transaction((trx) =>
          work({
            query: (statement) => {
              statements += 1;
              return trx.query(statement);
            },
          }),
        ),
    };
    const recorded = await recordContributions(
      { ...context, database },
      Array.from({ length: rows }, () => said()),
    );
    expect(isRefusal(recorded)).toBe(false);
    return statements;
  };
  const one = await statementsFor(1);
  expect(await statementsFor(500)).toBe(one);
});
