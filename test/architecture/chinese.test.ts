import { readdirSync, readFileSync } from 'node:fs';
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
    // The marketplace, webhooks, transfers, and settings of what is paid for: off.
    /MarketPlace|MarketplaceBanner|^Settings\.(webhooks|transferTokens|sso|content-history|review-workflows|page\.|application\.ee|permissions\.auditLogs)/i,
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
    // How lists and forms are laid out: what of it is still asked for is held by the last test.
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

/** Parts of Strapi's code that nobody meets here: paid for, off, or for what no content type of ours has. */
const UNSEEN_CODE =
  /translations|[\\/](ee|tests|ai|history|preview|Webhooks|Marketplace|TransferTokens|Purchase\w*|DynamicZone|BlocksInput)[\\/]|GuidedTour|NpsSurvey|Upsell|FreeTrial|TrialCountdown|PublishAction|ConfirmBulkAction|Purchase|AI[A-Z]/;

/** Texts in the code that is left which nobody meets, by the beginning of their ids. */
const UNSEEN_TEXTS =
  /^(tours|widget\.(deploy|last-activity)|upload\.(ai|settings\.form\.aiMetadata|list\.bulk-actions\.create-metadata|upload\.progress\.(file\.)?(generatingM|metadata))|content-manager\.(history|preview)|components\.Blocks|Settings\.page\.purchase|Settings\.content-history|http)|^\$|publish|draft|[Mm]odified|AdditionalInfos|description\.ai$|aiMetadata|statusFilter|actions\.discard|table-headers\.status|trialCountdown|audit-?logs|sso/i;

/** What Strapi's code asks for by an id, with the sentence that it has for want of a text. */
const ASKED =
  /id:\s*(getTranslation|getTrad)?\(?\s*(['"`])([^'"`]+)\2\)?,\s*(?:\/\/[^\n]*\n\s*)?defaultMessage:\s*(['"`])(?:(?!\4)[^\\]|\\.)*\4/g;

function idsAskedFor(folder: string, prefix: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => file.endsWith('.mjs') && !UNSEEN_CODE.test(file));
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(ASKED)].map(([, own, , id]) => (own ? prefix + String(id) : String(id))),
  );
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

test('No text is asked for by an id that has no Chinese: what stands in Strapi’s code is English', async () => {
  const chinese = new Set(Object.keys(ours));
  for (const part of Object.keys(PARTS) as Part[])
    for (const id of Object.keys(await textsOf(part, 'zh-Hans'))) chinese.add(PARTS[part].prefix + id);
  const asked = (Object.keys(PARTS) as Part[]).flatMap((part) =>
    idsAskedFor(path.join(root, 'node_modules/@strapi', part, 'dist/admin'), PARTS[part].prefix),
  );
  const missing = [...new Set(asked)].filter((id) => !chinese.has(id) && !UNSEEN_TEXTS.test(id));
  expect(missing).toEqual([]);
});
