import { useState, type ReactNode } from 'react';
import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { ProblemBanner } from '../shared/problem-banner';
import { problemOf, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { SAY } from './texts';

interface FormDialogProps {
  title: string;
  help: string;
  confirm: string;
  ready: boolean;
  danger?: boolean;
  onConfirm: () => Promise<void> | void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog that closes once what it asks for is done, and says why where it is not. */
export function FormDialog({ title, help, confirm, ready, danger, onConfirm, onClose, children }: FormDialogProps) {
  const say = useSay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    try {
      await onConfirm();
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
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ProblemBanner problem={problem} onClose={() => setProblem(null)} />
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral700">{help}</Typography>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
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

/** A required text of up to 2,000 characters. */
export function Reason({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field.Root name="reason" required>
      <Field.Label>{label}</Field.Label>
      <Textarea value={value} maxLength={2000} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field.Root>
  );
}

/** One of a few values. */
export function Choice(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <Field.Root required>
      <Field.Label>{props.label}</Field.Label>
      <SingleSelect value={props.value} onChange={(value) => props.onChange(String(value))}>
        {props.options.map(([value, label]) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
