import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { objectStore } from '../src/photo/object-store';

/** Where private files are kept: beside the public ones in the object store, or in a folder that nothing serves. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  privateFolder: path.resolve(env('PRIVATE_FILES', '.private')),
  privateProvider: objectStore(env)?.closed ?? null,
});
