import type { Bilingual } from '../domain/shared/bilingual';

/** How the panel shows one field. */
export interface PanelField extends Bilingual {
  help?: Bilingual;
  /** Filled by the system: shown, not typed. */
  readOnly?: true;
  /** The field by which a relation shows the other side. */
  shows?: string;
}

/** How the panel shows one content type or component. Only data: the panel's own bundle reads it too. */
export interface PanelType {
  uid: string;
  /** Together they are the schema's display name. */
  name: Bilingual;
  /** What stands for an entry in relations and headings. */
  mainField: string;
  /** The column that lists are sorted by at first, and the direction. */
  sort: [string, 'ASC' | 'DESC'];
  list: string[];
  /** The rows of the edit form, as `field:width`; a row is 12 wide. */
  rows: string[];
  fields: Readonly<Record<string, PanelField>>;
}

/** Fields that several types have and that mean the same in each. */
export const COMMON = {
  code: {
    zh: '代码',
    en: 'Code',
    help: {
      zh: '小写字母、数字和连字符；被荣誉记录引用后不能修改。',
      en: 'Lower-case letters, digits, hyphens; fixed once the record of honour refers to it.',
    },
  },
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  descriptionZh: { zh: '中文说明', en: 'Chinese description' },
  descriptionEn: { zh: '英文说明', en: 'English description' },
  position: {
    zh: '排序',
    en: 'Position',
    help: { zh: '数字小的排在前面。', en: 'The smallest number comes first.' },
  },
  isDemo: {
    zh: '演示数据',
    en: 'Demo data',
    readOnly: true,
    help: {
      zh: '由系统标记；清除演示数据时会一并删除。',
      en: 'Marked by the system; it goes when the demo is removed.',
    },
  },
} as const satisfies Record<string, PanelField>;
