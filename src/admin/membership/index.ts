import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { menuLabel } from '../shared/menu';
import { permissionFor } from '../shared/permissions';
import { HonourPanel } from './side-panel';

/** Puts the members' honour files into the menu of whoever may read them. */
export function registerPeople(app: StrapiApp): void {
  app.addMenuLink({
    to: 'people',
    icon: User,
    intlLabel: menuLabel('honour.menu.people'),
    permissions: permissionFor('person.read'),
    position: 2,
    Component: () => import('./page'),
  });
}

/** Puts a member's honours beside their profile in the content manager. */
export function addHonourPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager };
  apis.addEditViewSidePanel((panels) => {
    const [actions, ...rest] = panels;
    return actions === undefined ? [HonourPanel] : [actions, HonourPanel, ...rest];
  });
}

interface ContentManager {
  addEditViewSidePanel(arrange: (panels: unknown[]) => unknown[]): void;
}
