import { holdsWords, wordsOf } from '../../domain/shared/fold';
import type { Board, Group } from '../../panel/leadership/contract';

/** What the board can be narrowed down to. */
export const SHOWN = ['all', 'vacant', 'due', 'submitted', 'late'] as const;
export type Shown = (typeof SHOWN)[number];

/** Whether a group stands on the board narrowed down so: it is vacant, or a duty of one of its leaders is in the state. */
export function isShown({ vacant, leaders }: Group, shown: Shown): boolean {
  if (shown === 'all') return true;
  return shown === 'vacant' ? vacant : leaders.some(({ duty }) => duty.state === shown);
}

/** Whether each word of a text is in the group's names or code, or in the name, address or company of one who leads it. */
export function isFound({ zh, en, place, code, leaders }: Group, text: string): boolean {
  const people = leaders.flatMap(({ name, latinName, slug, company }) => [name, latinName, slug, company]);
  return holdsWords([zh, en, place, code, ...people], wordsOf(text));
}

/** How many groups are vacant, and how many duties are in each state. */
export function countsOf({ committees }: Board): Record<Shown, number> {
  const groups = committees.flatMap((committee) => committee.groups);
  const states = groups.flatMap(({ leaders }) => leaders).map(({ duty }) => duty.state);
  const inState = (state: Shown) => states.filter((one) => one === state).length;
  return {
    all: groups.length,
    vacant: groups.filter(({ vacant }) => vacant).length,
    due: inState('due'),
    submitted: inState('submitted'),
    late: inState('late'),
  };
}
