import type { Actor } from '../shared/actor';
import { refuse, type Refusal } from '../shared/refusal';
import type { CivilDate } from '../shared/civil-date';
import type { ReleaseDate } from './release-calendar';
import { renewalsBefore } from './renewals-due';

/** A release that was published, and when. */
export interface PublishedRelease extends ReleaseDate {
  publishedAt: Date;
}

/** What a first person asked for and nobody withdrew: the publication of the draft with this fingerprint. */
export interface AskedPublication {
  /** The administrator who asked. */
  askedBy: string | null;
  fingerprint: string;
}

/** What decides whether one person is enough, and if not, who the two are. */
export interface SecondPersonQuestion {
  /** Whether the programme asks for a second person. */
  required: boolean;
  /** Whoever acts now. */
  actor: Actor;
  /** Of the draft as it is now. */
  fingerprint: string;
  /** The open request; null where nobody has asked. */
  asked: AskedPublication | null;
}

/**
 * Whether a release may still be drafted: not once it, or a later one, is published (`programme.md`, Release). Refuses
 * RELEASE_PUBLISHED and RELEASE_OUT_OF_ORDER.
 */
export function decideDraft(release: ReleaseDate, published: readonly PublishedRelease[]): Refusal | null {
  const same = published.find(({ code }) => code === release.code);
  if (same) return refuse('RELEASE_PUBLISHED', { release: same.code, publishedAt: same.publishedAt.toISOString() });
  const later = published.find(({ cutOff }) => cutOff > release.cutOff);
  return later ? refuse('RELEASE_OUT_OF_ORDER', { release: release.code, latest: later.code }) : null;
}

/**
 * Whether a release may be published today: as a draft may, once no earlier renewals are due (RENEWALS_PENDING), and on
 * its cut-off day or later (RELEASE_NOT_DUE).
 *
 * @param yearEnds the years on whose 31 December somebody holds a term
 */
export function decidePublication(
  release: ReleaseDate,
  today: CivilDate,
  published: readonly PublishedRelease[],
  yearEnds: readonly number[],
): Refusal | null {
  const obstacle = decideDraft(release, published);
  if (obstacle) return obstacle;
  const renewals = renewalsBefore(release, published, yearEnds);
  if (renewals !== null) return refuse('RENEWALS_PENDING', { release: release.code, renewals });
  return today < release.cutOff ? refuse('RELEASE_NOT_DUE', { release: release.code, cutOff: release.cutOff }) : null;
}

/**
 * Whether this actor may publish the draft now. Where the programme asks for two, only a person who confirms what
 * another person asked for may; an API token is no person, nor is a command. Refuses SECOND_PERSON_REQUIRED, and
 * REQUEST_VOID where the draft is no longer the one that was asked for.
 */
export function decideConfirmation(release: ReleaseDate, question: SecondPersonQuestion): Refusal | null {
  const { required, actor, fingerprint, asked } = question;
  if (!required) return null;
  const missing = (why: 'no-person' | 'nobody-asked' | 'same-person') =>
    refuse('SECOND_PERSON_REQUIRED', { release: release.code, why });
  if (!isPerson(actor)) return missing('no-person');
  if (asked === null) return missing('nobody-asked');
  if (asked.fingerprint !== fingerprint) return refuse('REQUEST_VOID', { release: release.code });
  return asked.askedBy === actor.id ? missing('same-person') : null;
}

/**
 * Whether this actor may ask for the publication of the draft. A request for a draft that changed since is no obstacle.
 * Refuses REQUEST_NEEDLESS where one person is enough, SECOND_PERSON_REQUIRED for whoever is no person, and
 * PUBLICATION_REQUESTED where this very draft is asked for already.
 */
export function decidePublicationRequest(release: ReleaseDate, question: SecondPersonQuestion): Refusal | null {
  const { required, actor, fingerprint, asked } = question;
  if (!required) return refuse('REQUEST_NEEDLESS', { release: release.code });
  if (!isPerson(actor)) return refuse('SECOND_PERSON_REQUIRED', { release: release.code, why: 'no-person' });
  return asked?.fingerprint === fingerprint ? refuse('PUBLICATION_REQUESTED', { release: release.code }) : null;
}

/**
 * Whether a request can be taken back: the one that is open, before the release is published. Refuses REQUEST_NOT_OPEN
 * where it was withdrawn or replaced.
 */
export function decideWithdrawal(
  release: string,
  published: readonly PublishedRelease[],
  open: { id: string } | null,
  request: string,
): Refusal | null {
  const isDraft = published.every(({ code }) => code !== release);
  return isDraft && open?.id === request ? null : refuse('REQUEST_NOT_OPEN', { release });
}

function isPerson({ kind, id }: Actor): boolean {
  return kind === 'administrator' && id !== null;
}
