import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Desk } from '../../panel/release/contract';
import { momentOf } from '../shared/moments';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** What a member of staff can do towards the publication of a release. */
export type Step = 'publish' | 'ask' | 'confirm' | 'withdraw';

/**
 * The steps towards a publication that are open to whoever may publish: at once, or one asks and another confirms. A
 * request whose draft changed is void and gives way to a new one.
 */
function stepsOf({ secondPersonRequired, request }: Desk): Step[] {
  if (!secondPersonRequired) return request ? ['publish', 'withdraw'] : ['publish'];
  if (!request) return ['ask'];
  if (request.void) return ['ask', 'withdraw'];
  return request.mine ? ['withdraw'] : ['confirm', 'withdraw'];
}

/** The buttons of {@link stepsOf}; where it cannot be published yet, the first says what comes first, or from when on. */
export function Steps({ desk, busy, onStep }: { desk: Desk; busy: boolean; onStep: (step: Step) => void }) {
  const say = useSay();
  const { renewalsPending: renewals, cutOff } = desk;
  const early = renewals !== null || desk.today < cutOff;
  const why = renewals === null ? say(SAY.notDue, { day: cutOff }) : say(SAY.afterRenewals, { renewals });
  return stepsOf(desk).map((step) => (
    <Button
      key={step}
      variant={step === 'withdraw' ? 'tertiary' : 'default'}
      disabled={busy || (early && step !== 'withdraw')}
      onClick={() => onStep(step)}
    >
      {early && step !== 'withdraw' ? why : say(SAY[step])}
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
