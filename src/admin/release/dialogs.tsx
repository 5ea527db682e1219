import { useState } from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import type { Desk } from '../../panel/release/contract';
import { DayField } from '../shared/day-field';
import { useSay } from '../shared/text';
import { tierName } from './csv';
import { Choice, FormDialog, Reason } from './form-dialog';
import { SAY } from './texts';

/** Asks for a written reason, and does what it is the reason of. */
export function ReasonDialog(props: {
  title: string;
  help: string;
  confirm: string;
  label: string;
  onDone: (given: { reason: string; idempotencyKey: string }) => Promise<void>;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <FormDialog
      title={props.title}
      help={props.help}
      confirm={props.confirm}
      ready={reason.trim() !== ''}
      onConfirm={() => props.onDone({ reason: reason.trim(), idempotencyKey })}
      onClose={props.onClose}
    >
      <Reason label={props.label} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** Asks whether somebody held back is to be admitted again, having said who held them back and why. */
export function AdmitAgainDialog(props: {
  name: string;
  help: string;
  onDone: (idempotencyKey: string) => Promise<void>;
  onClose: () => void;
}) {
  const say = useSay();
  const [key] = useState(() => crypto.randomUUID());
  return (
    <FormDialog
      title={say(SAY.admitAgainTitle, { name: props.name })}
      help={props.help}
      confirm={say(SAY.admitAgain)}
      ready
      onConfirm={() => props.onDone(key)}
      onClose={props.onClose}
    />
  );
}

/** Asks for tier, year and reason of an exception to propose; the year is the one that the release's term covers. */
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
      confirm={say(SAY.propose)}
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

const STEPS = {
  publish: { title: SAY.publishTitle, help: SAY.publishHelp, confirm: SAY.publish },
  confirm: { title: SAY.publishTitle, help: SAY.publishHelp, confirm: SAY.confirm },
  ask: { title: SAY.askTitle, help: SAY.askHelp, confirm: SAY.ask },
} as const;

/** Asks for the release's code before it is published for ever, or before somebody else is asked to. */
export function PublishDialog(props: {
  step: keyof typeof STEPS;
  desk: Desk;
  onDone: (idempotencyKey: string) => Promise<void>;
  onClose: () => void;
}) {
  const say = useSay();
  const { release, changes, notAdmitted } = props.desk;
  const step = STEPS[props.step];
  const heldBack = notAdmitted.filter(({ reason }) => reason === 'held-back').length;
  const [typed, setTyped] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  return (
    <FormDialog
      title={say(step.title, { release })}
      help={say(step.help, { release, changes: changes.length, heldBack })}
      confirm={say(step.confirm)}
      danger={props.step !== 'ask'}
      ready={typed === release}
      onConfirm={() => props.onDone(key)}
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
  const [chosen, setFrom] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const line = desk.changes.find((change) => change.member === member);
  const to = line?.to ?? desk.coversTo;
  // A lapse is felt from the first day that its renewal would have covered.
  const from = chosen ?? (line?.change === 'lapsed' ? `${desk.coversTo.slice(0, 4)}-01-01` : desk.today);
  const tiers = desk.tiers.map(({ code }) => [code, tierName(desk.tiers, code, say)] as const);
  return (
    <FormDialog
      title={say(SAY.correctTitle, { release: desk.release })}
      help={say(SAY.correctHelp)}
      confirm={say(SAY.correct)}
      danger
      ready={reason.trim() !== '' && member !== '' && tier !== '' && from !== '' && from <= to}
      onConfirm={() =>
        props.onCorrect({ member, tier: tier === END ? null : tier, from, reason: reason.trim(), idempotencyKey })
      }
      onClose={props.onClose}
    >
      <Choice label={say(SAY.member)} value={member} options={people} onChange={setMember} />
      <Choice label={say(SAY.newTier)} value={tier} options={[...tiers, [END, say(SAY.endTerm)]]} onChange={setTier} />
      <DayField name="from" label={SAY.from} required value={from} onChange={setFrom} />
      {from !== '' && (from > to || tier !== '') && (
        <Typography textColor="neutral800" role="status">
          {from > to
            ? say(SAY.correctTooLate, { release: desk.release, to })
            : say(tier === END ? SAY.correctEnds : SAY.correctGives, {
                name: people.find(([one]) => one === member)?.[1] ?? '',
                tier: tierName(desk.tiers, tier, say),
                from,
                to,
              })}
        </Typography>
      )}
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
