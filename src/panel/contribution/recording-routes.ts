import { refuse, type Refusal } from '../../domain/shared/refusal';
import { explained } from '../../editorial/database-errors';
import { draftAnew } from '../../services/contribution/draft-anew';
import { readDuty } from '../../services/contribution/read-duty';
import { readRecorded } from '../../services/contribution/read-recorded';
import { panelRoutes, type PanelRequest } from '../route';
import { contentOf, entryCreator } from './create-entry';
import { RECORDING } from './contract';

async function anew(
  { contribution: origin }: { contribution: string },
  request: PanelRequest,
): Promise<{ contribution: string } | Refusal> {
  const create = entryCreator(request);
  const content = await contentOf(request, origin);
  if (content === null) return refuse('CONTRIBUTION_UNKNOWN', { contribution: origin });
  try {
    return await draftAnew(request.context, { origin, record: () => create(content, 'draft') });
  } catch (error) {
    throw explained(error);
  }
}

/** What helps whoever records contributions. */
export const RECORDING_ROUTES = panelRoutes(RECORDING, {
  about: ({ contribution }, { context }) => readRecorded(context, contribution),
  duty: (input, { context }) => readDuty(context, input),
  anew,
});
