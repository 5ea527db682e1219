export { loadDemo, type DemoSummary } from './load';
export { assertOnlyDemo, findNotDemo, namesOfFiles } from './not-demo';
export { planDemo, type DemoPlan } from './plan';
export { demoState, type DemoState } from './state';
