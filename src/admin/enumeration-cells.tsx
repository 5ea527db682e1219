import { Badge, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** Strapi runs this hook over the columns of every list. */
export const LIST_VIEW_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

interface Header {
  name: string;
  attribute?: { type: string };
  cellFormatter?: unknown;
}

/** States that an editor looks for in a list have a colour. */
const COLOURS: Readonly<Record<string, [background: string, text: string]>> = {
  submitted: ['secondary100', 'secondary700'],
  'sent-back': ['warning100', 'warning700'],
  approved: ['success100', 'success700'],
  rejected: ['danger100', 'danger700'],
  revoked: ['danger100', 'danger700'],
};

function EnumerationCell({ value }: { value: string | null | undefined }) {
  const intl = useIntl();
  if (!value) return <Typography textColor="neutral800">-</Typography>;
  const text = intl.formatMessage({ id: value, defaultMessage: value });
  const colours = COLOURS[value];
  if (!colours) return <Typography textColor="neutral800">{text}</Typography>;
  return (
    <Badge backgroundColor={colours[0]} textColor={colours[1]}>
      {text}
    </Badge>
  );
}

/** Shows enumeration values in lists as the edit form does: in the reader's language. */
export function translateEnumerations<Payload extends { displayedHeaders: Header[] }>(payload: Payload): Payload {
  const displayedHeaders = payload.displayedHeaders.map((header) =>
    header.attribute?.type === 'enumeration' && header.cellFormatter === undefined
      ? {
          ...header,
          cellFormatter: (row: Record<string, string | null>) => <EnumerationCell value={row[header.name]} />,
        }
      : header,
  );
  return { ...payload, displayedHeaders };
}
