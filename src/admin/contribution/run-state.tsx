import { Box, Typography } from '@strapi/design-system';
import { Progress } from '../shared/progress';
import { counted, useSay, type Say } from '../shared/text';
import { signed } from './reasons';
import type { Run } from './runs';
import { DECISIONS, SAY } from './texts';

/** How far a run is: contributions dealt with, of all. */
export function RunProgress({ run }: { run: Run }) {
  const say = useSay();
  const done = run.decided + run.leftOut;
  const text = say(SAY.handled, { done: counted(done), all: counted(run.total) });
  const label = say(SAY.progress, { title: say(DECISIONS[run.decision].title) });
  return (
    <Box width="100%">
      <Progress done={done} all={run.total} label={label} text={text} />
      <Typography variant="pi" textColor="neutral600" tag="p" paddingTop={1}>
        {text}
      </Typography>
    </Box>
  );
}

/** What a run did, and of a stopped one what it did not. */
export function RunSummary({ run }: { run: Run }) {
  const say = useSay();
  return (
    <Typography tag="p" textColor="neutral800">
      {summaryOf(run, say)}
    </Typography>
  );
}

function summaryOf(run: Run, say: Say): string {
  const { decision, decided, leftOut, points, total, state } = run;
  const credits = decision === 'approve' || decision === 'revoke';
  // While it is not known what became of a batch, nothing is said about its contributions.
  const open = run.batch?.sent === true ? null : total - decided - leftOut;
  const sentences = [
    ...(decided > 0 ? [say(DECISIONS[decision].done, { n: counted(decided) })] : []),
    ...(decided > 0 && credits ? [say(SAY.sumOf, { points: signed(points) })] : []),
    ...(leftOut > 0 ? [say(SAY.skipped, { n: counted(leftOut) })] : []),
    ...(decided === 0 && open !== null ? [say(SAY.nothingDone)] : []),
    ...(state === 'stopped' && decided > 0 && open ? [say(SAY.notReached, { n: counted(open) })] : []),
  ];
  return sentences.join(say({ zh: '', en: ' ' }));
}
