export { auditRights } from './audit-rights';
export { auditedSteps } from './audited-routes';
export { mayStill } from './may-still';
export { registerAccess } from './register';
export { giveSteps, type Step, type StepsOf } from './route-steps';
export { seedRoles } from './seed';
export { guardReading } from './reading/guard';
