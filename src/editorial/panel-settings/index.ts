export { seedPanelSettings } from './seed';
