import { useState, type FormEvent } from 'react';
import { Button, Field, Flex, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { Bilingual } from '../../domain/shared/bilingual';
import { isCivilDate } from '../../domain/shared/civil-date';
import { actionText, KINDS, SUBJECTS, textOf } from '../../messages/audit';
import type { GivenFilter } from '../../panel/audit/contract';
import { DayField } from '../shared/day-field';
import { useSay } from '../shared/text';
import { TEXTS } from './texts';

/** What is looked for; an empty text is everything. */
export type Wanted = { [Field in keyof GivenFilter]-?: NonNullable<GivenFilter[Field]> | '' };

/** No day in the field would be all days. */
const asTyped = (text: string) => text;

/** Everything. */
export const NOTHING: Wanted = { actorKind: '', who: '', action: '', subjectType: '', subject: '', from: '', to: '' };

interface Choices {
  actions: string[];
  subjectTypes: string[];
}

function Choice(props: {
  label: Bilingual;
  value: string;
  options: [string, Bilingual][];
  onChange: (value: string) => void;
}) {
  const say = useSay();
  return (
    <Field.Root>
      <Field.Label>{say(props.label)}</Field.Label>
      <SingleSelect
        value={props.value || 'all'}
        onChange={(value) => props.onChange(value === 'all' ? '' : String(value))}
      >
        <SingleSelectOption value="all">{say(TEXTS.all)}</SingleSelectOption>
        {props.options.map(([value, text]) => (
          <SingleSelectOption key={value} value={value}>
            {say(text)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

function Entry(props: {
  name: keyof Wanted;
  label: Bilingual;
  hint?: Bilingual;
  value: string;
  onChange: (value: string) => void;
}) {
  const say = useSay();
  return (
    <Field.Root name={props.name}>
      <Field.Label>{say(props.label)}</Field.Label>
      <TextInput
        type="text"
        value={props.value}
        {...(props.hint && { placeholder: say(props.hint) })}
        onChange={(event: { target: { value: string } }) => props.onChange(event.target.value)}
      />
    </Field.Root>
  );
}

/** What the list is narrowed down by. Nothing is asked before the button is pressed. */
export function Filters({ choices, onApply }: { choices: Choices; onApply: (wanted: Wanted) => void }) {
  const say = useSay();
  const [wanted, setWanted] = useState(NOTHING);
  const set = (name: keyof Wanted) => (value: string) => setWanted({ ...wanted, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (![wanted.from, wanted.to].every((day) => day === '' || isCivilDate(day))) return;
    onApply(wanted);
  };
  const kinds = Object.entries(KINDS);
  const actions = choices.actions.map((action): [string, Bilingual] => [action, actionText(action)]);
  const types = choices.subjectTypes.map((type): [string, Bilingual] => [type, textOf(SUBJECTS, type)]);
  const cells = [
    <Entry key="who" name="who" label={TEXTS.who} hint={TEXTS.whoHint} value={wanted.who} onChange={set('who')} />,
    <Choice key="kind" label={TEXTS.kind} value={wanted.actorKind} options={kinds} onChange={set('actorKind')} />,
    <Choice key="action" label={TEXTS.action} value={wanted.action} options={actions} onChange={set('action')} />,
    <Choice
      key="type"
      label={TEXTS.subjectType}
      value={wanted.subjectType}
      options={types}
      onChange={set('subjectType')}
    />,
    <Entry
      key="subject"
      name="subject"
      label={TEXTS.subject}
      hint={TEXTS.subjectHint}
      value={wanted.subject}
      onChange={set('subject')}
    />,
    <DayField key="from" name="from" label={TEXTS.from} value={wanted.from} onChange={set('from')} heldFor={asTyped} />,
    <DayField key="to" name="to" label={TEXTS.to} value={wanted.to} onChange={set('to')} heldFor={asTyped} />,
  ];
  return (
    <form onSubmit={submit}>
      <Grid.Root gap={4} paddingBottom={4}>
        {cells.map((cell) => (
          <Grid.Item key={cell.key} col={3} s={6} xs={12} direction="column" alignItems="stretch">
            {cell}
          </Grid.Item>
        ))}
        <Grid.Item col={3} s={6} xs={12} alignItems="flex-end">
          <Flex gap={2}>
            <Button type="submit">{say(TEXTS.apply)}</Button>
            <Button
              variant="tertiary"
              onClick={() => {
                setWanted(NOTHING);
                onApply(NOTHING);
              }}
            >
              {say(TEXTS.clear)}
            </Button>
          </Flex>
        </Grid.Item>
      </Grid.Root>
    </form>
  );
}
