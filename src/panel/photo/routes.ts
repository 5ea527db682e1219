import { readPortrait } from '../../services/photo/read-portrait';
import { placeFocalPoint } from '../../services/photo/set-focal-point';
import { panelRoutes } from '../route';
import { PORTRAITS } from './contract';

/** A member's photo beside their profile: what it is cropped to, and where the face is. */
export const PORTRAIT_ROUTES = panelRoutes(PORTRAITS, {
  read: ({ member }, { strapi, context }) => readPortrait(strapi, context, member),
  focus: (input, { context }) => placeFocalPoint(context, input),
});
