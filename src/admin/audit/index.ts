import { ClockCounterClockwise } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { menuLabel } from '../shared/menu';
import { permissionFor } from '../shared/permissions';

/** Puts the audit trail into the menu of whoever may read it. */
export function registerAudit(app: StrapiApp): void {
  app.addMenuLink({
    to: 'audit',
    icon: ClockCounterClockwise,
    intlLabel: menuLabel('honour.menu.audit'),
    permissions: permissionFor('audit.read'),
    position: 8,
    Component: () => import('./page'),
  });
}
