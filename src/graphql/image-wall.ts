import { captionOf } from '../domain/image-wall/caption';
import { RATIOS } from '../domain/image-wall/wall';
import { readImageWall, wallVersion } from '../services/image-wall/read-image-wall';
import type { Resolvers } from '../../types/graphql';
import { answered } from './server/errors';
import { photoIn } from './photo';
import { inLang, mustInLang } from './server/text';

/** Resolvers of `image-wall.graphql`. */
export const imageWallResolvers: Resolvers = {
  Query: {
    imageWall: (_root, { event, tier }, { session }) => answered(readImageWall(session, { event, tier: tier ?? null })),
  },
  ImageWall: {
    frozen: ({ event }) => event.edition !== null,
    frozenAt: ({ event }) => event.edition?.at ?? null,
    edition: ({ event }) => event.edition?.number ?? null,
    version: (wall) => wallVersion(wall),
    total: ({ entries }) => entries.length,
    withheld: ({ withheld }) => withheld.length,
    ratioWidth: ({ settings }) => RATIOS[settings.ratio].width,
    ratioHeight: ({ settings }) => RATIOS[settings.ratio].height,
    entries: ({ entries, settings }) =>
      entries.map((entry) => ({ ...entry, captions: settings.captions, ratio: settings.ratio })),
  },
  WallEvent: {
    name: ({ name }, args) => mustInLang(name, args),
    place: ({ place }, args) => inLang(place, args),
  },
  ImageWallEntry: {
    company: ({ source }, args) => inLang(source.company, args),
    caption: ({ source, captions }, { lang }) => captionOf(source, lang ?? captions),
    photo: ({ photo, ratio }, { size }, context) =>
      photoIn(photo?.image ?? null, size, ratio === 'square' ? 'square' : 'portrait', context),
  },
};
