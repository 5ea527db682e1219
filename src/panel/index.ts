import type { Core } from '@strapi/strapi';
import { GRANT_ROUTES } from './grant/routes';
import { HOME_ROUTES } from './home/routes';
import { LEADER_ROUTES } from './leadership/routes';
import { MEMBER_ROUTES, PEOPLE_ROUTES } from './membership/routes';
import { PORTRAIT_ROUTES } from './photo/routes';
import { RELEASE_ROUTES } from './release/routes';
import { RECORDING_ROUTES } from './contribution/recording-routes';
import { REVIEW_ROUTES } from './contribution/routes';
import { AUDIT_ROUTES } from './audit/routes';
import { mountWallPack, WALL_ROUTES } from './image-wall/routes';
import { mountRoutes, type PanelRoute } from './route';

/** Every route of the panel's own pages: one line for each feature. */
export const ROUTES: readonly PanelRoute[] = [
  ...HOME_ROUTES,
  ...AUDIT_ROUTES,
  ...REVIEW_ROUTES,
  ...RECORDING_ROUTES,
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
