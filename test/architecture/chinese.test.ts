import path from 'node:path';
import { translations } from '../../src/admin/translations';
import { root } from './project';

/** What an editor never meets, by the beginning of its text id, and why. */
const ELSEWHERE: Readonly<Record<'content-manager' | 'upload', readonly RegExp[]>> = {
  'content-manager': [
    // Parts of Strapi that are paid for, and its preview, which needs a site of its own.
    /^(history|preview)\./,
    // Drafts and publishing: no content type of ours has them.
    /publish|^containers\.List\.|selectedEntriesModal|^actions\.discard|draft-relations|draft-m2m|^listView\.validation/i,
    // How lists and forms are laid out: set by the code, changed by administrators alone.
    /^containers\.(SettingPage|SettingsPage|SettingsView|SettingViewModel|EditSettingsView|edit-settings|list-settings)/,
    /^components\.(SettingsViewWrapper|DraggableAttr|DraggableCard|FieldItem|FieldSelect|EmptyAttributesBlock)/,
    /^form\.Input\.(?!hint)|^popUpWarning\.warning\.updateAllSettings|^notification\.info\.SettingPage/,
    // The builder of content types, which only runs where the code is written.
    /^(edit-settings-view|emptyAttributes|link-to-ctb|pages\.NoContentType|api\.id)|contentType\.delete$/,
    // Dynamic zones: no content type has one.
    /^components\.DynamicZone\./,
  ],
  upload: [
    // What an artificial intelligence of Strapi's would do; it is paid for.
    /^ai\.|aiMetadata|metadata(Generated|Skipped|Failed)|generat(ing)?metadata|create-metadata|description\.ai$/i,
    // Settings of the library, for administrators alone.
    /^settings\./,
  ],
};

type Texts = Readonly<Record<string, string>>;

async function textsOf(plugin: string, language: string): Promise<Texts> {
  const file = path.join(root, `node_modules/@strapi/${plugin}/dist/admin/translations/${language}.json.js`);
  const loaded = (await import(file)) as { default?: Texts };
  return loaded.default ?? (loaded as Texts);
}

const ours: Texts = translations['zh-Hans'];

describe.each(['content-manager', 'upload'] as const)('What %s says on screens of the staff', (plugin) => {
  test('is said in Chinese, by Strapi or by us', async () => {
    const english = await textsOf(plugin, 'en');
    const chinese = await textsOf(plugin, 'zh-Hans');
    const missing = Object.keys(english).filter(
      (id) =>
        !(id in chinese) && !(`${plugin}.${id}` in ours) && !ELSEWHERE[plugin].some((elsewhere) => elsewhere.test(id)),
    );
    expect(missing).toEqual([]);
  });

  test('takes no value in our Chinese that it does not get', async () => {
    const english = await textsOf(plugin, 'en');
    const valuesOf = (text: string) => new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name));
    const wrong = Object.entries(english).flatMap(([id, text]) => {
      const given = valuesOf(text);
      const own = ours[`${plugin}.${id}`];
      return own === undefined ? [] : [...valuesOf(own)].filter((name) => !given.has(name)).map((name) => [id, name]);
    });
    expect(wrong).toEqual([]);
  });
});
