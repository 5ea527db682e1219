export { loadCatalogue, type CatalogueSummary } from './load';
export { findCatalogueDifferences, type CatalogueDifference } from './differences';
export { ACTIVITY_TYPES } from './activity-types';
export { BENEFITS } from './benefits';
export { COMMITTEES } from './committees';
export { GROUPS } from './groups';
export { PROGRAMME } from './programme';
export { TIERS } from './tiers';
