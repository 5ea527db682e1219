import { useState, type FormEvent } from 'react';
import { Button, Field, Flex, Grid, TextInput } from '@strapi/design-system';
import { GRANT_STATES } from '../../domain/grant/grant-state';
import { useSay } from '../shared/text';
import { Choice } from './choice';
import { EVERYTHING, type Wanted } from './list-address';
import { BASES, SAY, STATES } from './texts';

const ALL = 'all';

/** What the list is narrowed down by; nothing is asked before the button is pressed. */
export function Filters(props: { given: Wanted; years: readonly number[]; onApply: (wanted: Wanted) => void }) {
  const { given, years, onApply } = props;
  const say = useSay();
  const [wanted, setWanted] = useState(given);
  const set = (name: keyof Wanted) => (value: string) => setWanted({ ...wanted, [name]: value === ALL ? '' : value });
  const all = [ALL, say(SAY.all)] as const;
  const choices = [
    ['basis', SAY.basis, Object.entries(BASES).map(([basis, text]) => [basis, say(text)] as const)],
    ['state', SAY.state, GRANT_STATES.map((state) => [state, say(STATES[state])] as const)],
    ['mine', SAY.decidable, [['yes', say(SAY.byMe)] as const]],
    ['year', SAY.year, years.map((year) => [String(year), String(year)] as const)],
  ] as const;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(wanted);
  };
  const clear = () => {
    setWanted(EVERYTHING);
    onApply(EVERYTHING);
  };
  return (
    <form onSubmit={submit}>
      <Grid.Root gap={4} paddingBottom={4}>
        {choices.map(([name, label, options]) => (
          <Grid.Item key={name} col={2} s={4} xs={12} direction="column" alignItems="stretch">
            <Choice label={say(label)} value={wanted[name] || ALL} options={[all, ...options]} onChange={set(name)} />
          </Grid.Item>
        ))}
        <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root name="text">
            <Field.Label>{say(SAY.text)}</Field.Label>
            <TextInput
              value={wanted.text}
              maxLength={100}
              onChange={(event: { target: { value: string } }) => set('text')(event.target.value)}
            />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={2} s={6} xs={12} alignItems="flex-end">
          <Flex gap={2}>
            <Button type="submit">{say(SAY.apply)}</Button>
            <Button variant="tertiary" onClick={clear}>
              {say(SAY.clear)}
            </Button>
          </Flex>
        </Grid.Item>
      </Grid.Root>
    </form>
  );
}
