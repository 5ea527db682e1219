import { useState, type ReactNode } from 'react';
import { Box, Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Textarea, TextInput } from '@strapi/design-system';
import { ProblemBanner } from '../shared/problem-banner';
import { problemOf, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { tierName } from './csv';
import { SAY } from './texts';
import type { Desk } from './types';

interface FormDialogProps {
  title: string;
  help: string;
  confirm: string;
  ready: boolean;
  danger?: boolean;
  onConfirm: () => Promise<void> | void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that closes once what it asks for is done, and says why where it is not. */
function FormDialog({ title, help, confirm, ready, danger, onConfirm, onClose, children }: FormDialogProps) {
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

function Reason({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field.Root name="reason" required>
      <Field.Label>{label}</Field.Label>
      <Textarea value={value} maxLength={2000} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field.Root>
  );
}

function Choice(props: {
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

/** Asks for the note with which an admission is held back. */
export function HoldBackDialog(props: { name: string; onNote: (note: string) => void; onClose: () => void }) {
  const say = useSay();
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={say(SAY.holdBackTitle, { name: props.name })}
      help={say(SAY.holdBackHelp)}
      confirm={say(SAY.holdBack)}
      ready={note.trim() !== ''}
      onConfirm={() => props.onNote(note.trim())}
      onClose={props.onClose}
    >
      <Reason label={say(SAY.note)} value={note} onChange={setNote} />
    </FormDialog>
  );
}

/** Asks for tier, year and reason of an exception; the year is the one that the release's term covers. */
export function ExceptionDialog(props: {
  name: string;
  desk: Desk;
  onGrant: (given: { tier: string; years: number[]; reason: string; idempotencyKey: string }) => Promise<void>;
  onClose: () => void;
}) {
  const say = useSay();
  const { desk } = props;
  const tiers = desk.tiers.filter(({ ways }) => ways.exception);
  const [tier, setTier] = useState(tiers[0]?.code ?? '');
  const [year, setYear] = useState(String(desk.release.endsWith('Q4') ? desk.year + 1 : desk.year));
  const [reason, setReason] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <FormDialog
      title={say(SAY.exceptionTitle, { name: props.name })}
      help={say(SAY.exceptionHelp)}
      confirm={say(SAY.grant)}
      ready={reason.trim() !== '' && tier !== ''}
      onConfirm={() => props.onGrant({ tier, years: [Number(year)], reason: reason.trim(), idempotencyKey })}
      onClose={props.onClose}
    >
      <Choice
        label={say(SAY.tier)}
        value={tier}
        options={tiers.map(({ code }) => [code, tierName(tiers, code, say)] as const)}
        onChange={setTier}
      />
      <Choice
        label={say(SAY.year)}
        value={year}
        options={[desk.year, desk.year + 1].map((one) => [String(one), String(one)] as const)}
        onChange={setYear}
      />
      <Reason label={say(SAY.reason)} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** Asks for the release's code before it is published for ever. */
export function PublishDialog(props: {
  desk: Desk;
  heldBack: number;
  onPublish: (idempotencyKey: string) => Promise<void>;
  onClose: () => void;
}) {
  const say = useSay();
  const { release, changes } = props.desk;
  const [typed, setTyped] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  return (
    <FormDialog
      title={say(SAY.publishTitle, { release })}
      help={say(SAY.publishHelp, { release, changes: changes.length, heldBack: props.heldBack })}
      confirm={say(SAY.publish)}
      danger
      ready={typed === release}
      onConfirm={() => props.onPublish(key)}
      onClose={props.onClose}
    >
      <Field.Root name="code" required>
        <Field.Label>{say(SAY.code)}</Field.Label>
        <TextInput value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value.trim())} />
      </Field.Root>
    </FormDialog>
  );
}

/** Asks what a correction mends: for whom, from which day, to which tier or to none, and why. */
export function CorrectionDialog(props: {
  desk: Desk;
  onCorrect: (given: {
    member: string;
    tier: string | null;
    from: string;
    reason: string;
    idempotencyKey: string;
  }) => Promise<void>;
  onClose: () => void;
}) {
  const say = useSay();
  const { desk } = props;
  const people = peopleOf(desk);
  const [member, setMember] = useState(people[0]?.[0] ?? '');
  const [tier, setTier] = useState('');
  const [from, setFrom] = useState(desk.today);
  const [reason, setReason] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const tiers = desk.tiers.map(({ code }) => [code, tierName(desk.tiers, code, say)] as const);
  return (
    <FormDialog
      title={say(SAY.correctTitle, { release: desk.release })}
      help={say(SAY.correctHelp)}
      confirm={say(SAY.correct)}
      danger
      ready={reason.trim() !== '' && member !== '' && tier !== '' && from !== ''}
      onConfirm={() =>
        props.onCorrect({ member, tier: tier === END ? null : tier, from, reason: reason.trim(), idempotencyKey })
      }
      onClose={props.onClose}
    >
      <Choice label={say(SAY.member)} value={member} options={people} onChange={setMember} />
      <Choice label={say(SAY.newTier)} value={tier} options={[...tiers, [END, say(SAY.endTerm)]]} onChange={setTier} />
      <Box>
        <Field.Root name="from" required>
          <Field.Label>{say(SAY.from)}</Field.Label>
          <TextInput type="date" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        </Field.Root>
      </Box>
      <Reason label={say(SAY.reason)} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** No tier has this code. */
const END = '-';

/** Everyone whom the release names or who stands on its roster, by name. */
function peopleOf(desk: Desk): (readonly [string, string])[] {
  const lines = [...desk.changes, ...desk.notAdmitted].flatMap(({ member, person }) =>
    person ? [[member, `${person.name} (${person.slug})`] as const] : [],
  );
  const roster = desk.previews.flatMap(({ tiers }) => tiers.flatMap(({ entries }) => entries));
  const others = roster.map(({ member, name }) => [member, name] as const);
  return [...new Map([...others, ...lines])];
}
