import { Briefcase } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { menuLabel } from '../shared/menu';
import { permissionFor } from '../shared/permissions';

/** Puts the board of leaders and duties into the panel's menu, for those who may read it. */
export function registerLeaders(app: StrapiApp): void {
  app.addMenuLink({
    to: 'leaders',
    icon: Briefcase,
    intlLabel: menuLabel('honour.menu.leaders'),
    permissions: permissionFor('leadership.read'),
    position: 4,
    Component: () => import('./page'),
  });
}
