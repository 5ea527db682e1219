import type { Core } from '@strapi/strapi';
import { actionId } from '../labels/actions';
import type { Model } from './reading/model';
import type { ContentAccess, StaffRole } from './roles';

/** A permission as Strapi keeps it. */
export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

const MEDIA: Record<StaffRole['media'], string[]> = {
  none: [],
  read: ['read', 'assets.download', 'assets.copy-link'],
  write: ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'],
};

/** A role's permissions: the project's own actions, the content types field by field, the media library. */
export function permissionsOf(strapi: Core.Strapi, role: StaffRole): Permission[] {
  return [
    ...role.actions.map((action) => permission(actionId(action))),
    ...Object.entries(role.content).flatMap(([type, access]) =>
      contentPermissions(strapi, type, {
        ...access,
        hidden: [...(access.hidden ?? []), ...deadEnds(strapi, role, type)],
      }),
    ),
    ...MEDIA[role.media].map((action) => permission(`plugin::upload.${action}`)),
  ];
}

function contentPermissions(strapi: Core.Strapi, type: string, access: ContentAccess): Permission[] {
  const { may, hidden = [], fixed = [], writes } = access;
  const uid = `api::${type}.${type}`;
  const fields = fieldsOf(strapi, uid);
  const without = (left: readonly string[]) => fields.filter((field) => !left.includes(field.split('.')[0] ?? ''));
  const shown = without(hidden);
  const writable = without([...hidden, ...fixed]);
  const written = writes ? writable.filter((field) => writes.includes(field.split('.')[0] ?? '')) : writable;
  return may.map((action) => ({
    ...permission(`plugin::content-manager.explorer.${action}`, uid),
    properties: action === 'delete' ? {} : { fields: action === 'read' ? shown : written },
  }));
}

/** Relations to types that the role does not read: their fields would show what is behind them in vain. */
function deadEnds(strapi: Core.Strapi, role: StaffRole, type: string): string[] {
  const { contentTypes } = strapi as unknown as { contentTypes: Record<string, Model> };
  const relations = Object.entries(contentTypes[`api::${type}.${type}`]?.attributes ?? {});
  return relations.flatMap(([field, { target }]) => {
    const [, name] = /^api::([\w-]+)\./.exec(target ?? '') ?? [];
    return name !== undefined && !role.content[name]?.may.includes('read') ? [field] : [];
  });
}

function fieldsOf(strapi: Core.Strapi, uid: string): string[] {
  const service = strapi.service('admin::content-type') as unknown as ContentTypeService;
  const { contentTypes, components } = strapi as unknown as Record<'contentTypes' | 'components', Models>;
  const model = contentTypes[uid];
  if (!model) throw new Error(`A role names ${uid}, which does not exist.`);
  return service.getNestedFields(model, { components });
}

function permission(action: string, subject: string | null = null): Permission {
  return { action, subject, properties: {}, conditions: [] };
}

type Models = Record<string, object>;

interface ContentTypeService {
  getNestedFields(model: object, options: { components: object }): string[];
}
