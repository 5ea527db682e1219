import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { menuLabel } from '../shared/menu';
import { permissionFor } from '../shared/permissions';

/** Puts the releases page into the panel's menu, for those who may read releases. */
export function registerReleases(app: StrapiApp): void {
  app.addMenuLink({
    to: 'releases',
    icon: Calendar,
    intlLabel: menuLabel('honour.menu.releases'),
    permissions: permissionFor('release.read'),
    position: 3,
    Component: () => import('./page'),
  });
}
