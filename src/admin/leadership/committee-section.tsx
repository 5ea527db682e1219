import { useState } from 'react';
import { Badge, Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Committee, Group } from '../../panel/leadership/contract';
import { counted, useSay } from '../shared/text';
import { LeaderCells } from './leader-cells';
import { ACTION_TEXTS, SAY } from './texts';
import type { Wanted } from './action-dialog';

/** Groups on one page of a committee. */
const PAGE = 25;

interface Shown {
  today: string;
  /** Null for whoever may not act. */
  onAct: ((wanted: Wanted) => void) | null;
}

/** A committee with those of its groups that are shown, a page at a time. */
export function CommitteeSection(props: Shown & { committee: Committee; groups: readonly Group[] }) {
  const say = useSay();
  const { committee, groups, today, onAct } = props;
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(groups.length / PAGE));
  const at = Math.min(page, pages);
  const title = say({
    zh: committee.zh ?? SAY.noCommittee.zh,
    en: committee.en ?? committee.zh ?? SAY.noCommittee.en,
  });
  const heads = [SAY.group, SAY.leader, SAY.office, SAY.standing, ...(onAct ? [SAY.actions] : [])];
  return (
    <Box paddingBottom={6} tag="section">
      <Flex gap={2} paddingBottom={1}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        <Badge>{String(groups.length)}</Badge>
      </Flex>
      <Box paddingBottom={2}>
        <Typography textColor="neutral600">{aboutCommittee(committee, say)}</Typography>
      </Box>
      <Table colCount={heads.length} rowCount={groups.length + 1} aria-label={title}>
        <Thead>
          <Tr>
            {heads.map((head) => (
              <Th key={head.en}>
                <Typography variant="sigma" textColor="neutral600">
                  {say(head)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {groups.slice((at - 1) * PAGE, at * PAGE).map((group) => (
            <GroupRows key={group.group} group={group} today={today} onAct={onAct} />
          ))}
        </Tbody>
      </Table>
      {pages > 1 && (
        <Flex gap={3} paddingTop={3} wrap="wrap" justifyContent="flex-end">
          <Typography textColor="neutral600">
            {say(SAY.page, { page: at, pages, count: counted(groups.length) })}
          </Typography>
          <Button variant="tertiary" disabled={at <= 1} onClick={() => setPage(at - 1)}>
            {say(SAY.previous)}
          </Button>
          <Button variant="tertiary" disabled={at >= pages} onClick={() => setPage(at + 1)}>
            {say(SAY.next)}
          </Button>
        </Flex>
      )}
    </Box>
  );
}

function aboutCommittee({ duty, givesTitle }: Committee, say: ReturnType<typeof useSay>): string {
  const owed = duty ? say(SAY.duty, { duty: say({ zh: duty.zh, en: duty.en ?? duty.zh }) }) : say(SAY.noDuty);
  return [owed, say(givesTitle ? SAY.titled : SAY.untitled)].join(say(SAY.comma));
}

/** A row for each leader, or one that says there is none; the group stands once, before all of them. */
function GroupRows({ group, today, onAct }: Shown & { group: Group }) {
  const say = useSay();
  const { leaders } = group;
  const first = (
    <Td rowSpan={Math.max(1, leaders.length)} style={TOP}>
      <GroupCell group={group} onAct={onAct} />
    </Td>
  );
  if (leaders.length === 0) {
    return (
      <Tr>
        {first}
        <Td colSpan={onAct ? 4 : 3} style={TOP}>
          <Typography textColor="neutral600">{say(SAY.nobody)}</Typography>
        </Td>
      </Tr>
    );
  }
  return leaders.map((leader, at) => (
    <Tr key={leader.leadership}>
      {at === 0 && first}
      <LeaderCells group={group} leader={leader} today={today} onAct={onAct} />
    </Tr>
  ));
}

const TOP = { verticalAlign: 'top', paddingTop: '1.2rem', paddingBottom: '1.2rem', whiteSpace: 'normal' } as const;

function GroupCell({ group, onAct }: { group: Group; onAct: Shown['onAct'] }) {
  const say = useSay();
  const { zh, en, place, vacant, dissolved, appointing } = group;
  const name = say({ zh, en });
  return (
    <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
      <Box minWidth="12rem">
        <Flex gap={2} wrap="wrap">
          <Typography textColor="neutral800" fontWeight="semiBold">
            {name}
          </Typography>
          {vacant && (
            <Badge backgroundColor="danger100" textColor="danger700">
              {say(SAY.vacant)}
            </Badge>
          )}
          {dissolved && <Badge>{say(SAY.dissolved)}</Badge>}
        </Flex>
        {place !== null && !name.includes(place) && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {place}
          </Typography>
        )}
      </Box>
      {onAct && !appointing && (
        <Button
          size="S"
          variant={vacant ? 'secondary' : 'tertiary'}
          style={{ flexShrink: 0 }}
          aria-label={say(ACTION_TEXTS.appoint.label, { group: name })}
          onClick={() => onAct({ action: 'appoint', group, leader: null })}
        >
          {say(ACTION_TEXTS.appoint.button)}
        </Button>
      )}
    </Flex>
  );
}
