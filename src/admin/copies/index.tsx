import { adminApi, useDocumentRBAC, useNotification, type StrapiApp } from '@strapi/strapi/admin';
import { Duplicate } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { Bilingual } from '../../domain/shared/bilingual';
import { FAILED } from '../../messages/unavailable';
import { newEntryPath, type Beginning } from '../shared/begin-with';
import { useSay } from '../shared/text';
import { COPIED, copyOf } from './copied';

const COPY: Bilingual = { zh: '复制', en: 'Duplicate' };

interface Action {
  type?: string;
}

interface ContentManager {
  addDocumentAction(change: (actions: Action[]) => Action[]): void;
}

/**
 * Copies an entry by opening the form of a new one that says the same. Strapi's own copies are taken away: they would take
 * along what their maker may neither see nor write, such as what was decided, and then be refused for it.
 */
export function registerCopies(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager };
  const copy = Object.assign(useCopyAction, { type: 'copy', position: POSITION });
  apis.addDocumentAction((actions) => [...actions.filter(({ type }) => type !== 'clone'), copy]);
}

const POSITION = ['header', 'table-row'] as const;

interface Reading<Asked, Answer> {
  useLazyQuery(): [(asked: Asked) => { unwrap(): Promise<Answer> }];
}

type Row = Record<string, unknown>;

/** Two of the content manager's own requests, which come with it after this is loaded; only what is used here. */
const api = adminApi as unknown as { endpoints: Endpoints };

interface Endpoints {
  getDocument: Reading<{ collectionType: string; model: string; documentId: string }, { data: Row }>;
  getRelations: Reading<{ model: string; id: string; targetField: string }, { results: Row[] }>;
}

function useCopyAction({ model, documentId }: { model: string; documentId?: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const canCreate = useDocumentRBAC('CopyAction', (state) => state.canCreate);
  const [readDocument] = api.endpoints.getDocument.useLazyQuery();
  const [readRelations] = api.endpoints.getRelations.useLazyQuery();
  const copied = COPIED[model];
  if (!copied || documentId === undefined || !canCreate) return null;
  const copy = async (): Promise<void> => {
    const { data } = await readDocument({ collectionType: 'collection-types', model, documentId }).unwrap();
    const linked = await Promise.all(
      copied.links.map(async (link) => {
        const { results } = await readRelations({ model, id: documentId, targetField: link }).unwrap();
        return [link, results[0] ?? null] as const;
      }),
    );
    const values = copyOf(model, data, Object.fromEntries(linked));
    navigate(newEntryPath(model), { state: { beginWith: { model, values } } satisfies Beginning });
  };
  return {
    label: say(COPY),
    icon: <Duplicate />,
    position: [...POSITION],
    onClick: () => void copy().catch(() => toggleNotification({ type: 'danger', message: say(FAILED) })),
  };
}
