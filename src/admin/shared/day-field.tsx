import { Field } from '@strapi/design-system';
import type { Bilingual } from '../../domain/shared/bilingual';
import { DayInput, useDayFault } from './day-input';
import { useSay } from './text';
import { useTypedDay } from './use-typed-day';

/** What is no day is none to a page, so that nothing goes on with it. */
const none = () => '';

/**
 * A field of our own pages for a day: `onChange` gets it as `2026-11-01`, and `''` while what stands there is none, or what
 * `heldFor` makes of it where an empty field means something else.
 */
export function DayField(props: {
  name: string;
  label: Bilingual;
  required?: boolean;
  value: string;
  onChange: (day: string) => void;
  heldFor?: (text: string) => string;
}) {
  const say = useSay();
  const day = useTypedDay(props.value, props.onChange, props.heldFor ?? none);
  const fault = useDayFault(day);
  return (
    <Field.Root name={props.name} required={props.required ?? false} {...(fault && { error: fault })}>
      <Field.Label>{say(props.label)}</Field.Label>
      <DayInput day={day} />
      <Field.Error />
    </Field.Root>
  );
}
