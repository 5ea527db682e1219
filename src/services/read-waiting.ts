import { findWaiting, type WaitingRecord } from '../persistence/home';
import type { ServiceContext } from './context';

/** What waits for review. */
export interface WaitingView {
  total: number;
  /** Those that wait longest. */
  oldest: WaitingRecord[];
}

const SHOWN = 6;

/** How many contributions wait for review, and which of them longest. */
export function readWaiting({ database }: ServiceContext): Promise<WaitingView> {
  return findWaiting(database, SHOWN);
}
