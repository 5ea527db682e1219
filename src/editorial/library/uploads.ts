import type { Core } from '@strapi/strapi';
import type { Holder } from '../../persistence/account/holders';
import { changeLibrary } from './changes';
import { PRIVATE_PATH, signed } from '../../photo/signature';
import { PASSED } from '../../photo/storage';

interface Provider {
  uploadStream(file: object, options?: object): Promise<void>;
  upload(file: object, options?: object): Promise<void>;
  isPrivate(): Promise<boolean>;
  getSignedUrl(file: { url: string }): Promise<{ url: string }>;
}

/**
 * Puts the intake in the way of every upload: of the panel, of Strapi's API, of the demo. Nothing but what passed it
 * reaches the provider, and what the media library shows are private files under signed addresses; what may be public is
 * made from them elsewhere. In the register phase, after Strapi's own plugin.
 */
export function guardUploads(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('upload') as unknown as { provider: Provider };
  const { provider } = plugin;
  const [uploadStream, upload] = [provider.uploadStream.bind(provider), provider.upload.bind(provider)];
  const mustHavePassed = (file: object) => {
    if (!PASSED.has(file)) throw new Error('A file reached the upload provider without the intake.');
  };
  Object.assign(provider, {
    uploadStream: async (file: object, options?: object) => {
      mustHavePassed(file);
      await uploadStream(file, options);
    },
    upload: async (file: object, options?: object) => {
      mustHavePassed(file);
      await upload(file, options);
    },
    isPrivate: () => Promise.resolve(true),
    getSignedUrl: ({ url }: { url: string }) => Promise.resolve({ url: withLeave(strapi, url) }),
  });
  changeLibrary(strapi);
}

/** An address in an answer of Strapi's, with leave for who asked; without it where it is nobody's question. */
function withLeave(strapi: Core.Strapi, url: string): string {
  if (!url.startsWith(PRIVATE_PATH) || url.includes('?')) return url;
  const { auth, user } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  const id = auth?.strategy.name === 'content-api-token' ? auth.credentials?.id : user?.id;
  const kind = KINDS[auth?.strategy.name ?? ''];
  return kind && id !== undefined ? signed(strapi, url, { kind, id: String(id) }) : url;
}

interface RequestState {
  auth?: { strategy: { name: string }; credentials?: { id: number | string } | null };
  user?: { id: number | string };
}

/** By what Strapi calls the way in which somebody said who they are. */
const KINDS: Readonly<Record<string, Holder['kind']>> = {
  admin: 'administrator',
  'admin-token': 'administrator',
  'users-permissions': 'account',
  'content-api-token': 'api-token',
};
