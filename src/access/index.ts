export { auditRights } from './audit-rights';
export { registerAccess } from './register';
export { seedRoles } from './seed';
export { guardReading } from './reading/guard';
