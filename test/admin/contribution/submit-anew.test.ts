import type { Client } from 'pg';
import { reviewContributions } from '../../../src/services/contribution/review-contributions';
import {
  accessibilityFaults,
  aMember,
  asStaff,
  bootStrapi,
  connect,
  contextAt,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  signedIn,
  type Application,
  type Panel,
} from '../../support';
import { button, LIST, NOW, record } from './review-screens';

let app: Application;
let panel: Panel;
let sql: Client;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  sql = await connect(app);
  panel = await openPanel(app);
}, PANEL_PATIENCE);

/** A contribution of somebody that was approved and then revoked. */
async function revoked(title: string): Promise<string> {
  const { documentId } = await aMember(app, { name: `再${title}` });
  const evidenceUrl = `https://example.org/anew/${encodeURIComponent(title)}`;
  const [id = ''] = await record(app, documentId, [{ title, activity: 'campus-event', evidenceUrl }]);
  await reviewContributions(contextAt(app, NOW), { ids: [id], decision: 'approve' });
  await reviewContributions(contextAt(app, NOW), { ids: [id], decision: 'revoke', note: '日期有误' });
  return id;
}

async function titled(title: string) {
  const { rows } = await sql.query<{ id: string; state: string; said: object }>(
    `SELECT c.document_id AS id, c.state, json_build_array(c.occurred_on::text, c.quantity, c.evidence_url, c.points,
            m.document_id, a.code) AS said
       FROM contributions c JOIN contributions_member_lnk ml ON ml.contribution_id = c.id JOIN members m ON m.id = ml.member_id
       JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id JOIN activity_types a ON a.id = al.activity_type_id
      WHERE c.title = $1 ORDER BY c.id`,
    [title],
  );
  return rows;
}

test('asked for twice at once, one draft with the same content is made, and both trails say so', async () => {
  const origin = await revoked('两次');
  const editor = await signedIn(app, 'honour-editor');
  const reviewer = await signedIn(app, 'honour-reviewer');
  const ask = (who: typeof editor) => asStaff(app, who).post('/recording/anew', { contribution: origin });
  const answers = await Promise.all([ask(editor), ask(editor), ask(reviewer)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const made = answers.map(({ body }) => (body as { contribution: string }).contribution);
  expect(new Set(made).size).toBe(1);
  const [old, draft, ...more] = await titled('两次');
  expect([old?.state, draft?.state, more]).toEqual(['revoked', 'draft', []]);
  expect(draft?.said).toEqual(old?.said);
  expect(draft?.id).toBe(made[0]);
  const { rows } = await sql.query<{ subject: string; action: string; after: string }>(
    `SELECT subject_id AS subject, action, after FROM honour.audit_entry WHERE subject_id = ANY($1)
        AND action IN ('contribution.submit-anew', 'contribution.create') ORDER BY id`,
    [[origin, draft?.id]],
  );
  expect(rows.map((row) => ({ ...row, after: JSON.parse(row.after) as object }))).toMatchObject([
    { subject: draft?.id, action: 'contribution.create', after: { state: 'draft', title: '两次' } },
    { subject: origin, action: 'contribution.submit-anew', after: { contribution: draft?.id } },
    { subject: draft?.id, action: 'contribution.submit-anew', after: { origin } },
  ]);
});

test('what may still count is not submitted anew, and nobody may who does not record contributions', async () => {
  const { documentId } = await aMember(app);
  const [id = ''] = await record(app, documentId, [{ title: '尚在' }]);
  const ask = async (role: 'honour-editor' | 'honour-release-manager') =>
    asStaff(app, await signedIn(app, role)).post('/recording/anew', { contribution: id });
  const refused = await ask('honour-editor');
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'WRONG_STATE' }]);
  expect((await ask('honour-release-manager')).status).toBe(403);
  expect(await titled('尚在')).toHaveLength(1);
});

const WORDS = {
  'zh-Hans': {
    anew: '重新提交',
    drafted: '已新建草稿，内容与原贡献相同。',
    origin: /（已取消认可）$/,
    later: /（草稿）$/,
  },
  en: {
    anew: 'Submit anew',
    drafted: 'A draft with the same content was made.',
    origin: /\(Revoked\)$/,
    later: /\(Draft\)$/,
  },
} as const;

test.each([
  ['zh-Hans', 1440, 'honour-reviewer'],
  ['en', 390, 'honour-editor'],
] as const)('one click makes the draft and opens it (%s, %i wide, %s)', async (language, width, role) => {
  const words = WORDS[language];
  const title = `一键${language}`;
  const origin = await revoked(title);
  const { page } = await panel.open(role, language, { width, height: 900 });
  await page.goto(`${LIST}/${origin}`);
  if (width < 1000)
    await button(page, language === 'en' ? 'Open more actions' : '更多操作')
      .last()
      .click();
  await button(page, words.anew).waitFor();
  await shoot(page, `anew-${language}-${width}`);
  if (language === 'zh-Hans') {
    expect(await englishOn(page, /PostgreSQL|PDF|PG|https?|一键zh-Hans/g, 'main aside')).toEqual([]);
    expect(await accessibilityFaults(page, 'main aside')).toEqual([]);
  }
  await button(page, words.anew).dblclick();
  await page.getByText(words.drafted).first().waitFor();
  await page.waitForURL((url) => !url.pathname.endsWith(origin));
  const [, draft, ...more] = await titled(title);
  expect([draft?.state, more]).toEqual(['draft', []]);
  expect(new URL(page.url()).pathname).toBe(`${LIST}/${draft?.id}`);
  if (width < 1000)
    await button(page, language === 'en' ? 'Open more actions' : '更多操作')
      .last()
      .click();
  await page.getByRole('link', { name: words.origin }).waitFor();
  await shoot(page, `anew-draft-${language}-${width}`);
  await page.getByRole('link', { name: words.origin }).click();
  await page.waitForURL(new RegExp(origin));
  if (width < 1000)
    await button(page, language === 'en' ? 'Open more actions' : '更多操作')
      .last()
      .click();
  await page.getByRole('link', { name: words.later }).waitFor();
  expect(await button(page, words.anew).count()).toBe(0);
});
