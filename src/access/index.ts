export { auditRights } from './audit-rights';
export { registerAccess } from './register';
export { seedRoles } from './seed';
