import { useState, type ReactNode } from 'react';
import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { holdsWords, wordsOf } from '../../domain/shared/fold';
import type { Person } from '../../panel/release/contract';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** Rows of a table that stand on one page; a longer table is searched by name and turned over. */
const PAGE = 50;

/** Shows rows fifty at a time, with a search by name where there are more. */
export function Paged<Row extends { person: Pick<Person, 'name' | 'latinName'> | null }>(props: {
  label: string;
  rows: readonly Row[];
  children: (rows: readonly Row[]) => ReactNode;
}) {
  const say = useSay();
  const { label, rows, children } = props;
  const [sought, setSought] = useState('');
  const [page, setPage] = useState(1);
  if (rows.length <= PAGE) return <>{children(rows)}</>;
  const words = wordsOf(sought);
  const shown = rows.filter(({ person }) => holdsWords([person?.name ?? null, person?.latinName ?? null], words));
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const at = Math.min(page, pages);
  return (
    <>
      <Box paddingTop={2} paddingBottom={2} maxWidth="20rem">
        <TextInput
          aria-label={`${label} · ${say(SAY.search)}`}
          placeholder={say(SAY.search)}
          value={sought}
          onChange={(event) => {
            setSought(event.currentTarget.value);
            setPage(1);
          }}
        />
      </Box>
      {shown.length === 0 ? (
        <Typography>{say(SAY.found)}</Typography>
      ) : (
        children(shown.slice((at - 1) * PAGE, at * PAGE))
      )}
      <Flex gap={3} paddingTop={2} wrap="wrap" tag="nav" aria-label={say(SAY.pagesOf, { name: label })}>
        <Typography textColor="neutral600">{say(SAY.page, { page: at, pages })}</Typography>
        <Button variant="tertiary" disabled={at <= 1} onClick={() => setPage(at - 1)}>
          {say(SAY.previous)}
        </Button>
        <Button variant="tertiary" disabled={at >= pages} onClick={() => setPage(at + 1)}>
          {say(SAY.next)}
        </Button>
      </Flex>
    </>
  );
}
