import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

/** One of several, with a label. */
export function Choice(props: {
  label: string;
  value: string;
  required?: boolean;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <Field.Root required={props.required ?? false}>
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
