import { stepsOn } from '../../domain/release/publication-steps';
import { parseRelease } from '../../domain/release/release-calendar';
import { localDate } from '../../domain/shared/civil-date';
import { findOpenRequest, findRequestedReleases } from '../../persistence/release/publication-requests';
import { getProgramme } from '../../persistence/programme/rules';
import { findReleases } from '../../persistence/release/releases';
import { findYearEnds } from '../../persistence/roster/terms';
import type { ServiceContext } from '../shared/context';
import { computeDraft, fingerprintOf } from './draft-release';

/** The releases that somebody else asked to publish and the reader can confirm. */
export interface PublicationsToConfirmView {
  releases: string[];
}

/** What the releases page lets the reader confirm; a request whose draft has changed since is nothing to confirm. */
export async function readPublicationsToConfirm(context: ServiceContext): Promise<PublicationsToConfirmView> {
  const { database: db, clock, actor } = context;
  const { timeZone, cutOffs, secondPersonRequired: required } = await getProgramme(db);
  const published = await findReleases(db);
  const yearEnds = await findYearEnds(db);
  const today = localDate(clock.now(), timeZone);
  const releases: string[] = [];
  for (const code of await findRequestedReleases(db)) {
    const release = parseRelease(code, cutOffs);
    const asked = await findOpenRequest(db, code);
    if (!release || !asked || asked.askedBy === actor.id) continue;
    const fingerprint = fingerprintOf(await computeDraft(db, release));
    const steps = stepsOn({ release, today, published, yearEnds, actor, required, fingerprint, asked });
    if (steps.some(({ step, refusal }) => step === 'confirm' && refusal === null)) releases.push(code);
  }
  return { releases };
}
