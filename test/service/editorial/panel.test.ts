import request from 'supertest';
import { PANEL_TYPES } from '../../../src/labels/all';
import { ENUMERATION_VALUES } from '../../../src/labels/enumerations';
import { FORMATS } from '../../../src/editorial/formats';
import { seedPanelSettings } from '../../../src/editorial/panel-settings';
import { bootStrapi, type Application } from '../../support';
import { signInEditor, type Editor } from './editor-at-work';

let app: Application;
let editor: Editor;

beforeAll(async () => {
  app = await bootStrapi();
  editor = await signInEditor(app);
});

interface Attribute {
  type: string;
  enum?: string[];
  regex?: string;
  pluginOptions?: Record<string, { visible?: boolean }>;
}

interface Schema {
  info: { displayName: string };
  attributes: Record<string, Attribute>;
}

const NOT_OURS = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

function schemas(): [string, Schema][] {
  const all = { ...app.strapi.contentTypes, ...app.strapi.components } as unknown as Record<string, Schema>;
  return Object.entries(all).filter(([uid]) => uid.startsWith('api::') || !uid.includes('::'));
}

function editable(schema: Schema): string[] {
  return Object.entries(schema.attributes)
    .filter(
      ([name, attribute]) => !NOT_OURS.has(name) && attribute.pluginOptions?.['content-manager']?.visible !== false,
    )
    .map(([name]) => name);
}

test('every field of every type has a label in both languages and a place in the form', () => {
  for (const [uid, schema] of schemas()) {
    const type = PANEL_TYPES.find((candidate) => candidate.uid === uid);
    const fields = editable(schema).sort();
    const placed = type?.rows.flatMap((row) => row.split(' ').map((cell) => cell.split(':')[0])).sort();
    expect({ uid, labelled: Object.keys(type?.fields ?? {}).sort(), placed }).toEqual({
      uid,
      labelled: fields,
      placed: fields,
    });
    expect(`${type?.name.zh} ${type?.name.en}`).toBe(schema.info.displayName);
    expect(Object.values(type?.fields ?? {}).filter(({ zh, en }) => zh === '' || en === '')).toEqual([]);
  }
});

test('no row of a form is wider than the form', () => {
  const widths = PANEL_TYPES.flatMap((type) =>
    type.rows.map((row) => row.split(' ').reduce((sum, cell) => sum + Number(cell.split(':')[1]), 0)),
  );
  expect(Math.max(...widths)).toBe(12);
});

test('every value of every enumeration is named in both languages', () => {
  const values = schemas().flatMap(([, schema]) =>
    Object.values(schema.attributes).flatMap((attribute) => attribute.enum ?? []),
  );
  expect([...new Set(values)].sort()).toEqual(Object.keys(ENUMERATION_VALUES).sort());
});

interface ContentTypes {
  findContentType(uid: string): object;
  findConfiguration(model: object): Promise<Configuration>;
  updateConfiguration(model: object, configuration: Configuration): Promise<unknown>;
}
interface Configuration {
  settings: { mainField: string; defaultSortBy: string };
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
  metadatas: Record<string, { edit: { label: string; editable: boolean } }>;
}

test('columns, labels and order are in place, what the system fills is not typed, and an editor’s change stays', async () => {
  const service: ContentTypes = app.strapi.plugin('content-manager').service('content-types');
  const model = service.findContentType('api::member.member');
  const seeded = await service.findConfiguration(model);
  expect(seeded.settings).toMatchObject({ mainField: 'name', defaultSortBy: 'sortKey' });
  expect(seeded.layouts.edit[0]).toEqual([
    { name: 'name', size: 4 },
    { name: 'latinName', size: 4 },
    { name: 'state', size: 4 },
  ]);
  expect(seeded.metadatas.name?.edit.label).toBe('姓名 Name');
  expect(seeded.metadatas.isDemo?.edit.editable).toBe(false);

  const theirs = { ...seeded, layouts: { ...seeded.layouts, list: ['name', 'city'] } };
  await service.updateConfiguration(model, theirs);
  await seedPanelSettings(app.strapi);
  expect((await service.findConfiguration(model)).layouts.list).toEqual(['name', 'city']);
});

describe('What a text has to look like', () => {
  test('is put into words for every pattern that a schema has, and for no other', () => {
    const patterns = schemas().flatMap(([, { attributes }]) => Object.values(attributes).map(({ regex }) => regex));
    expect(Object.keys(FORMATS).sort()).toEqual([...new Set(patterns.filter((regex) => regex !== undefined))].sort());
  });

  test('is not known to the panel’s forms, whose own check would keep back what else is wrong', async () => {
    const answer = await request(app.url).get('/content-manager/init').set('authorization', `Bearer ${editor.token}`);
    const { contentTypes, components } = (answer.body as { data: Record<'contentTypes' | 'components', Schema[]> })
      .data;
    const told = [...contentTypes, ...components].flatMap(({ attributes }) => Object.entries(attributes));
    expect(told.map(([name]) => name)).toEqual(expect.arrayContaining(['slug', 'evidenceUrl', 'evidenceHosts']));
    expect(told.filter(([, { regex }]) => regex !== undefined)).toEqual([]);
  });

  test('is said under every field at once, in parts of an entry too, and nothing is saved', async () => {
    const links = [{ kind: 'blog', url: 'example.org' }];
    const wrong = { name: '格式', slug: 'A B', sortKey: '格式', links, company: 'a\u200bb' };
    const { status, problems } = await editor.panel('post', 'member', '', wrong);
    expect({ status, fields: Object.keys(problems).sort() }).toEqual({
      status: 400,
      fields: ['company', 'links.0.url', 'slug', 'sortKey'],
    });
    expect(problems['links.0.url']).toMatch(/这不是网址.* · This is no address/);
    expect(problems.slug).toMatch(/小写字母和数字.* · Lower-case letters and digits/);
    expect(await app.strapi.db.query('api::member.member').count({ where: { name: '格式' } })).toBe(0);
  });
});
