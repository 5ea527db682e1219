import type { CivilDate } from '../shared/civil-date';
import type { Refusal } from '../shared/refusal';
import {
  decideConfirmation,
  decideDraft,
  decidePublication,
  decidePublicationRequest,
  decideWithdrawal,
  type AskedPublication,
  type PublishedRelease,
  type SecondPersonQuestion,
} from './decide-publication';
import type { ReleaseDate } from './release-calendar';

/** What can be done towards the publication of a release: one person at once, or one asks and another confirms. */
export type PublicationStep = 'publish' | 'ask' | 'confirm' | 'withdraw';

/** One step that is whoever reads the draft's to take, or what has to come first; null where nothing stands in the way. */
export interface OpenStep {
  step: PublicationStep;
  refusal: Refusal | null;
}

/** A draft, and how whoever reads it stands to it. */
export interface ReadRelease extends SecondPersonQuestion {
  release: ReleaseDate;
  today: CivilDate;
  published: readonly PublishedRelease[];
  /** The years on whose 31 December somebody holds a term. */
  yearEnds: readonly number[];
  /** The open request; null where nobody has asked. */
  asked: (AskedPublication & { id: string }) | null;
}

/**
 * The steps that fit a release, each with what {@link decidePublication} says to stand in the way. One that
 * {@link decideConfirmation}, {@link decidePublicationRequest} or {@link decideWithdrawal} refuses is another person's, or
 * nobody's, and is not among them; what cannot be drafted any more is neither published nor asked for.
 */
export function stepsOn(read: ReadRelease): OpenStep[] {
  const { release, today, published, yearEnds, required, asked } = read;
  const isDraft = decideDraft(release, published) === null;
  const refusal = decidePublication(release, today, published, yearEnds);
  const publishes = isDraft && decideConfirmation(release, read) === null;
  const asks = isDraft && decidePublicationRequest(release, read) === null;
  const withdraws = asked !== null && decideWithdrawal(release.code, published, asked, asked.id) === null;
  return [
    ...(publishes ? [{ step: required ? 'confirm' : 'publish', refusal } as const] : []),
    ...(asks ? [{ step: 'ask', refusal } as const] : []),
    ...(withdraws ? [{ step: 'withdraw', refusal: null } as const] : []),
  ];
}
