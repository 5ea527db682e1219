export { registerAccess } from './register';
export { seedRoles } from './seed';
