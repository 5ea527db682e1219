import { rosterDay } from '../../domain/roster/roster-on';
import { inForceOn } from '../../domain/roster/terms';
import { localDate } from '../../domain/shared/civil-date';
import { findWithoutPhoto, type PhotolessRecord } from '../../persistence/membership/home';
import { findReleases } from '../../persistence/release/releases';
import { getProgramme } from '../../persistence/programme/rules';
import { findTerms } from '../../persistence/roster/terms';
import type { ServiceContext } from '../shared/context';

/** Who of the current roster has no photo. */
export interface MissingPhotosView {
  total: number;
  /** How many stand on the current roster. */
  roster: number;
  people: PhotolessRecord[];
}

const SHOWN = 8;

/** The people of the current roster without a photo: over New Year that of 31 December, as the site shows it. */
export async function readMissingPhotos({ database, clock }: ServiceContext): Promise<MissingPhotosView> {
  const { timeZone } = await getProgramme(database);
  const terms = await findTerms(database);
  const latest = (await findReleases(database)).at(-1) ?? null;
  const { on } = rosterDay(null, localDate(clock.now(), timeZone), latest, terms);
  const held = inForceOn(terms, on).map(({ member }) => member);
  return { ...(await findWithoutPhoto(database, held, SHOWN)), roster: held.length };
}
