export { installConstraints } from './install';
