import type { Core } from '@strapi/strapi';
import { GRANT_ROUTES } from './grants';
import { HOME_ROUTES } from './home';
import { LEADER_ROUTES } from './leaders';
import { MEMBER_ROUTES } from './members';
import { PEOPLE_ROUTES } from './people';
import { PORTRAIT_ROUTES } from './portraits';
import { RELEASE_ROUTES } from './releases';
import { REVIEW_ROUTES } from './review';
import { AUDIT_ROUTES } from './audit';
import { mountWallPack, WALL_ROUTES } from './wall';
import { mountRoutes, type PanelRoute } from './route';

/** Every route of the panel's own pages: one line for each feature. */
export const ROUTES: readonly PanelRoute[] = [
  ...HOME_ROUTES,
  ...AUDIT_ROUTES,
  ...REVIEW_ROUTES,
  ...RELEASE_ROUTES,
  ...PEOPLE_ROUTES,
  ...LEADER_ROUTES,
  ...GRANT_ROUTES,
  ...MEMBER_ROUTES,
  ...PORTRAIT_ROUTES,
  ...WALL_ROUTES,
];

/** Opens the routes of the panel's own pages; in Strapi's register phase. */
export function registerPanel(strapi: Core.Strapi): void {
  mountRoutes(strapi, ROUTES);
  mountWallPack(strapi);
}
