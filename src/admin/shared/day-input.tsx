import { forwardRef, useState } from 'react';
import { Field, Popover, TextInput } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import type { Bilingual } from '../../domain/shared/bilingual';
import { typedDay } from '../../domain/shared/typed-day';
import { MonthGrid } from './month-grid';
import { readersDay } from './readers-day';
import { useSay } from './text';
import type { TypedDay } from './use-typed-day';

const SAY = {
  choose: { zh: '选择日期', en: 'Choose date' },
  form: { zh: '如 2026-11-01', en: 'e.g. 2026-11-01' },
  wrong: {
    zh: '请填写存在的日期，格式如 2026-11-01。',
    en: 'Give a day that exists, written as 2026-11-01.',
  },
} as const satisfies Record<string, Bilingual>;

/** What is wrong with a typed day in the reader's language; undefined while nothing is. */
export function useDayFault({ wrong }: TypedDay): string | undefined {
  const say = useSay();
  return wrong ? say(SAY.wrong) : undefined;
}

interface Props {
  day: TypedDay;
  disabled?: boolean;
  placeholder?: string;
  'aria-label'?: string;
}

/** The one input for a day, within a `Field.Root`: typed as it comes, or chosen in the calendar beside it. */
export const DayInput = forwardRef<HTMLInputElement, Props>(function DayInput({ day, disabled, ...props }, ref) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const chosen = typedDay(day.text);
  const choose = (given: string) => {
    day.type(given);
    setOpen(false);
  };
  return (
    <TextInput
      {...props}
      ref={ref}
      type="text"
      autoComplete="off"
      disabled={disabled ?? false}
      placeholder={props.placeholder ?? say(SAY.form)}
      value={day.text}
      onChange={(event) => day.type(event.currentTarget.value)}
      onBlur={day.leave}
      onKeyDown={(event) => event.key === 'Enter' && day.leave()}
      endAction={
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Trigger>
            <Field.Action label={say(SAY.choose)} disabled={disabled ?? false}>
              <Calendar fill="neutral600" />
            </Field.Action>
          </Popover.Trigger>
          <Popover.Content aria-label={say(SAY.choose)} align="end">
            <MonthGrid start={chosen ?? readersDay()} chosen={chosen} onChoose={choose} />
          </Popover.Content>
        </Popover.Root>
      }
    />
  );
});
