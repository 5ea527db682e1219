import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { Link, useLocation } from 'react-router-dom';
import { createGlobalStyle, styled } from 'styled-components';
import { useSay } from '../shared/text';
import { resumed } from './drive';
import { RunDetails } from './run-details';
import { RunProgress, RunSummary } from './run-state';
import { forgetRun, updateRun, useShownRuns, type Run } from './runs';
import { DECISIONS, SAY } from './texts';
import { useDriver } from './use-driver';

/** On every page: what is being decided in the background of this window, how far it is, and how it ended. */
export function Tray() {
  const who = useAuth('Tray', ({ user }) => (user?.id === undefined ? null : String(user.id)));
  return who === null ? null : <TrayOf who={who} />;
}

const Place = styled.section`
  flex: none;
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

/**
 * The tray stands above Strapi's page and takes room of its own, so that it covers no button: the page, which fills the
 * window, fills what is left of it. What Strapi fixes to the top of the window it then fixes to the top of the page.
 */
const MakeRoom = createGlobalStyle`
  #strapi {
    display: flex;
    flex-direction: column;
    height: 100dvh;
  }
  #strapi > div:has(> div > nav) {
    flex: 1;
    min-height: 0;
    transform: translateZ(0);
    > div:has(> nav) {
      height: 100%;
    }
    > div > nav {
      max-height: 100%;
    }
  }
`;

function TrayOf({ who }: { who: string }) {
  const say = useSay();
  useDriver(who);
  const runs = useShownRuns().filter((run) => run.who === who);
  if (runs.length === 0) return null;
  return (
    <Place aria-label={say(SAY.tray)}>
      <MakeRoom />
      {runs.map((run) => (
        <RunCard key={run.id} run={run} />
      ))}
    </Place>
  );
}

function RunCard({ run }: { run: Run }) {
  const say = useSay();
  const { pathname, search } = useLocation();
  const [open, setOpen] = useState(false);
  const { state, problem } = run;
  const running = state === 'running';
  const canGoOn = state === 'stopped' && (run.batch !== null || run.next !== null);
  return (
    <Flex gap={4} paddingLeft={6} paddingRight={6} paddingTop={2} paddingBottom={2} wrap="wrap">
      <Flex direction="column" alignItems="stretch" gap={1} flex="1 1 24rem">
        <Typography variant="omega" fontWeight="bold" tag="h2">
          {say(DECISIONS[run.decision].title)}
        </Typography>
        {running && <RunProgress run={run} />}
        <div role="status">
          {problem && (
            <Typography tag="p" textColor="danger700">
              {say(problem.messages)}
            </Typography>
          )}
          {!running && <RunSummary run={run} />}
        </div>
      </Flex>
      <Flex gap={2} wrap="wrap">
        {run.from !== pathname + search && (
          <Typography tag={Link} to={run.from} textColor="primary600">
            {say(SAY.backThere)}
          </Typography>
        )}
        {canGoOn && (
          <Button size="S" variant="secondary" onClick={() => updateRun(resumed(run))}>
            {say(SAY.goOn)}
          </Button>
        )}
        {!running && run.keys.length + run.omitted.length > 0 && (
          <Button size="S" variant="secondary" onClick={() => setOpen(true)}>
            {say(SAY.details)}
          </Button>
        )}
        {!running && (
          <Button size="S" variant="tertiary" onClick={() => forgetRun(run.id)}>
            {say(SAY.dismiss)}
          </Button>
        )}
      </Flex>
      {open && <RunDetails run={run} onClose={() => setOpen(false)} />}
    </Flex>
  );
}
