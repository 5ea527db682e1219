import { useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { ProblemBanner } from '../shared/problem-banner';
import { useSay } from '../shared/text';
import { Outcome } from './outcome';
import { useRefresh } from './refresh';
import { forgetRunning, useRecalled, useRunning, type Running } from './running';
import { DECISIONS, SAY } from './texts';

/** Tells what became of a decision whose answer this window never showed: it was reloaded or left in between. */
export function LastDecision({ onSeen }: { onSeen?: () => void }) {
  const running = useRunning();
  const who = useAuth('LastDecision', ({ user }) => String(user?.id ?? ''));
  const [later, setLater] = useState('');
  if (running?.who !== who || later === running.key) return null;
  return <Recall key={running.key} running={running} onLater={() => setLater(running.key)} onSeen={onSeen} />;
}

function Recall(props: { running: Running; onLater: () => void; onSeen: (() => void) | undefined }) {
  const say = useSay();
  const refresh = useRefresh();
  const { running, onLater, onSeen } = props;
  const { decided, problem, busy, again } = useRecalled(running);
  const close = () => {
    if (busy || problem) return onLater();
    forgetRunning();
    refresh();
    onSeen?.();
  };
  return (
    <Modal.Root open onOpenChange={close}>
      <Modal.Content>
        <Modal.Header closeLabel={say(SAY.closeDialog)}>
          <Modal.Title>{say(SAY.lastDecision, { title: say(DECISIONS[running.decision].title) })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box aria-live="polite" aria-busy={busy}>
            <ProblemBanner problem={problem} onRetry={again} />
            {busy && (
              <Flex direction="column" gap={2} padding={6}>
                <Loader small>{say(SAY.asking)}</Loader>
                <Typography>{say(SAY.asking)}</Typography>
              </Flex>
            )}
            {decided && <Outcome decision={running.decision} results={decided.results} />}
            {!busy && !problem && !decided && <Typography tag="p">{say(SAY.notReceived)}</Typography>}
          </Box>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {say(decided ? SAY.close : SAY.closeDialog)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
