import type { Core } from '@strapi/strapi';

/** Puts the constraints on Strapi's tables. */
export async function installConstraints(_strapi: Core.Strapi): Promise<void> {}
