import { useState, type ReactNode } from 'react';
import { Box, Button, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** Thousands of rows are shown part by part. */
const PART = 100;

const Grid = styled.table`
  width: 100%;
  border-collapse: collapse;
  th,
  td {
    padding: 6px 12px 6px 0;
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    min-width: 4.5em;
    overflow-wrap: anywhere;
  }
  th,
  .whole {
    white-space: nowrap;
  }
  th.number,
  td.number {
    min-width: 0;
    text-align: right;
    white-space: nowrap;
  }
`;

/** A column of {@link RowsTable}. */
export interface Column<Row> {
  title: string;
  number?: true;
  /** Never broken into two lines, such as a day. */
  whole?: true;
  cell: (row: Row) => ReactNode;
}

/** A small table in a dialog, under a heading; a column without a single entry is left out. */
export function RowsTable<Row>(props: {
  title: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly Column<Row>[];
}) {
  const say = useSay();
  const [shown, setShown] = useState(PART);
  const { title, rows, keyOf } = props;
  if (rows.length === 0) return null;
  const columns = props.columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
  const left = rows.length - shown;
  return (
    <Box paddingTop={4} tag="section" aria-label={title} width="100%">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title}
      </Typography>
      {/* In a narrow window it is wider than the dialog; whoever has no mouse scrolls it by the arrow keys. */}
      <Box overflow="auto" tabIndex={0} role="group" aria-label={title}>
        <Grid>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col" className={column.number && 'number'}>
                  <Typography variant="pi" fontWeight="bold" textColor="neutral600">
                    {column.title}
                  </Typography>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column) => (
                  <td key={column.title} className={column.number ? 'number' : column.whole && 'whole'}>
                    <Typography variant="omega" textColor="neutral800" tag="div">
                      {column.cell(row)}
                    </Typography>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Grid>
      </Box>
      {left > 0 && (
        <Box paddingTop={2}>
          <Button variant="tertiary" size="S" onClick={() => setShown(shown + PART)}>
            {say(SAY.more, { n: Math.min(left, PART) })}
          </Button>
        </Box>
      )}
    </Box>
  );
}
