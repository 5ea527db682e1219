import { useCallback, useEffect, useState } from 'react';
import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { ProblemBanner } from '../shared/problem-banner';
import { problemOf, useAsk, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { LeftOut } from './forecast';
import { Outcome } from './outcome';
import { recall } from './recall';
import type { DecidedRow, Run } from './runs';
import { DECISIONS, SAY } from './texts';

/** What a run did to each contribution, as the server has kept it under the run's keys. */
export function RunDetails({ run, onClose }: { run: Run; onClose: () => void }) {
  const say = useSay();
  const { results, problem, again } = useResults(run);
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={say(SAY.closeDialog)}>
          <Modal.Title>{say(DECISIONS[run.decision].title)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box aria-live="polite" aria-busy={!results && !problem}>
            <ProblemBanner problem={run.problem} />
            <ProblemBanner problem={problem} onRetry={again} />
            {!results && !problem && (
              <Flex direction="column" gap={2} padding={6}>
                <Loader small>{say(SAY.asking)}</Loader>
                <Typography>{say(SAY.asking)}</Typography>
              </Flex>
            )}
            {results && <Outcome decision={run.decision} results={results} />}
            <LeftOut rows={run.omitted} timeZone={run.timeZone} />
          </Box>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say(SAY.closeDialog)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface Results {
  results: DecidedRow[] | null;
  problem: Problem | null;
  again: () => void;
}

/** Grants and names are the server's to tell: of what was decided batch by batch nobody here has read them. */
function useResults({ decision, keys }: Run): Results {
  const ask = useAsk();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<Results, 'again'>>({ results: null, problem: null });
  const asked = keys.join(' ');
  useEffect(() => {
    const abort = new AbortController();
    setState({ results: null, problem: null });
    const all = asked.split(' ').filter(Boolean);
    Promise.all(all.map((key) => recall(ask, { decision, key }, abort.signal))).then(
      (found) =>
        !abort.signal.aborted && setState({ results: found.flatMap((one) => one?.results ?? []), problem: null }),
      (error: unknown) => !abort.signal.aborted && setState({ results: null, problem: problemOf(error) }),
    );
    return () => abort.abort();
  }, [ask, decision, asked, round]);
  return { ...state, again: useCallback(() => setRound((before) => before + 1), []) };
}
