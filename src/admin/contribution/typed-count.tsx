import { Box, Field, TextInput, Typography } from '@strapi/design-system';
import type { ReviewDecision } from '../../domain/contribution/states';
import type { Preview } from '../../panel/contribution/contract';
import { counted, useSay } from '../shared/text';
import { DECISIONS, SAY } from './texts';

type ToType = Preview['toType'];

/** The number in what somebody typed, in full width or with its digits in groups too; null for anything else. */
export function numberIn(typed: string): number | null {
  const digits = typed.normalize('NFKC').replace(/[\s,，]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** The field for the number of contributions that has to be typed before they are decided; nothing where none has to be. */
export function TypedCount(props: {
  toType: ToType;
  decision: ReviewDecision;
  typed: string;
  onType: (typed: string) => void;
}) {
  const say = useSay();
  const { toType, decision, typed, onType } = props;
  const numbers = [...new Set([toType.all, toType.batch].flatMap((number) => number ?? []))];
  if (numbers.length === 0) return null;
  const either = numbers.map(counted).join(say({ zh: ' 或 ', en: ' or ' }));
  const typedWrong = typed.trim() !== '' && !numbers.includes(numberIn(typed) ?? -1);
  return (
    <Box paddingTop={3}>
      <Typography tag="p" textColor="neutral600" paddingBottom={2}>
        {say(SAY.typeWhy)}
      </Typography>
      <Field.Root name="typed-count" required {...(typedWrong && { error: say(SAY.typedWrong, { n: either }) })}>
        <Field.Label>{say(SAY.typeCount, { n: either, act: say(DECISIONS[decision].act) })}</Field.Label>
        <TextInput
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <Field.Error />
      </Field.Root>
    </Box>
  );
}
