import path from 'node:path';
import { translations } from '../../src/admin/translations';
import { root } from './project';

/** The parts of the panel that the staff use: where their texts lie, and what their text ids begin with in the panel. */
const PARTS = {
  admin: { folder: 'admin/dist/admin/admin/src/translations', prefix: '' },
  'content-manager': { folder: 'content-manager/dist/admin/translations', prefix: 'content-manager.' },
  upload: { folder: 'upload/dist/admin/translations', prefix: 'upload.' },
} as const;
type Part = keyof typeof PARTS;

/** What an editor never meets, by the beginning of its text id, and why. */
const ELSEWHERE: Readonly<Record<Part, readonly RegExp[]>> = {
  admin: [
    // Settings, tokens and the marketplace: administrators alone.
    /^Settings\.|adminToken|MarketPlace|MarketplaceBanner/i,
    // Tours, surveys and what Strapi sells: switched off, or not part of what we run.
    /^tours\.|GuidedTour|NpsSurvey|Upsell|trial|premiumFeature|widget\.last-activity|global\.plugins/i,
    // Drafts and publishing: no content type of ours has them.
    /publish|^content-releases|^review-workflows/,
    // The editor of blocks: no field of ours is one.
    /^components\.Blocks\./,
  ],
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

async function textsOf(part: Part, language: string): Promise<Texts> {
  const file = path.join(root, `node_modules/@strapi/${PARTS[part].folder}/${language}.json.js`);
  const loaded = (await import(file)) as { default?: Texts };
  return loaded.default ?? (loaded as Texts);
}

const ours: Texts = translations['zh-Hans'];

describe.each(Object.keys(PARTS) as Part[])('What %s says on screens of the staff', (part) => {
  const { prefix } = PARTS[part];

  test('is said in Chinese, by Strapi or by us', async () => {
    const english = await textsOf(part, 'en');
    const chinese = await textsOf(part, 'zh-Hans');
    const missing = Object.keys(english).filter(
      (id) => !(id in chinese) && !(prefix + id in ours) && !ELSEWHERE[part].some((elsewhere) => elsewhere.test(id)),
    );
    expect(missing).toEqual([]);
  });

  test('takes no value in our Chinese that it does not get', async () => {
    const english = await textsOf(part, 'en');
    const valuesOf = (text: string) => new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name));
    const wrong = Object.entries(english).flatMap(([id, text]) => {
      const given = valuesOf(text);
      const own = ours[prefix + id];
      return own === undefined ? [] : [...valuesOf(own)].filter((name) => !given.has(name)).map((name) => [id, name]);
    });
    expect(wrong).toEqual([]);
  });
});
