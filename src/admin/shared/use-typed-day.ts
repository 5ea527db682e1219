import { useState } from 'react';
import { typedDay } from '../../domain/shared/typed-day';

/** What stands in a field for a day, and whether it is none. */
export interface TypedDay {
  text: string;
  /** Said once the reader has left the field, not while they are still typing. */
  wrong: boolean;
  type: (text: string) => void;
  leave: () => void;
}

/**
 * Holds what is typed for a day. The form behind it holds the day, `''` where nothing is typed, and what `heldFor` makes of
 * a text that is no day; the text itself stays in the field until it is changed or the form gets another day.
 */
export function useTypedDay(held: string, hold: (day: string) => void, heldFor: (text: string) => string): TypedDay {
  const [text, setText] = useState(held.trim());
  const [left, setLeft] = useState(true);
  const [seen, setSeen] = useState(held);
  const holds = (typed: string) => (typed.trim() === '' ? '' : (typedDay(typed) ?? heldFor(typed)));
  if (held !== seen) {
    setSeen(held);
    // The form was reset, or another place in it chose the day.
    if (held !== holds(text)) setText(held.trim());
  }
  return {
    text,
    wrong: left && text.trim() !== '' && typedDay(text) === null,
    type(typed) {
      setText(typed);
      setLeft(false);
      hold(holds(typed));
    },
    leave() {
      setText(typedDay(text) ?? text);
      setLeft(true);
    },
  };
}
