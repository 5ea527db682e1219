import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { PublicationStep } from '../../domain/release/publication-steps';
import type { Bilingual } from '../../domain/shared/bilingual';
import type { Desk } from '../../panel/release/contract';
import { momentOf } from '../shared/moments';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** What stands in the way, as short as a button is. */
const WHY: Readonly<Record<string, Bilingual>> = { RENEWALS_PENDING: SAY.afterRenewals, RELEASE_NOT_DUE: SAY.notDue };

/** The steps that are the reader's; where one has to wait, its button says for what, or from when on. */
export function Steps({ desk, busy, onStep }: { desk: Desk; busy: boolean; onStep: (step: PublicationStep) => void }) {
  const say = useSay();
  return desk.steps.map(({ step, problem }) => (
    <Button
      key={step}
      variant={step === 'withdraw' ? 'tertiary' : 'default'}
      disabled={busy || problem !== null}
      onClick={() => onStep(step)}
    >
      {problem ? say(WHY[problem.code] ?? problem.messages, { ...problem.data }) : say(SAY[step])}
    </Button>
  ));
}

/** Who asked for the publication, when, for how much, and what is to be done about it. */
export function Request({ desk }: { desk: Desk }) {
  const say = useSay();
  const { request } = desk;
  if (!request) return null;
  const { changes, heldBack } = request;
  const by = request.by ?? say(SAY.someone);
  const next = request.void ? SAY.void : request.mine ? SAY.mine : SAY.confirmable;
  return (
    <Box
      background={request.void ? 'warning100' : 'primary100'}
      hasRadius
      padding={4}
      marginBottom={4}
      role="status"
      aria-label={say(SAY.requestTitle)}
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography fontWeight="bold" textColor="neutral800">
          {say(SAY.requestTitle)}
        </Typography>
        <Typography textColor="neutral800">
          {say(SAY.requested, { by, at: momentOf(request.at, desk.timeZone), changes, heldBack })}
        </Typography>
        <Typography textColor="neutral800">{say(next)}</Typography>
      </Flex>
    </Box>
  );
}

/** Who published, and who had asked for it. */
export function PublishedBy({ desk }: { desk: Desk }) {
  const say = useSay();
  const { publishedBy } = desk;
  if (!publishedBy?.by) return null;
  const { by, askedBy } = publishedBy;
  return (
    <Box paddingBottom={4}>
      <Typography textColor="neutral700">
        {askedBy === null ? say(SAY.publishedBy, { by }) : say(SAY.publishedByTwo, { by, askedBy })}
      </Typography>
    </Box>
  );
}
