import {
  aMember,
  bootStrapi,
  connect,
  englishOn,
  openPanel,
  PANEL_PATIENCE,
  shoot,
  type Application,
  type Panel,
} from '../../support';

let app: Application;
let panel: Panel;
const MANY = 1000;
const CORRECTED = 120;

/** A release that admitted a thousand people, and corrections of it, in few statements. */
beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  panel = await openPanel(app);
  await aMember(app);
  const sql = await connect(app);
  await sql.query(
    `INSERT INTO members (document_id, name, latin_name, slug, sort_key, state,
                          consent_site, consent_image_wall, consent_badge, consent_press, is_demo)
     SELECT 'longlist' || lpad(n::text, 6, '0'), '同名' || n, 'Person ' || n, 'long-' || n, 'tongming ' || lpad(n::text, 6, '0'), 'active', true, false, false, false, false
       FROM generate_series(1, $1::integer) AS n`,
    [MANY],
  );
  await sql.query(
    `WITH entry AS (
       INSERT INTO honour.audit_entry (at, actor_kind, door, action, subject_type, subject_id, request)
       VALUES ('2025-01-02T04:00:00Z', 'system', 'system', 'release.publish', 'release', '2024Q4', gen_random_uuid()) RETURNING id)
     INSERT INTO honour.release (code, year, quarter, cut_off, published_at, audit_entry)
     SELECT '2024Q4', 2024, 4, '2024-12-31', '2025-01-02T04:00:00Z', id FROM entry`,
  );
  await sql.query(
    `INSERT INTO honour.release_line (release, member, change, tier, bases, points, from_day, to_day)
     SELECT '2024Q4', 'longlist' || lpad(n::text, 6, '0'), 'admitted', 'partner', ARRAY['points']::honour.basis[], 200, '2024-12-31', '2025-12-31'
       FROM generate_series(1, $1::integer) AS n`,
    [MANY],
  );
  await sql.query(
    `WITH entry AS (
       INSERT INTO honour.audit_entry (at, actor_kind, door, action, subject_type, subject_id, reason, request)
       SELECT '2025-02-01T04:00:00Z', 'system', 'system', 'release.correct', 'member', 'longlist' || lpad(n::text, 6, '0'), '录入有误', gen_random_uuid()
         FROM generate_series(1, $1::integer) AS n RETURNING id, subject_id)
     INSERT INTO honour.correction (release, member, tier, from_day, reason, published_at, audit_entry)
     SELECT '2024Q4', subject_id, 'ace', '2025-02-01', '录入有误', '2025-02-01T04:00:00Z', id FROM entry`,
    [CORRECTED],
  );
}, PANEL_PATIENCE);

test.each([
  ['zh-Hans', '更正记录', /2025-01-01 PostgreSQL ACE 伙伴/, '下一页', '同名'],
  ['en', 'Corrections', /2025-01-01 PostgreSQL ACE Partner/, 'Next', 'Person '],
] as const)(
  'in %s corrections and the roster’s preview stand on pages of fifty and are searched by name',
  async (language, corrections, roster, next, name) => {
    const { page } = await panel.open('honour-release-manager', language);
    await page.goto('/admin/releases?year=2024&release=2024Q4');
    const grid = page.getByRole('table', { name: corrections, exact: true });
    await grid.waitFor();
    expect(await grid.locator('tbody tr').count()).toBe(50);
    const pages = page.getByRole('navigation', { name: corrections });
    await pages.getByRole('button', { name: next }).click();
    await pages.getByRole('button', { name: next }).click();
    expect(await grid.locator('tbody tr').count()).toBe(CORRECTED - 100);
    await pages.scrollIntoViewIfNeeded();
    await shoot(page, `releases-long-corrections-${language}`);

    const turning = page.getByRole('navigation', { name: roster });
    await turning.scrollIntoViewIfNeeded();
    await shoot(page, `releases-long-preview-${language}`);
    const shown = () =>
      page
        .getByText(new RegExp(`^${name}\\d+$`))
        .filter({ visible: true })
        .count();
    expect(await shown()).toBeLessThan(400);
    await page.getByRole('textbox', { name: roster }).fill(`${name}777`);
    await page.getByText(`${name}777`, { exact: true }).waitFor();
    if (language === 'zh-Hans') expect(await englishOn(page, /PostgreSQL|ACE|CSV/g)).toEqual([]);
  },
);
