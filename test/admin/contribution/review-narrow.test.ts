import { aMember, bootStrapi, openPanel, PANEL_PATIENCE, shoot, type Application, type Panel } from '../../support';
import { button, dialog, LIST, record } from './review-screens';

let app: Application;
let panel: Panel;

beforeAll(async () => {
  app = await bootStrapi({ panel: true });
  panel = await openPanel(app);
}, PANEL_PATIENCE);

const WORDS = {
  'zh-Hans': { acts: ['通过', '退回', '驳回'], confirm: '通过 1 项', done: '已通过 1 项。', more: '更多操作' },
  en: {
    acts: ['Approve', 'Send back', 'Reject'],
    confirm: 'Approve 1',
    done: '1 approved.',
    more: 'Open more actions',
  },
} as const;

const CASES = (['zh-Hans', 'en'] as const).flatMap((language) => [800, 1024].map((width) => ({ language, width })));

test.each(CASES)(
  'every button beside an entry can be pressed in a window $width wide ($language)',
  async ({ language, width }) => {
    const words = WORDS[language];
    const { documentId } = await aMember(app, { name: '窄窗' });
    const [id = ''] = await record(app, documentId, [{ title: '窄 高校行', activity: 'campus-event' }]);
    const { page } = await panel.open('honour-reviewer', language, { width, height: 700 });
    await page.goto(`${LIST}/${id}`);
    await page
      .getByText(/^(佐证|Evidence)$/)
      .first()
      .waitFor({ state: 'attached' });
    // The menu beside the title has the same name in Chinese; the drawer's button is drawn after it.
    const more = button(page, words.more).last();
    if (await more.isVisible()) await more.click();
    for (const act of words.acts) await button(page, act).click({ trial: true });
    await shoot(page, `review-entry-${language}-${width}`);
    await button(page, words.acts[0]).click();
    await button(page, words.confirm).click();
    await dialog(page).getByText(words.done).waitFor();
    await shoot(page, `review-entry-done-${language}-${width}`);
  },
);
