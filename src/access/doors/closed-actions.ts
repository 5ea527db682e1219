import type { Core } from '@strapi/strapi';
import { CLOSED_ACTIONS } from './table';

interface Actions {
  delete(key: string): Promise<unknown>;
  hooks: { didRegister: { register(hook: (registered: { key: string }) => Promise<unknown>): unknown } };
}

/** Takes the actions of what is off away as they become known; in the register phase, before Strapi's own do. */
export function closeActions(strapi: Core.Strapi): void {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: Actions };
  actionProvider.hooks.didRegister.register(async ({ key }) => {
    const closed = CLOSED_ACTIONS.some((action) => (action.endsWith('.') ? key.startsWith(action) : key === action));
    if (closed) await actionProvider.delete(key);
  });
}
