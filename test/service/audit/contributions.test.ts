import { aMember, anEvent, catalogued } from '../../support';
import { content, watchTrail, type WatchedTrail } from './watched-trail';

let watched: WatchedTrail;
let member: string;
let relations: object;

beforeAll(async () => {
  watched = await watchTrail();
  ({ documentId: member } = await aMember(watched.app, { name: '王芳' }));
  await anEvent(watched.app, { code: 'nianhui-2025', heldOn: '2025-11-15' });
  const article = await catalogued(watched.app, 'activity-type', 'article');
  relations = { member: member, activityType: article.documentId };
});

const ADDRESS = '/content-manager/collection-types/api::contribution.contribution';
const entered = { occurredOn: '2025-02-10', title: '一篇', quantity: 1, evidenceUrl: 'https://example.org/1' };

/** Saves a new one as an editor's form does. */
async function enter(values: object): Promise<{ documentId: string }> {
  const { data } = await watched.ask('post', ADDRESS, { ...entered, ...relations, ...values });
  return data as unknown as { documentId: string };
}

test('what is entered as submitted is a submission, with all that its points rest on', async () => {
  const written = await watched.writtenBy(() => enter({ state: 'submitted' }));
  expect(written).toMatchObject([
    {
      ...watched.byChief,
      action: 'contribution.submit',
      subject_type: 'contribution',
      before: null,
      after: { ...entered, state: 'submitted', member, activity: 'article' },
    },
  ]);
});

test('a draft is entered, changed and submitted, each with what differs', async () => {
  let draft = { documentId: '' };
  const first = await watched.writtenBy(async () => (draft = await enter({ state: 'draft', evidenceUrl: null })));
  expect(first.map(({ action }) => action)).toEqual(['contribution.create']);
  const changed = await watched.writtenBy(() =>
    watched.ask('put', `${ADDRESS}/${draft.documentId}`, { quantity: 1, evidenceUrl: 'https://example.org/2' }),
  );
  expect(changed).toMatchObject([
    {
      ...watched.byChief,
      action: 'contribution.edit',
      subject_id: draft.documentId,
      before: { evidenceUrl: null },
      after: { evidenceUrl: 'https://example.org/2' },
    },
  ]);
  const submitted = await watched.writtenBy(() =>
    watched.ask('put', `${ADDRESS}/${draft.documentId}`, { state: 'submitted' }),
  );
  expect(submitted.map(({ action, before, after }) => [action, before, after])).toEqual([
    ['contribution.submit', { state: 'draft' }, { state: 'submitted' }],
  ]);
  const saved = await watched.writtenBy(() => watched.ask('put', `${ADDRESS}/${draft.documentId}`, { quantity: 1 }));
  expect(saved).toEqual([]);
});

test('one that is deleted leaves what it was', async () => {
  const { documentId } = await enter({ state: 'draft', evidenceUrl: 'https://example.org/3' });
  const written = await watched.writtenBy(() => watched.ask('delete', content('contribution', { documentId })));
  expect(written).toMatchObject([
    { ...watched.byChief, action: 'contribution.delete', before: { title: '一篇', member }, after: null },
  ]);
});

test('where the write is refused there is no line either', async () => {
  const written = await watched.writtenBy(() =>
    watched.ask('post', ADDRESS, { ...entered, ...relations, state: 'submitted' }, [400]),
  );
  expect(written).toEqual([]);
});
