import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { findPublished } from '../../persistence/photo/photos';
import { databaseOf } from '../../persistence/shared/transaction';

const PICTURE = /^photo-([0-9a-f]{16}-[0-9a-f]{8})-/;
/** Pictures are stored before they are written down: what is younger may be somebody's who is at it just now. */
const GRACE_MS = 10 * 60_000;

/**
 * Takes pictures off this machine's disk that are public no longer. The instance that withdraws a publication deletes the
 * files where it finds them; those that lie on the disk of another, which made them, are left for that one.
 */
export async function removeLeftovers(strapi: Core.Strapi): Promise<void> {
  if (strapi.config.get<string>('plugin::upload.provider', 'local') !== 'local') return;
  const folder = path.join(strapi.dirs.static.public, 'uploads');
  const pictures = (await readdir(folder).catch(() => [])).flatMap((name) => {
    const address = PICTURE.exec(name)?.[1];
    return address === undefined ? [] : [{ file: path.join(folder, name), address }];
  });
  const published = new Set(
    await findPublished(databaseOf(strapi), [...new Set(pictures.map(({ address }) => address))]),
  );
  for (const { file, address } of pictures) {
    if (published.has(address)) continue;
    const found = await stat(file).catch(() => null);
    if (found && Date.now() - found.mtimeMs > GRACE_MS) await rm(file, { force: true });
  }
}
