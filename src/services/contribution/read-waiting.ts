import { findWaiting, type WaitingRecord } from '../../persistence/membership/home';
import { getProgramme } from '../../persistence/programme/rules';
import type { ServiceContext } from '../shared/context';

/** What waits for review. */
export interface WaitingView {
  total: number;
  /** Those that wait longest. */
  oldest: WaitingRecord[];
  /** The programme's, by whose clock moments are told. */
  timeZone: string;
}

const SHOWN = 6;

/** How many contributions wait for review, and which of them longest. */
export async function readWaiting({ database }: ServiceContext): Promise<WaitingView> {
  const { timeZone } = await getProgramme(database);
  return { ...(await findWaiting(database, SHOWN)), timeZone };
}
