import { Badge, Box, Button, Flex, Td, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Bilingual } from '../../domain/shared/bilingual';
import type { DutyState } from '../../domain/leadership/duty-standing';
import type { Group, Leader } from '../../panel/leadership/contract';
import { PersonLink } from '../shared/person-link';
import { useSay } from '../shared/text';
import { ACTION_TEXTS, HINTS, SAY, STATES } from './texts';
import type { Wanted } from './action-dialog';

/** The cells of one leadership: who, since when, how the duty stands, and what can be done. */
export function LeaderCells(props: {
  group: Group;
  leader: Leader;
  today: string;
  onAct: ((wanted: Wanted) => void) | null;
}) {
  const say = useSay();
  const { group, leader, today, onAct } = props;
  const name = say(nameOf(leader));
  const inGroup = { name, group: say(group) };
  return (
    <>
      <Td style={CELL}>
        <PersonLink member={leader.member}>{name}</PersonLink>
        {leader.company !== null && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {leader.company}
          </Typography>
        )}
      </Td>
      <Td style={CELL}>
        <Flex gap={2} wrap="wrap">
          <Typography textColor={leader.inOffice ? 'neutral800' : 'neutral600'}>
            {officeOf(leader, today, say)}
          </Typography>
          {leader.putForward && (
            <Badge backgroundColor="primary100" textColor="primary700">
              {say(SAY.putForward)}
            </Badge>
          )}
        </Flex>
      </Td>
      <Td style={CELL}>
        <Duty leader={leader} label={say(SAY.contributionOf, inGroup)} />
      </Td>
      {onAct && (
        <Td style={CELL}>
          <Flex gap={1} wrap="wrap">
            {leader.actions
              .filter(({ problem }) => !problem)
              .map(({ action }) => (
                <Button
                  key={action}
                  size="S"
                  variant="tertiary"
                  aria-label={say(ACTION_TEXTS[action].label, inGroup)}
                  onClick={() => onAct({ action, group, leader })}
                >
                  {say(ACTION_TEXTS[action].button)}
                </Button>
              ))}
          </Flex>
          <Obstacles leader={leader} />
        </Td>
      )}
    </>
  );
}

/** Why something cannot be done; that the person leads the group again is to be seen on the board. */
function Obstacles({ leader: { actions } }: { leader: Leader }) {
  const say = useSay();
  return actions.map(({ action, problem }) =>
    problem && problem.code !== 'ALREADY_LEADING' ? (
      <Typography key={action} tag="p" variant="pi" textColor="neutral600">
        {say(problem.messages)}
      </Typography>
    ) : null,
  );
}

const CELL = {
  verticalAlign: 'top',
  // Beneath a group's first leader this is the row's first cell, which the table would set closer to its edge.
  paddingLeft: '1.6rem',
  paddingTop: '1.2rem',
  paddingBottom: '1.2rem',
  whiteSpace: 'normal',
  minWidth: '12rem',
} as const;

/** A person's name; English readers see it in both scripts. */
export function nameOf({ name, latinName }: { name: string; latinName: string | null }): Bilingual {
  return { zh: name, en: [name, latinName].filter(Boolean).join(' ') };
}

function officeOf({ startedOn: from, endedOn }: Leader, today: string, say: ReturnType<typeof useSay>): string {
  if (endedOn === null) return say(SAY.since, { from });
  return say(endedOn > today ? SAY.leaving : SAY.left, { from, until: endedOn });
}

const COLOURS: Readonly<Record<DutyState, { backgroundColor: string; textColor: string }>> = {
  exempt: { backgroundColor: 'neutral150', textColor: 'neutral800' },
  due: { backgroundColor: 'warning100', textColor: 'neutral800' },
  submitted: { backgroundColor: 'primary100', textColor: 'primary700' },
  accepted: { backgroundColor: 'success100', textColor: 'success700' },
  late: { backgroundColor: 'danger100', textColor: 'danger700' },
};

function Duty({ leader: { duty }, label }: { leader: Leader; label: string }) {
  const say = useSay();
  const { state, hint, contribution } = duty;
  return (
    <Box>
      <Flex gap={2} wrap="wrap">
        {state === null ? (
          <Typography textColor="neutral600">{say(SAY.notOwed)}</Typography>
        ) : (
          <Badge {...COLOURS[state]}>{say(STATES[state])}</Badge>
        )}
        {contribution !== null && (
          <Typography
            tag={Link}
            variant="pi"
            to={`/content-manager/collection-types/api::contribution.contribution/${contribution}`}
            textColor="primary600"
            aria-label={label}
          >
            {say(SAY.contribution)}
          </Typography>
        )}
      </Flex>
      {hint !== null && (
        <Typography tag="p" variant="pi" textColor="neutral700">
          {say(HINTS[hint])}
        </Typography>
      )}
    </Box>
  );
}
