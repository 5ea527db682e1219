export { loadCatalogue } from './load';
export { findCatalogueDifferences } from './differences';
export { ACTIVITY_TYPES } from './activity-types';
export { COMMITTEES } from './committees';
export { GROUPS } from './groups';
export { PROGRAMME } from './programme';
export { TIERS } from './tiers';
