import { Box, Flex, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Desk, WaitingOutcome, WaitingThing } from '../../panel/release/contract';
import { entryPath } from '../shared/person-link';
import { counted, useSay, type Say } from '../shared/text';
import { Cell, Group, Lines, Named } from './changes';
import { tierName } from './csv';
import { Paged } from './paged';
import { BASES, CHANGES, MISSING, REASONS, SAY, STATES_OF_WAITING } from './texts';

/** Where the section begins, for the notice at the top of the page. */
const SECTION = 'what-waits';

/** What staff should know before they publish: renewals that come first, and whose outcome depends on what waits. */
export function BeforePublication({ desk }: { desk: Desk }) {
  const say = useSay();
  const { release, renewalsPending, waits } = desk;
  if (renewalsPending === null && waits.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={4}>
      {renewalsPending !== null && (
        <Notice>
          <Typography textColor="neutral800" fontWeight="bold">
            {say(SAY.renewalsPending, { release, renewals: renewalsPending })}
          </Typography>
          <Typography
            tag={Link}
            to={`/releases?year=${renewalsPending.slice(0, 4)}&release=${renewalsPending}`}
            textColor="primary600"
          >
            {say(SAY.openRelease, { release: renewalsPending })}
          </Typography>
        </Notice>
      )}
      {waits.length > 0 && (
        <Notice>
          <Typography textColor="neutral800">{say(SAY.waitsNotice, { count: counted(waits.length) })}</Typography>
          <Typography tag="a" href={`#${SECTION}`} textColor="primary600">
            {say(SAY.waitsShow)}
          </Typography>
        </Notice>
      )}
    </Flex>
  );
}

function Notice({ children }: { children: React.ReactNode }) {
  return (
    <Flex
      background="warning100"
      hasRadius
      padding={4}
      gap={3}
      wrap="wrap"
      justifyContent="space-between"
      role="status"
    >
      {children}
    </Flex>
  );
}

/** Whose outcome depends on what still waits: now, once all of it is settled, and what it is. */
export function WhatWaits({ desk }: { desk: Desk }) {
  const say = useSay();
  if (desk.waits.length === 0) return null;
  const title = say(SAY.waits);
  return (
    <Box id={SECTION}>
      <Group title={title} count={desk.waits.length}>
        <Box paddingBottom={2}>
          <Typography textColor="neutral600">{say(SAY.waitsHelp, { release: desk.release })}</Typography>
        </Box>
        <Paged label={title} rows={[...desk.waits].sort(byName)}>
          {(rows) => (
            <Lines label={title} columns={[SAY.name, SAY.now, SAY.then, SAY.whatWaits].map((text) => say(text))}>
              {rows.map((line) => (
                <Tr key={line.member}>
                  <Cell>
                    <Named member={line.member} person={line.person} />
                  </Cell>
                  <Cell>{told(line.now, desk, say)}</Cell>
                  <Cell>{told(line.then, desk, say)}</Cell>
                  <Cell>
                    <Flex direction="column" alignItems="flex-start" gap={1}>
                      {line.things.map((thing) => (
                        <Thing key={`${thing.kind} ${thing.id}`} thing={thing} desk={desk} />
                      ))}
                      {line.missing.map((missing) => (
                        <Typography key={missing} tag={Link} to={entryPath(line.member)} textColor="primary600">
                          {say(MISSING[missing])}
                        </Typography>
                      ))}
                    </Flex>
                  </Cell>
                </Tr>
              ))}
            </Lines>
          )}
        </Paged>
      </Group>
    </Box>
  );
}

function Thing({ thing, desk }: { thing: WaitingThing; desk: Desk }) {
  const say = useSay();
  if (thing.kind === 'contribution') {
    const state = say(STATES_OF_WAITING[thing.state]);
    const { title, occurredOn: day } = thing;
    return (
      <Typography
        tag={Link}
        to={`/content-manager/collection-types/api::contribution.contribution/${thing.id}`}
        textColor="primary600"
      >
        {say(SAY.waitingContribution, { day, title, state })}
      </Typography>
    );
  }
  const [state, tier, basis] = [
    say(STATES_OF_WAITING[thing.kind]),
    tierName(desk.tiers, thing.tier, say),
    say(BASES[thing.basis]),
  ];
  return (
    <Typography tag={Link} to="/grants" textColor="primary600">
      {say(SAY.waitingTitle, { basis, tier, years: thing.years.join(say({ zh: '、', en: ', ' })), state })}
    </Typography>
  );
}

/** What a release does with somebody, in a few words. */
function told(outcome: WaitingOutcome['now'], desk: Desk, say: Say): string {
  if (outcome === null) return say(SAY.nothing);
  if ('reason' in outcome) return say(REASONS[outcome.reason]);
  const change = say(CHANGES[outcome.change]);
  return outcome.tier === null ? change : `${change} · ${tierName(desk.tiers, outcome.tier, say)}`;
}

function byName(a: WaitingOutcome, b: WaitingOutcome): number {
  const [first, second] = [a.person?.sortKey ?? '', b.person?.sortKey ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
