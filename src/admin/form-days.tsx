import type { ReactNode } from 'react';
import { Field } from '@strapi/design-system';
import { useField, useFocusInputField, type StrapiApp } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { DayInput, useDayFault } from './shared/day-input';
import { useTypedDay } from './shared/use-typed-day';

type Label = string | { id: string; defaultMessage: string };

interface Props {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  labelAction?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
}

/** Puts our field for days into every form of Strapi's, its components included, instead of Strapi's own. */
export function registerFormDays(app: StrapiApp): void {
  app.addFields({ type: 'date', Component: FormDay as never });
}

/**
 * A form keeps a text that is no day with a space before it: the server, which makes a day of an instant too, refuses
 * it then, whatever it is, and it is still there when the field is folded up and opened again.
 */
const kept = (text: string) => ` ${text.trim()}`;

function FormDay({ name, label, hint, labelAction, required, disabled, placeholder }: Props) {
  const field = useField<string | null>(name);
  const ref = useFocusInputField<HTMLInputElement>(name);
  const day = useTypedDay(field.value ?? '', (given) => field.onChange(name, given || null), kept);
  const error = useDayFault(day) ?? field.error;
  return (
    <Field.Root name={name} required={required ?? false} hint={hint} {...(error && { error })}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <DayInput ref={ref} day={day} disabled={disabled ?? false} {...(placeholder && { placeholder })} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** A list is not narrowed down by what is no day. */
const nothing = () => '';

/** The same field as what a list is filtered by. */
export function FilterDay({ name, 'aria-label': label }: { name: string; 'aria-label': Label }) {
  const intl = useIntl();
  const field = useField<string | null>(name);
  const day = useTypedDay(field.value ?? '', (given) => field.onChange(name, given || null), nothing);
  const error = useDayFault(day);
  return (
    <Field.Root name={name} {...(error && { error })}>
      <DayInput day={day} aria-label={typeof label === 'string' ? label : intl.formatMessage(label)} />
      <Field.Error />
    </Field.Root>
  );
}
