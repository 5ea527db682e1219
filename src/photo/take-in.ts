import { isRefusal, type Refusal } from '../domain/shared/refusal';
import { developed, type Customer } from './darkroom';
import { examine, type IncomingFile, type TakenDocument, type TakenPhoto } from './intake';

let looking: Promise<unknown> = Promise.resolve();

/**
 * The one way in for files: examined one after the other, as each is in memory for that moment; pictures are then decoded
 * in the darkroom. Refuses what is no good file, and PHOTOS_BUSY where too many wait or the customer is gone.
 */
export async function takeIn(file: IncomingFile, customer: Customer): Promise<TakenPhoto | TakenDocument | Refusal> {
  const look = () => examine(file);
  const examined = looking.then(look, look);
  looking = examined;
  const found = await examined;
  return isRefusal(found) || found.is === 'document' ? found : developed(found, customer);
}
