import type { StrapiApp } from '@strapi/strapi/admin';
import { BULK_ACTIONS } from './bulk-actions';
import { LastDecision } from './last-decision';
import { ReviewPanel } from './side-panel';

/**
 * Puts the review into the content manager: buttons over the list, the result of a decision whose answer was lost, and
 * a panel beside one contribution.
 */
export function addReview(app: Pick<StrapiApp, 'getPlugin'>): void {
  const contentManager = app.getPlugin('content-manager');
  const { apis } = contentManager as unknown as { apis: ContentManager };
  contentManager.injectComponent('listView', 'actions', { name: 'last-decision', Component: LastDecision });
  apis.addBulkAction(BULK_ACTIONS);
  apis.addEditViewSidePanel((panels) => {
    const [actions, ...rest] = panels;
    return actions === undefined ? [ReviewPanel] : [actions, ReviewPanel, ...rest];
  });
}

interface ContentManager {
  addBulkAction(actions: unknown[]): void;
  addEditViewSidePanel(arrange: (panels: unknown[]) => unknown[]): void;
}
