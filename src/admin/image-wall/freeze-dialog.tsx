import { useState } from 'react';
import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import type { WallDesk } from '../../panel/image-wall/contract';
import { ProblemBanner } from '../shared/problem-banner';
import { problemOf, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** Asks for the event's code before a wall is frozen; closes once it is, and says why where it is not. */
export function FreezeDialog(props: { desk: WallDesk; onFreeze: () => Promise<void>; onClose: () => void }) {
  const say = useSay();
  const { desk, onFreeze, onClose } = props;
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const hung = desk.rows.filter(({ position }) => position !== null);
  const { code } = desk.event;
  const incomplete = hung.filter(({ lacks }) => lacks.length > 0).length;
  const press = async () => {
    setBusy(true);
    try {
      await onFreeze();
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say(SAY.close)}>
          <Modal.Title>{say(SAY.freezeTitle)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ProblemBanner problem={problem} onClose={() => setProblem(null)} />
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral700">
              {say(SAY.freezeHelp, { people: hung.length, incomplete, code })}
            </Typography>
            <Field.Root name="code" required>
              <Field.Label>{say(SAY.code)}</Field.Label>
              <TextInput value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say(SAY.cancel)}
          </Button>
          <Button disabled={typed.trim() !== code} loading={busy} onClick={() => void press()}>
            {say(SAY.freeze)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
