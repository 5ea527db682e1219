export { differences } from './compare';
export { readScenario, type Problem } from './read-scenario';
export { rehearse, type Outcome } from './rehearse';
export type { Scenario } from './scenario';
