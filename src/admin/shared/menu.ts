import type { Text } from '../../editorial/panel-settings/types';

/** Texts that Strapi itself looks up by an id, such as a menu's; {@link menuLabel} refers to them. */
export const MENU: Readonly<Record<string, Text>> = {
  'honour.menu.releases': { zh: '名单发布', en: 'Releases' },
  'honour.menu.wall': { zh: '形象墙', en: 'Image wall' },
  'honour.menu.audit': { zh: '操作记录', en: 'Audit trail' },
};

/** A text of {@link MENU} as Strapi wants it. */
export function menuLabel(id: keyof typeof MENU): { id: string; defaultMessage: string } {
  return { id, defaultMessage: MENU[id]?.zh ?? id };
}
