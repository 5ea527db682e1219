import type { StrapiApp } from '@strapi/strapi/admin';
import { PortraitPanel } from './side-panel';

/** Puts a member's portrait beside their profile in the content manager. */
export function addPortrait(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager };
  apis.addEditViewSidePanel((panels) => {
    const [actions, ...rest] = panels;
    return actions === undefined ? [PortraitPanel] : [actions, PortraitPanel, ...rest];
  });
}

interface ContentManager {
  addEditViewSidePanel(arrange: (panels: unknown[]) => unknown[]): void;
}
