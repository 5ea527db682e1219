import { GridNine } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { menuLabel } from '../shared/menu';
import { permissionFor } from '../shared/permissions';

/** Puts the image wall's page into the panel's menu, for those who may read walls. */
export function registerWall(app: StrapiApp): void {
  app.addMenuLink({
    to: 'wall',
    icon: GridNine,
    intlLabel: menuLabel('honour.menu.wall'),
    permissions: permissionFor('wall.read'),
    position: 4,
    Component: () => import('./page'),
  });
}
