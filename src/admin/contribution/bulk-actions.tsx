import { useCallback, useRef } from 'react';
import { useQueryParams, useTable } from '@strapi/strapi/admin';
import type { ReviewDecision } from '../../domain/contribution/states';
import { useMay } from '../shared/permissions';
import { useSay } from '../shared/text';
import { useRefresh } from './refresh';
import { ReviewDialog } from './review-dialog';
import type { Listed } from './runs';
import { DECISION_ORDER, DECISIONS } from './texts';
import { UID } from './uid';

interface ListProps {
  model: string;
  documents: { documentId: string; updatedAt?: string }[];
}

function useBulkAction(decision: ReviewDecision, { model, documents }: ListProps) {
  const say = useSay();
  const may = useMay();
  const refresh = useRefresh();
  const selectRow = useTable('ReviewAction', (table) => table.selectRow);
  const [{ query }] = useQueryParams<{ filters?: object; _q?: string }>();
  const chosen = JSON.stringify(documents.map(({ documentId }) => documentId));
  // What a list shows may be out of date: the dialog tells which of the chosen were written since.
  const read = JSON.stringify(documents.map(({ updatedAt }) => updatedAt ?? ''));
  const list = JSON.stringify({ filters: query.filters ?? {}, search: query._q ?? '' });
  const decided = useRef(false);
  const noteDecided = useCallback(() => {
    decided.current = true;
  }, []);
  // Strapi takes the dialog's content as a component: another function would be another dialog, begun anew.
  const content = useCallback(
    ({ onClose }: { onClose: () => void }) => (
      <ReviewDialog
        decision={decision}
        chosen={JSON.parse(chosen) as string[]}
        read={JSON.parse(read) as string[]}
        list={JSON.parse(list) as Listed}
        onDecided={noteDecided}
        onClose={onClose}
      />
    ),
    [decision, chosen, read, list, noteDecided],
  );
  // Strapi takes the buttons away and puts them back whenever a function in what follows is another one.
  const clear = useRef(selectRow);
  clear.current = selectRow;
  const onClose = useCallback(() => {
    if (!decided.current) return;
    decided.current = false;
    clear.current([]);
    refresh();
  }, [refresh]);
  if (model !== UID || !may(decision === 'revoke' ? 'contribution.revoke' : 'contribution.review')) return null;
  return {
    label: say(DECISIONS[decision].act),
    variant: VARIANTS[decision],
    dialog: {
      type: 'modal' as const,
      title: say(DECISIONS[decision].title),
      content,
      onClose,
    },
  };
}

const VARIANTS = {
  approve: 'success-light',
  'send-back': 'secondary',
  reject: 'danger-light',
  revoke: 'danger-light',
} as const;

/** The review's buttons over the list of contributions. */
export const BULK_ACTIONS = DECISION_ORDER.map((decision) => {
  const action = (props: ListProps) => useBulkAction(decision, props);
  return Object.assign(action, { displayName: `Review ${decision}` });
});
