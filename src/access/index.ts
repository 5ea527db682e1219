export { registerAccess } from './register';
