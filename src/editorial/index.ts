import type { Core } from '@strapi/strapi';

/** Hooks on types that are not ours: nothing yet. */
export function registerEditorial(_strapi: Core.Strapi): void {}

/** Labels, columns and layouts of the admin panel. */
export async function seedPanelSettings(_strapi: Core.Strapi): Promise<void> {}
