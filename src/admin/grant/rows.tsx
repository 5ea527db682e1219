import type { ReactNode } from 'react';
import { Badge, Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Bilingual } from '../../domain/shared/bilingual';
import type { ProposalDecision } from '../../domain/grant/proposal';
import type { GrantState, InvitationOutcome } from '../../domain/grant/grant-state';
import type { Acted, Grant, GrantList } from '../../panel/grant/contract';
import { dayOf } from '../shared/moments';
import { useMay } from '../shared/permissions';
import { PersonLink } from '../shared/person-link';
import { useSay } from '../shared/text';
import { ACTORS, BASES, DECISIONS, OUTCOMES, SAY, STATES, tierName, yearsText } from './texts';

const COLOURS: Readonly<Record<GrantState, [background: string, text: string]>> = {
  proposed: ['warning100', 'neutral800'],
  granted: ['success100', 'success700'],
  'invitation-sent': ['primary100', 'primary700'],
  'invitation-accepted': ['success100', 'success700'],
  'invitation-declined': ['neutral150', 'neutral700'],
  'invitation-withdrawn': ['neutral150', 'neutral700'],
  'invitation-expired': ['neutral150', 'neutral700'],
  declined: ['danger100', 'danger700'],
  withdrawn: ['neutral150', 'neutral700'],
};

/** Asks for a decision on a proposal, or for recording what became of an invitation. */
export interface OnDecide {
  proposal: (grant: Grant, decision: ProposalDecision) => void;
  invitation: (grant: Grant, outcome: InvitationOutcome) => void;
}

