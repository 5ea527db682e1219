import type { Core } from '@strapi/strapi';
import { bilingual } from '../domain/shared/bilingual';
import { ACTIONS, CATEGORY } from '../labels/actions';

/** Makes the project's own actions known to Strapi; in the register phase, or the super administrator would lack them. */
export async function registerAccess(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  await actionProvider.registerMany(
    Object.entries(ACTIONS).map(([uid, label]) => ({
      uid,
      section: 'settings',
      category: bilingual(CATEGORY),
      displayName: bilingual(label),
    })),
  );
}

interface PermissionService {
  actionProvider: { registerMany(actions: object[]): Promise<unknown> };
}
