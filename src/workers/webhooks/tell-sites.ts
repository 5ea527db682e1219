import {
  addressAnnouncements,
  findNextDue,
  findStopped,
  forgetAnnouncements,
  giveBackAttempt,
  takeDueAttempts,
  type Attempt,
} from '../../persistence/message/announcements';
import { messageId, settleAttempt, type Outcome, type Posted } from '../../services/message/settle-attempt';
import type { ServiceContext } from '../../services/shared/context';
import type { Endpoint } from './endpoints';
import { post } from './post';
import { MOST_ATTEMPTS, waitAfter } from './schedule';

/** Attempts at one endpoint at once; the others do not wait longer for a slow one than one attempt can take. */
const AT_ONCE = 8;

/** Whom to tell, and where a line is written about how it went. */
export interface Sites {
  endpoints: readonly Endpoint[];
  /** Put before addresses of this server; empty when it does not know its own. */
  publicUrl: string;
  log: (level: 'info' | 'warn' | 'error', line: string) => void;
  /** Ends it: attempts under way are broken off and count as not made. */
  signal: AbortSignal;
}

/**
 * Tells every endpoint some of what is due, each by itself. Nothing is kept in mind between two calls, so one that was cut
 * off is made good by the next; several processes may do it at once, and no attempt is made by two of them.
 *
 * @returns in how many milliseconds the next attempt is due; null when nothing waits
 */
export async function tellSites(context: ServiceContext, sites: Sites): Promise<number | null> {
  const { database } = context;
  const stopped = await findStopped(database, sites.endpoints);
  const active = sites.endpoints.filter(({ address }) => !stopped.includes(address));
  const addresses = active.map(({ address }) => address);
  await addressAnnouncements(database, { active: addresses, stopped });
  await Promise.all(active.map((endpoint) => tellOne(context, sites, endpoint)));
  await forgetAnnouncements(database);
  return findNextDue(database, addresses);
}

async function tellOne(context: ServiceContext, sites: Sites, endpoint: Endpoint): Promise<void> {
  if (sites.signal.aborted) return;
  const attempts = await takeDueAttempts(context.database, endpoint.address, AT_ONCE);
  await Promise.all(attempts.map((attempt) => make(context, sites, endpoint, attempt)));
}

async function make(context: ServiceContext, sites: Sites, endpoint: Endpoint, attempt: Attempt): Promise<void> {
  const { publicUrl, signal } = sites;
  const posted = await post(endpoint, attempt, { publicUrl, now: context.clock.now(), signal });
  if ('failure' in posted && signal.aborted) return giveBackAttempt(context.database, attempt);
  const wait = waitAfter(attempt.number, Math.random());
  const outcome = outcomeOf(posted, wait);
  await settleAttempt(context, endpoint, attempt, { outcome, posted, wait: wait ?? 0 });
  sites.log(LEVELS[outcome], lineOf(attempt, posted, outcome, wait));
}

function outcomeOf(posted: Posted, wait: number | null): Outcome {
  if ('status' in posted && posted.status >= 200 && posted.status < 300) return 'deliver';
  if ('status' in posted && posted.status === 410) return 'stop';
  return wait === null ? 'give-up' : 'fail';
}

const LEVELS = { deliver: 'info', fail: 'warn', stop: 'error', 'give-up': 'error' } as const;

function lineOf(
  { type, endpoint, number, id }: Attempt,
  posted: Posted,
  outcome: Outcome,
  wait: number | null,
): string {
  const said = 'status' in posted ? String(posted.status) : posted.failure;
  const next = {
    deliver: 'delivered',
    stop: 'it wants to be told nothing more',
    'give-up': 'given up',
    fail: `again in ${Math.round((wait ?? 0) / 1000)} s`,
  }[outcome];
  return `[webhooks] ${type} (${messageId({ id })}) → ${endpoint}: ${said}, attempt ${number} of ${MOST_ATTEMPTS}, ${next}`;
}
