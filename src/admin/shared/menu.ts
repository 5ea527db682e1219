import type { Bilingual } from '../../domain/shared/bilingual';

/** Texts that Strapi itself looks up by an id, such as a menu's; {@link menuLabel} refers to them. */
export const MENU: Readonly<Record<string, Bilingual>> = {
  'honour.menu.people': { zh: '成员档案', en: 'Honour files' },
  'honour.menu.releases': { zh: '名单发布', en: 'Releases' },
  'honour.menu.grants': { zh: '授予', en: 'Grants' },
  'honour.menu.leaders': { zh: '组长与职责', en: 'Leaders and duties' },
  'honour.menu.wall': { zh: '形象墙', en: 'Image wall' },
  'honour.home.tasks': { zh: '我的待办', en: 'My tasks' },
  'honour.home.waiting': { zh: '待审核', en: 'Waiting for review' },
  'honour.home.releases': { zh: '名单发布', en: 'Releases' },
  'honour.home.near': { zh: '接近门槛', en: 'Near a threshold' },
  'honour.home.duties': { zh: '逾期的组长义务', en: 'Leaders’ duties late' },
  'honour.home.photos': { zh: '缺少照片', en: 'Photos missing' },
  'honour.menu.audit': { zh: '操作记录', en: 'Audit trail' },
};

/** A text of {@link MENU} as Strapi wants it. */
export function menuLabel(id: keyof typeof MENU): { id: string; defaultMessage: string } {
  return { id, defaultMessage: MENU[id]?.zh ?? id };
}
