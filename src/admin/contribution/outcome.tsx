import { Box, Typography } from '@strapi/design-system';
import type { ReviewDecision } from '../../domain/contribution/states';
import type { PreviewRow } from '../../panel/contribution/contract';
import { counted, useSay } from '../shared/text';
import { signed, stateText } from './reasons';
import { RowsTable } from './rows-table';
import { DECISIONS, SAY } from './texts';
import type { DecidedRow } from './runs';

/** What a decision did to each contribution; titles and names stand in the results or in the preview's rows. */
export function Outcome(props: {
  decision: ReviewDecision;
  results: DecidedRow[];
  rows?: readonly PreviewRow[];
  /** How many contributions of the list follow this batch. */
  remaining?: number;
}) {
  const say = useSay();
  const { decision, results, rows = [], remaining = 0 } = props;
  const labels = new Map(rows.map(({ contribution, label }) => [contribution, label]));
  return (
    <>
      <Box background="success100" padding={3} hasRadius role="status">
        <Typography textColor="success700" fontWeight="bold">
          {say(DECISIONS[decision].done, { n: counted(results.length) })}
          {remaining > 0 && ` ${say(SAY.follow, { n: counted(remaining) })}`}
        </Typography>
      </Box>
      <RowsTable
        title={say(SAY.results)}
        rows={results}
        keyOf={({ contribution }) => contribution}
        columns={[
          {
            title: say(SAY.contribution),
            cell: ({ contribution, title }) => title ?? labels.get(contribution)?.title ?? contribution,
          },
          { title: say(SAY.person), cell: ({ contribution, name }) => name ?? labels.get(contribution)?.name ?? '' },
          { title: say(SAY.result), cell: ({ state }) => say(stateText(state)) },
          { title: say(SAY.points), number: true, cell: ({ points }) => (points === null ? '' : signed(points)) },
        ]}
      />
    </>
  );
}
