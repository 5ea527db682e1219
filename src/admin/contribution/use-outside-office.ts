import { useForm } from '@strapi/strapi/admin';
import { RECORDING } from '../../panel/contribution/contract';
import { useLoaded } from '../shared/requests';
import { chosenIn } from './chosen';

interface Values {
  occurredOn?: string | null;
}

const LINKS = ['member', 'activityType', 'group'] as const;

/**
 * Whether what stands in the form of a contribution is a duty for a group that its person does not lead on that day, as
 * soon as all of that is chosen.
 *
 * @param documentId the contribution that is open; undefined for a new one, null for none
 */
export function useOutsideOffice(documentId: string | undefined | null): boolean {
  const said = useForm('OutsideOffice', ({ values }) => JSON.stringify(asked(values as Values, documentId)));
  const { data } = useLoaded(
    RECORDING.duty,
    JSON.parse(said) as Parameters<typeof useLoaded<typeof RECORDING.duty>>[1],
  );
  return said !== 'null' && data?.outsideOffice === true;
}

/** What to ask of the form's values; null while something of it is missing. */
function asked(values: Values, documentId: string | undefined | null): object | null {
  if (documentId === null) return null;
  const isNew = documentId === undefined;
  const links = LINKS.map((link) => [link, chosenIn((values as Record<string, unknown>)[link], isNew)] as const);
  // A text that is no day is kept with a blank before it.
  const day = values.occurredOn ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || links.some(([, chosen]) => chosen === null)) return null;
  return { ...(!isNew && { contribution: documentId }), ...Object.fromEntries(links), occurredOn: day };
}
