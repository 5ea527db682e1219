import type { StrapiApp } from '@strapi/strapi/admin';

interface Action {
  type?: string;
}

interface ContentManager {
  addDocumentAction(change: (actions: Action[]) => Action[]): void;
  addDocumentHeaderAction(change: (actions: Action[]) => Action[]): void;
}

/**
 * Takes away the buttons that copy an entry: a copy would take along what its maker may neither see nor write, such as
 * whose account somebody has or what was decided.
 */
export function withoutCopies(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager };
  apis.addDocumentAction((actions) => actions.filter(({ type }) => type !== 'clone'));
  // The builder of content types, which it leads to, is off.
  apis.addDocumentHeaderAction((actions) => actions.filter(({ type }) => type !== 'edit-the-model'));
}
