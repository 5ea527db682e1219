import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { CONTENT_TYPES, PANEL_TYPES } from '../labels/all';
import type { PanelField, PanelType } from '../labels/types';

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface ConfigurationService {
  findContentType?(uid: string): object;
  findComponent?(uid: string): object;
  findConfiguration(model: object): Promise<Configuration>;
  updateConfiguration(model: object, configuration: Configuration): Promise<unknown>;
}

/**
 * Puts columns, forms and bilingual labels into the content manager, where an editor may change them under “Configure the
 * view”: what an editor changed stays, what is still as we left it follows the code.
 */
export async function seedPanelSettings(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'postgresql_ace' });
  const left = ((await store.get({ key: 'panel_settings' })) ?? {}) as Record<
    string,
    { wanted: string; stored: string }
  >;
  const now = { ...left };
  for (const type of PANEL_TYPES) {
    const { service, model } = serviceFor(strapi, type);
    const before = await service.findConfiguration(model);
    const wanted = configurationOf(type, before);
    const [known, hash] = [left[type.uid], hashOf(wanted)];
    const touched = known !== undefined && known.stored !== hashOf(before);
    if (touched || known?.wanted === hash) continue;
    await service.updateConfiguration(model, wanted);
    now[type.uid] = { wanted: hash, stored: hashOf(await service.findConfiguration(model)) };
  }
  if (JSON.stringify(now) !== JSON.stringify(left)) await store.set({ key: 'panel_settings', value: now });
}

function serviceFor(strapi: Core.Strapi, type: PanelType): { service: ConfigurationService; model: object } {
  const kind = CONTENT_TYPES.includes(type) ? 'content-types' : 'components';
  const service: ConfigurationService = strapi.plugin('content-manager').service(kind);
  const model = service.findContentType?.(type.uid) ?? service.findComponent?.(type.uid);
  if (!model) throw new Error(`The content manager does not know ${type.uid}.`);
  return { service, model };
}

function configurationOf(type: PanelType, current: Configuration): Configuration {
  const metadatas = Object.entries(current.metadatas).map(([name, metadata]) => [
    name,
    metadataOf(type.fields[name], metadata),
  ]);
  return {
    settings: {
      ...current.settings,
      mainField: type.mainField,
      defaultSortBy: type.sort[0],
      defaultSortOrder: type.sort[1],
      pageSize: 20,
    },
    metadatas: Object.fromEntries(metadatas) as Configuration['metadatas'],
    layouts: { list: type.list, edit: type.rows.map(rowOf) },
  };
}

function metadataOf(field: PanelField | undefined, { edit, list }: Metadata): Metadata {
  if (!field) return { edit, list };
  const label = `${field.zh} ${field.en}`;
  return {
    edit: {
      ...edit,
      label,
      editable: field.readOnly !== true,
      ...(field.shows !== undefined && { mainField: field.shows }),
    },
    list: { ...list, label },
  };
}

function rowOf(row: string): { name: string; size: number }[] {
  return row.split(' ').map((cell) => {
    const [name = '', size] = cell.split(':');
    return { name, size: Number(size) };
  });
}

/** Key order differs between what is written and what is read back. */
function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
