import { Crown } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { menuLabel } from '../shared/menu';
import { permissionFor } from '../shared/permissions';

/** Puts the grants proposed and given into the panel's menu, for those who may read them. */
export function registerGrants(app: StrapiApp): void {
  app.addMenuLink({
    to: 'grants',
    icon: Crown,
    intlLabel: menuLabel('honour.menu.grants'),
    permissions: permissionFor('title.read'),
    position: 4,
    Component: () => import('./page'),
  });
}
