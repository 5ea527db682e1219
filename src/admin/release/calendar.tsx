import { Badge, Box, Flex, SingleSelect, SingleSelectOption, Field, Typography } from '@strapi/design-system';
import type { Calendar } from '../../panel/release/contract';
import { dayOf } from '../shared/moments';
import { useSay } from '../shared/text';
import { SAY, STATES } from './texts';

type Quarter = Calendar['quarters'][number];

const COLOURS: Readonly<Record<Quarter['state'], [background: string, text: string]>> = {
  published: ['success100', 'success700'],
  'left-out': ['neutral150', 'neutral700'],
  due: ['warning100', 'neutral800'],
  next: ['primary100', 'primary700'],
  later: ['neutral150', 'neutral700'],
};

/** The quarters of a year, one of which is open below; a quarter that was left out has nothing to show. */
export function ReleaseCalendar(props: {
  calendar: Calendar;
  open: string | null;
  onYear: (year: number) => void;
  onOpen: (release: string) => void;
}) {
  const say = useSay();
  const { calendar, open, onYear, onOpen } = props;
  return (
    <Flex gap={4} wrap="wrap" alignItems="stretch" paddingBottom={6}>
      <Box minWidth="12rem">
        <Field.Root name="year">
          <Field.Label>{say(SAY.year)}</Field.Label>
          <SingleSelect value={String(calendar.year)} onChange={(year) => onYear(Number(year))}>
            {calendar.years.map((year) => (
              <SingleSelectOption key={year} value={String(year)}>
                {String(year)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      {calendar.quarters.map((quarter) => (
        <QuarterCard
          key={quarter.code}
          quarter={quarter}
          timeZone={calendar.timeZone}
          pressed={quarter.code === open}
          onOpen={() => onOpen(quarter.code)}
        />
      ))}
    </Flex>
  );
}

function QuarterCard(props: { quarter: Quarter; timeZone: string; pressed: boolean; onOpen: () => void }) {
  const { quarter, timeZone, pressed, onOpen } = props;
  const say = useSay();
  const [background, text] = COLOURS[quarter.state];
  return (
    <Box
      tag="button"
      type="button"
      aria-pressed={pressed}
      disabled={quarter.state === 'left-out'}
      onClick={onOpen}
      cursor={quarter.state === 'left-out' ? 'default' : 'pointer'}
      background="neutral0"
      borderColor={pressed ? 'primary600' : 'neutral200'}
      hasRadius
      padding={4}
      minWidth="12rem"
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Flex gap={2}>
          <Typography variant="delta" textColor="neutral800">
            {quarter.code}
          </Typography>
          <Badge backgroundColor={background} textColor={text}>
            {say(STATES[quarter.state])}
          </Badge>
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {say(SAY.cutOff, { day: quarter.cutOff })}
        </Typography>
        {quarter.renewalsPending !== null && (
          <Typography variant="pi" textColor="neutral800">
            {say(SAY.afterRenewals, { renewals: quarter.renewalsPending })}
          </Typography>
        )}
        {quarter.publishedAt && (
          <Typography variant="pi" textColor="neutral600">
            {say(SAY.publishedOn, { day: dayOf(quarter.publishedAt, timeZone) })}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}
