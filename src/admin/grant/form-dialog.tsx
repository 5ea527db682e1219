import { useState, type ReactNode } from 'react';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import type { Forecast } from '../../panel/grant/contract';
import { ProblemBanner } from '../shared/problem-banner';
import { problemOf, type Loaded, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** A dialog that closes once what it asks for is done, and says why where it is not. */
export function FormDialog(props: {
  title: string;
  help: string;
  confirm: string;
  ready: boolean;
  danger?: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const say = useSay();
  const { title, help, confirm, ready, danger, onConfirm, onClose } = props;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && !busy && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say(SAY.close)}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ProblemBanner problem={problem} onClose={() => setProblem(null)} />
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral700">{help}</Typography>
            {props.children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" disabled={busy} onClick={onClose}>
            {say(SAY.cancel)}
          </Button>
          <Button variant={danger ? 'danger' : 'default'} disabled={!ready} loading={busy} onClick={() => void press()}>
            {confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** A few sentences. */
export function Sentences(props: {
  label: string;
  value: string;
  required?: boolean;
  hint?: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field.Root name="sentences" required={props.required ?? false} {...(props.hint && { hint: props.hint })}>
      <Field.Label>{props.label}</Field.Label>
      <Textarea value={props.value} maxLength={2000} onChange={(event) => props.onChange(event.currentTarget.value)} />
      <Field.Hint />
    </Field.Root>
  );
}

/** From when a grant would count; a warning where a year is named in vain. */
export function ForecastNote({ forecast }: { forecast: Pick<Loaded<Forecast>, 'data' | 'problem' | 'loading'> }) {
  const say = useSay();
  const { data, problem, loading } = forecast;
  return (
    <div aria-live="polite">
      <ProblemBanner problem={problem} />
      {loading && <Typography textColor="neutral600">{say(SAY.computing)}</Typography>}
      {data && !loading && (
        <Box background={data.warns ? 'warning100' : 'primary100'} hasRadius padding={4}>
          <Typography tag="p" textColor="neutral800" fontWeight="bold">
            {say(SAY.forecast)}
          </Typography>
          <Typography tag="p" textColor="neutral800">
            {say(data.sentence)}
          </Typography>
        </Box>
      )}
    </div>
  );
}
