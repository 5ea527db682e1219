import { useIntl } from 'react-intl';
import { pickerLabels } from './picker-labels';
import { helpId, translations } from './translations';

/** Strapi runs this hook over every edit form. */
export const EDIT_VIEW_HOOK = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

interface Field {
  name: string;
  type?: string;
  hint?: unknown;
}

interface EditLayout {
  layout: Field[][][];
  components: Record<string, { layout: Field[][]; settings: { displayName?: string } }>;
  settings: { displayName?: string };
}

function HelpText({ id }: { id: string }) {
  return <>{useIntl().formatMessage({ id, defaultMessage: '' })}</>;
}

/**
 * Gives every field its help text in the reader's language, unless an editor wrote another description, and pickers of
 * dates and times their labels.
 */
export function explainFields<Payload extends { layout: EditLayout }>(payload: Payload): Payload {
  const { layout } = payload;
  const components = Object.entries(layout.components).map(([uid, component]) => [
    uid,
    { ...component, layout: explainRows(component.layout, component.settings.displayName) },
  ]);
  return {
    ...payload,
    layout: {
      ...layout,
      layout: layout.layout.map((panel) => explainRows(panel, layout.settings.displayName)),
      components: Object.fromEntries(components) as EditLayout['components'],
    },
  };
}

function explainRows(rows: Field[][], displayName: string | undefined): Field[][] {
  return rows.map((row) =>
    row.map((field) => {
      const id = helpId(displayName ?? '', field.name);
      const labelled = { ...field, ...pickerLabels(field.type) };
      return field.hint || !(id in translations.en) ? labelled : { ...labelled, hint: <HelpText id={id} /> };
    }),
  );
}
