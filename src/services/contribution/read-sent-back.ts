import { countSentBackBy } from '../../persistence/membership/home';
import type { ServiceContext } from '../shared/context';
import { administratorOf } from './review-facts';

/** What the reader sent back and nobody submitted again. */
export interface SentBackView {
  total: number;
  /** The reader, as the list of contributions is narrowed down by. */
  reviewer: string | null;
}

/** How many contributions the reader sent back that still are. */
export async function readSentBack({ database, actor }: ServiceContext): Promise<SentBackView> {
  const reviewer = administratorOf(actor);
  return { total: reviewer === null ? 0 : await countSentBackBy(database, reviewer), reviewer };
}
