import type { FocalPoint, Size } from '../../domain/photo/crop';
import type { PhotoWarning } from '../../domain/photo/warnings';
import type { WallRatio } from '../../domain/image-wall/wall';

/** A member's photo as the route gives it, see `src/services/photo/read-portrait.ts`. */
export interface Photo extends Size {
  key: string;
  picture: string;
  focalPoint: FocalPoint;
  automatic: FocalPoint | null;
  warnings: PhotoWarning[];
}

/** What stands beside a member's profile. */
export interface Portrait {
  photo: Photo | null;
  consents: { site: boolean; imageWall: boolean };
  walls: WallRatio[];
}
