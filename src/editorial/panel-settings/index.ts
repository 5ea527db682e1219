import type { Core } from '@strapi/strapi';

/** Labels, columns and layouts of the admin panel. */
export async function seedPanelSettings(_strapi: Core.Strapi): Promise<void> {}
