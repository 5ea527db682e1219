import type { StrapiApp } from '@strapi/strapi/admin';
import { BULK_ACTIONS } from './bulk-actions';
import { RecordingPanel } from './recording-panel';
import { ReviewPanel } from './side-panel';
import { Tray } from './tray';

/**
 * Puts what is decided in the background onto every page, in the register phase. Strapi renders components under this
 * prefix above all its pages, inside everything that it provides; nothing else of its own stays when pages change.
 */
export function registerTray(app: StrapiApp): void {
  app.addComponents({ name: 'future-global::honour-tray', Component: Tray });
}

/** Puts the review into the content manager: buttons over the list, and a panel beside one contribution. */
export function addReview(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager };
  apis.addBulkAction(BULK_ACTIONS);
  apis.addEditViewSidePanel((panels) => {
    const [actions, ...rest] = panels;
    return actions === undefined ? [RecordingPanel, ReviewPanel] : [actions, RecordingPanel, ReviewPanel, ...rest];
  });
}

interface ContentManager {
  addBulkAction(actions: unknown[]): void;
  addEditViewSidePanel(arrange: (panels: unknown[]) => unknown[]): void;
}
