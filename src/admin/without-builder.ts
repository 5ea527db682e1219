import type { StrapiApp } from '@strapi/strapi/admin';

interface Action {
  type?: string;
}

interface ContentManager {
  addDocumentHeaderAction(change: (actions: Action[]) => Action[]): void;
}

/** Takes away the way to the builder of content types, which is off. */
export function withoutBuilder(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager };
  apis.addDocumentHeaderAction((actions) => actions.filter(({ type }) => type !== 'edit-the-model'));
}
