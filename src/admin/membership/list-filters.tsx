import { useState, type FormEvent } from 'react';
import { Button, Field, Flex, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { ANY_TIER, NO_TIER } from '../../domain/membership/people-list';
import type { PeoplePage } from '../../panel/membership/contract';
import { useSay } from '../shared/text';
import { EVERYBODY, NARROWED_BY, type Narrowed } from './list-query';
import { COLUMNS, LIST } from './list-texts';
import { nameIn, wordFor } from './parts';
import { SAY } from './texts';

const ANY = 'any';

/** What narrows the list; nothing is asked before the button is pressed. */
export function ListFilters(props: {
  narrowed: Narrowed;
  answer: PeoplePage | null;
  busy: boolean;
  onNarrow: (by: Narrowed) => void;
}) {
  const say = useSay();
  const [wanted, setWanted] = useState(props.narrowed);
  const set = (name: keyof Narrowed) => (value: string) => setWanted({ ...wanted, [name]: value === ANY ? '' : value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onNarrow(trimmed(wanted));
  };
  const { tiers = [], committees = [] } = props.answer ?? {};
  const choices = [
    [
      'tier',
      COLUMNS.tier,
      [
        [ANY_TIER, say(LIST.anyTier)],
        ...[...tiers].reverse().map(({ code, name }) => [code, nameIn(name, say)]),
        [NO_TIER, say(LIST.noTier)],
      ],
    ],
    ['committee', COLUMNS.committee, committees.map(({ code, name }) => [code, nameIn(name, say)])],
    ['photo', COLUMNS.photo, (['with', 'without'] as const).map((photo) => [photo, say(LIST[photo])])],
    ['state', LIST.state, ['active', 'retired', 'deceased'].map((state) => [state, say(wordFor(state))])],
  ] as const;
  const texts = [
    ['city', COLUMNS.city, 'text'],
    ['least', LIST.least, 'number'],
    ['most', LIST.most, 'number'],
  ] as const;
  return (
    <form onSubmit={submit} role="search">
      <Grid.Root gap={4} paddingBottom={4}>
        <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="stretch">
          <Text name="search" label={say(SAY.search)} value={wanted.search} onChange={set('search')} />
        </Grid.Item>
        {choices.map(([name, label, options]) => (
          <Grid.Item key={name} col={2} s={6} xs={12} direction="column" alignItems="stretch">
            <Field.Root name={name}>
              <Field.Label>{say(label)}</Field.Label>
              <SingleSelect value={wanted[name] || ANY} onChange={(value) => set(name)(String(value))}>
                <SingleSelectOption value={ANY}>{say(LIST.any)}</SingleSelectOption>
                {options.map(([value = '', text]) => (
                  <SingleSelectOption key={value} value={value}>
                    {text}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Grid.Item>
        ))}
        {texts.map(([name, label, type]) => (
          <Grid.Item key={name} col={2} s={6} xs={12} direction="column" alignItems="stretch">
            <Text name={name} label={say(label)} value={wanted[name]} type={type} onChange={set(name)} />
          </Grid.Item>
        ))}
        <Grid.Item col={6} s={12} xs={12} alignItems="flex-end">
          <Flex gap={2}>
            <Button type="submit" size="L" loading={props.busy && narrows(props.narrowed)}>
              {say(SAY.find)}
            </Button>
            {narrows(props.narrowed) && (
              <Button type="button" size="L" variant="tertiary" onClick={() => props.onNarrow(EVERYBODY)}>
                {say(SAY.clear)}
              </Button>
            )}
          </Flex>
        </Grid.Item>
      </Grid.Root>
    </form>
  );
}

/** Whether anything narrows the list. */
export function narrows(narrowed: Narrowed): boolean {
  return NARROWED_BY.some((name) => narrowed[name] !== '');
}

function trimmed(wanted: Narrowed): Narrowed {
  const next = { ...wanted };
  for (const name of NARROWED_BY) next[name] = next[name].trim();
  return next;
}

function Text(props: {
  name: string;
  label: string;
  value: string;
  type?: 'text' | 'number';
  onChange: (value: string) => void;
}) {
  const { name, label, value, type = 'text', onChange } = props;
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        type={type}
        value={value}
        maxLength={100}
        {...(type === 'number' && { min: 0, step: 1 })}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
    </Field.Root>
  );
}
