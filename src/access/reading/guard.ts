import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { notReadable } from '../../messages/reading';
import { readablePart } from './answer';
import { unreadableIn } from './question';
import { Reader, type Ability } from './reader';
import { searchOfReadable } from './search';

interface Manager {
  sanitizeQuery: (query: object, options?: object) => Promise<object>;
  validateQuery: (query: object, options?: object) => Promise<unknown>;
  sanitizeOutput: (data: unknown, options?: object) => Promise<unknown>;
}

interface Services {
  extend(uid: string, extension: (service: PermissionService) => PermissionService): unknown;
}

interface PermissionService {
  createPermissionsManager(options: { ability: Ability; model: string; action?: string }): Manager;
}

/**
 * Keeps every question to what the asker may read. Strapi's routes for content, files, staff and roles, and our own that
 * take a list's filters, all pass their questions and answers through a permissions manager, which judges the fields of
 * the type itself and lets relations lead anywhere, and drops in silence what it does not allow, which widens a filter.
 * Here each step of a path is judged, and what may not be read is refused with a sentence. In the register phase.
 */
export function guardReading(strapi: Core.Strapi): void {
  const services = strapi.get<Services>('services');
  services.extend('admin::permission', (service) => ({
    ...service,
    createPermissionsManager: (options) => guarded(strapi, service.createPermissionsManager(options), options),
  }));
}

function guarded(
  strapi: Core.Strapi,
  manager: Manager,
  { ability, model }: { ability: Ability; model: string },
): Manager {
  const reader = new Reader(strapi, ability);
  const { sanitizeQuery, validateQuery, sanitizeOutput } = manager;
  const judge = (query: object): void => {
    const path = unreadableIn(reader, model, query);
    if (path !== null) throw new errors.ValidationError(notReadable(path), { path });
  };
  return Object.assign(manager, {
    async sanitizeQuery(query: object, options?: object) {
      judge(query);
      return searchOfReadable(reader, model, await sanitizeQuery(query, options));
    },
    async validateQuery(query: object, options?: object) {
      judge(query);
      return validateQuery(query, options);
    },
    async sanitizeOutput(data: unknown, options?: object) {
      return readablePart(reader, model, await sanitizeOutput(data, options));
    },
  });
}