/** The grants of one page. */
export function Rows({ list, onDecide }: { list: GrantList; onDecide: OnDecide }) {
  const say = useSay();
  const may = useMay();
  const decides = may('title.grant') || may('title.propose');
  const heads = [SAY.person, SAY.given, SAY.state, SAY.reason, SAY.course, ...(decides ? [SAY.actions] : [])];
  return (
    <Table colCount={heads.length} rowCount={list.rows.length + 1} aria-label={say(SAY.list)}>
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
        {list.rows.map((grant) => (
          <Row
            key={`${grant.proposal} ${grant.grant}`}
            grant={grant}
            list={list}
            onDecide={decides ? onDecide : null}
          />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ grant, list, onDecide }: { grant: Grant; list: GrantList; onDecide: OnDecide | null }) {
  const say = useSay();
  const { person, state } = grant;
  const [background, text] = COLOURS[state];
  return (
    <Tr data-state={state}>
      <Cell width="9rem">
        {person ? <PersonLink member={grant.member}>{person.name}</PersonLink> : say(SAY.erased)}
        <Small>{person?.latinName ?? ''}</Small>
      </Cell>
      <Cell width="11rem">
        {tierName(list.tiers, grant.tier, say)}
        <Small>{`${say(BASES[grant.basis])} · ${yearsText(grant.years, say)}`}</Small>
      </Cell>
      <Cell width="13rem">
        <Badge backgroundColor={background} textColor={text}>
          {say(STATES[state])}
        </Badge>
        <Small>{grant.effect ? say(SAY[grant.effect.kind], { ...grant.effect }) : ''}</Small>
      </Cell>
      <Cell width="16rem">{grant.reason}</Cell>
      <Cell width="16rem">
        <Course grant={grant} timeZone={list.timeZone} />
      </Cell>
      {onDecide && (
        <Td>
          <Decisions grant={grant} onDecide={onDecide} />
          <Outcomes grant={grant} onDecide={onDecide} />
        </Td>
      )}
    </Tr>
  );
}

/** Who proposed and who decided, when and with which note. */
function Course({ grant, timeZone }: { grant: Grant; timeZone: string }) {
  const say = useSay();
  const { state, proposed, decided, settled, answeredAt, answerNote, note } = grant;
  const line = (text: Bilingual, { kind, id, name, at }: Acted) => {
    const nameless = [say(ACTORS[kind] ?? { zh: kind, en: kind }), id].filter(Boolean).join(' ');
    return say(text, { who: name ?? nameless, day: dayOf(at, timeZone) });
  };
  const taken = state === 'declined' ? SAY.declinedBy : state === 'withdrawn' ? SAY.withdrawnBy : SAY.approvedBy;
  return (
    <>
      {proposed && <Small>{line(SAY.proposedBy, proposed)}</Small>}
      {decided && <Small>{line(proposed ? taken : SAY.givenBy, decided)}</Small>}
      {note !== null && <Small>{say(SAY.note, { note })}</Small>}
      {settled && <Small>{line(SETTLED[state] ?? SAY.answeredOn, settled)}</Small>}
      {answerNote !== null && <Small>{say(SAY.note, { note: answerNote })}</Small>}
      {answeredAt !== null && !settled && <Small>{say(SAY.answeredOn, { day: dayOf(answeredAt, timeZone) })}</Small>}
    </>
  );
}

/** By whom what became of an invitation was recorded. */
const SETTLED: Partial<Record<GrantState, Bilingual>> = {
  'invitation-accepted': SAY.acceptedBy,
  'invitation-declined': SAY.turnedDownBy,
  'invitation-withdrawn': SAY.takenBackBy,
};

/** What can be recorded of an invitation that waits, for whoever decides on grants. */
function Outcomes({ grant, onDecide }: { grant: Grant; onDecide: OnDecide }) {
  const say = useSay();
  const may = useMay();
  if (!may('title.grant') || grant.outcomes.length === 0) return null;
  const name = grant.person?.name ?? grant.member;
  return (
    <Flex gap={2} wrap="wrap" minWidth="8rem">
      {grant.outcomes.map((outcome) => (
        <Button
          key={outcome}
          size="S"
          variant="tertiary"
          aria-label={say(OUTCOMES[outcome].title, { name })}
          onClick={() => onDecide.invitation(grant, outcome)}
        >
          {say(OUTCOMES[outcome].button)}
        </Button>
      ))}
    </Flex>
  );
}

/** Which right each decision asks for. */
const ASKS = { approve: 'title.grant', decline: 'title.grant', withdraw: 'title.propose' } as const;

/** What is said of a decision that the reader's right would cover; that one withdraws only one's own goes without saying. */
const WHY: Readonly<Record<string, Bilingual | null>> = {
  OWN_PROPOSAL: SAY.ownProposal,
  OWN_TITLE: SAY.ownGrant,
  NOT_OWN_PROPOSAL: null,
};

/** The decisions that this reader may take; where they may not because it is their own, that is said. */
function Decisions({ grant, onDecide }: { grant: Grant; onDecide: OnDecide }) {
  const say = useSay();
  const may = useMay();
  const name = grant.person?.name ?? grant.member;
  const allowed = grant.decisions.filter(({ decision }) => may(ASKS[decision]));
  if (allowed.length === 0) return null;
  const obstacles = new Map(allowed.flatMap(({ problem }) => (problem ? [[problem.code, problem] as const] : [])));
  return (
    <Box minWidth="8rem">
      <Flex gap={2} wrap="wrap">
        {allowed
          .filter(({ problem }) => !problem)
          .map(({ decision }) => (
            <Button
              key={decision}
              size="S"
              variant={decision === 'approve' ? 'default' : 'tertiary'}
              aria-label={say(DECISIONS[decision].title, { name })}
              onClick={() => onDecide.proposal(grant, decision)}
            >
              {say(DECISIONS[decision].button)}
            </Button>
          ))}
      </Flex>
      {[...obstacles.values()].map(({ code, messages }) => {
        const why = code in WHY ? WHY[code] : messages;
        return why ? <Small key={code}>{say(why)}</Small> : null;
      })}
    </Box>
  );
}

function Cell({ width, children }: { width: string; children: ReactNode }) {
  return (
    <Td>
      <Box paddingTop={2} paddingBottom={2} maxWidth={width} minWidth="6rem">
        <Typography tag="div" textColor="neutral800" style={WRAPPED}>
          {children}
        </Typography>
      </Box>
    </Td>
  );
}

function Small({ children }: { children: string }) {
  if (children === '') return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" style={WRAPPED}>
      {children.split(DAY).map((part, at) => (at % 2 === 0 ? part : <Whole key={at}>{part}</Whole>))}
    </Typography>
  );
}

/** A date, which a narrow column would break at its hyphens. */
const DAY = /(\d{4}-\d{2}-\d{2})/;

function Whole({ children }: { children: string }) {
  return <span style={{ whiteSpace: 'nowrap' }}>{children}</span>;
}

const WRAPPED = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;
