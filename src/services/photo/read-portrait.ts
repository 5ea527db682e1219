import type { Core } from '@strapi/strapi';
import { buffer } from 'node:stream/consumers';
import { mayHang } from '../../domain/image-wall/plan-wall';
import type { FocalPoint } from '../../domain/photo/crop';
import type { PhotoWarning } from '../../domain/photo/warnings';
import type { WallRatio } from '../../domain/image-wall/wall';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { findWallEvents } from '../../persistence/image-wall/image-wall';
import { findPerson } from '../../persistence/membership/person';
import { findPrivateFiles } from '../../persistence/photo/photos';
import { findPortraits } from '../../persistence/photo/portraits';
import type { Queryable } from '../../persistence/shared/transaction';
import { attention } from '../../photo/intake';
import { previewPath } from '../../photo/keep';
import { signed } from '../../photo/signature';
import { openPrivate } from '../../photo/storage';
import type { ServiceContext } from '../shared/context';

/** A member's photo before somebody who says where the face is. */
export interface PortraitView {
  photo: {
    key: string;
    /** Where the whole picture is read for an hour or two. */
    picture: string;
    /** The print rendition's size in pixels. */
    width: number;
    height: number;
    focalPoint: FocalPoint;
    /** Where the face would be if nobody had said; null where the picture cannot be read just now. */
    automatic: FocalPoint | null;
    warnings: PhotoWarning[];
  } | null;
  /** Without the first nothing of it is shown at all, without the second no wall shows it. */
  consents: { site: boolean; imageWall: boolean };
  /** Whether the two together let the photo onto an image wall. */
  mayHang: boolean;
  /** The shapes that the walls there are have, each once. */
  walls: WallRatio[];
}

/** A member's photo, its crops' facts and what it lacks, for staff. Refuses MEMBER_UNKNOWN. */
export async function readPortrait(
  strapi: Core.Strapi,
  { database, actor }: ServiceContext,
  member: string,
): Promise<PortraitView | Refusal> {
  const person = await findPerson(database, member);
  if (!person) return refuse('MEMBER_UNKNOWN', { member });
  const [portrait] = await findPortraits(database, [member]);
  const walls = await findWallEvents(database);
  const { site, imageWall } = person.consents;
  return {
    photo: portrait
      ? {
          key: portrait.photo,
          picture: signed(strapi, previewPath(portrait.photo), { kind: 'administrator', id: actor.id ?? '' }),
          width: portrait.width,
          height: portrait.height,
          focalPoint: portrait.focalPoint,
          automatic: await automaticPoint(strapi, database, portrait.photo),
          warnings: portrait.warnings,
        }
      : null,
    consents: { site, imageWall },
    mayHang: mayHang({ consentSite: site, consentImageWall: imageWall }),
    walls: [...new Set(walls.map(({ settings }) => settings.ratio))],
  };
}

/** Looked for anew in the preview that the intake looked at: an editor's point stands in its place in the row. */
async function automaticPoint(strapi: Core.Strapi, db: Queryable, photo: string): Promise<FocalPoint | null> {
  const files = await findPrivateFiles(db, photo);
  if (!files) return null;
  try {
    return await attention(await buffer(await openPrivate(strapi, files.preview)));
  } catch (error) {
    strapi.log.warn(`[photos] ${photo} could not be read: ${String(error)}`);
    return null;
  }
}
