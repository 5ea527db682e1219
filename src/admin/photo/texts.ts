import type { Bilingual } from '../../domain/shared/bilingual';

/** What the panel beside a member's profile says of their portrait. */
export const SAY = {
  panel: { zh: '肖像', en: 'Portrait' },
  unsaved: {
    zh: '保存成员后，可在此设定肖像焦点并预览裁切。',
    en: 'Save the member first; then say here where the face is, and see how the photo is cropped.',
  },
  loading: { zh: '正在读取…', en: 'Reading…' },
  none: { zh: '还没有照片。', en: 'There is no photo yet.' },
  upload: {
    zh: '请在表单的“照片”栏上传并保存：面部清晰的近照，裁成 3:4 后至少 1200 × 1600 像素；JPEG、PNG、WebP 或 AVIF，不超过 25 MB。HEIC 请先导出为 JPEG。',
    en: 'Upload one under “Photo” in the form and save: recent, the face well visible, at least 1200 × 1600 pixels once cropped to 3:4; JPEG, PNG, WebP or AVIF up to 25 MB. Export HEIC as JPEG first.',
  },
  ask: {
    zh: '照片由编辑上传，也可由成员本人在官网上传。',
    en: 'An editor uploads one, or the person does on the site.',
  },
  otherInForm: {
    zh: '表单里的照片与已保存的不同。保存成员后，此处显示新照片。',
    en: 'The photo in the form is not the saved one. Save the member to see the new one here.',
  },
  pick: {
    zh: '点击面部设定焦点，可用方向键微调；亮框是形象墙的裁切范围。',
    en: 'Click on the face; fine-tune with the arrow keys. The bright part is what the image wall shows.',
  },
  looked: { zh: '亮框是形象墙的裁切范围。', en: 'The bright part is what the image wall shows.' },
  whole: { zh: '整张照片', en: 'The whole photo' },
  marker: {
    zh: '焦点：横 {x}%，纵 {y}%。用方向键移动，按住 Shift 移动更多。',
    en: 'Focal point: {x}% across, {y}% down. Move it with the arrow keys, further with Shift.',
  },
  automatic: { zh: '恢复自动', en: 'Back to automatic' },
  save: { zh: '保存焦点', en: 'Save focal point' },
  saved: { zh: '焦点已保存，公开照片随即更新。', en: 'The focal point is saved; public photos follow at once.' },
  crops: { zh: '裁切预览', en: 'How it is cropped' },
  wall: { zh: '形象墙 {ratio}', en: 'Wall {ratio}' },
  wallAndSite: { zh: '形象墙、官网 {ratio}', en: 'Wall, site {ratio}' },
  site: { zh: '官网 {ratio}', en: 'Site {ratio}' },
  square: { zh: '官网方形', en: 'Site, square' },
  round: { zh: '官网圆形', en: 'Site, round' },
  warnings: { zh: '印制提醒', en: 'For print' },
  fine: { zh: '可用于印制（{width} × {height} 像素）。', en: 'Good for print ({width} × {height} pixels).' },
  shown: { zh: '展示', en: 'Where it is shown' },
  sitePublic: { zh: '官网：本人同意，照片公开。', en: 'Sites: the person agreed; the photo is public.' },
  siteHidden: {
    zh: '官网：本人未同意“官网展示”，照片不公开。',
    en: 'Sites: no consent to be listed; the photo is not public.',
  },
  wallShown: { zh: '形象墙：本人同意展示。', en: 'Image walls: the person agreed to be shown.' },
  wallHidden: {
    zh: '形象墙：本人未同意，不会上墙。',
    en: 'Image walls: no consent; it hangs on none.',
  },
  frozen: {
    zh: '已冻结的形象墙仍用冻结时的照片，直到在“形象墙”页面接收新照片。',
    en: 'A frozen wall keeps the former photo until the new one is taken over on the page “Image wall”.',
  },
  wallNeedsSite: {
    zh: '形象墙：须先同意“官网展示”，目前不会上墙。',
    en: 'Image walls: without the consent to be listed it hangs on none.',
  },
} as const satisfies Record<string, Bilingual>;
