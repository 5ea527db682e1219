import type { StrapiApp } from '@strapi/strapi/admin';
import { ConflictDialog } from './dialog';

/**
 * Puts the question of whose value is saved onto every page, in the register phase: whatever form it is, and wherever it
 * stands. Strapi renders components under this prefix above all its pages, inside everything that it provides.
 */
export function registerConflicts(app: StrapiApp): void {
  app.addComponents({ name: 'future-global::honour-conflicts', Component: ConflictDialog });
}

export { tellOfOthers } from './others';
export { askWhose, type Choice, type Conflict } from './question';
