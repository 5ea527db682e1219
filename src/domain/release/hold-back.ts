import { refuse, type Refusal } from '../shared/refusal';
import { isAdmission, type Change, type NotAdmitted } from './plan-release';

/** What staff can do about one person's line in a draft. */
export type LineAction = 'hold-back' | 'admit-again' | 'exception';

/** Whether a person can be held back: once. Refuses ALREADY_HELD_BACK. */
export function decideHoldBack(member: string, heldBack: ReadonlySet<string>): Refusal | null {
  return heldBack.has(member) ? refuse('ALREADY_HELD_BACK', { member }) : null;
}

/** Whether a person can be let in again: who is held back. Refuses NOT_HELD_BACK. */
export function decideAdmitAgain(member: string, heldBack: ReadonlySet<string>): Refusal | null {
  return heldBack.has(member) ? null : refuse('NOT_HELD_BACK', { member });
}

/**
 * What can be done about a change in a draft: an admission is held back, as a hold-back stops nothing else, and whoever
 * a release changes may be given another tier by an exception.
 */
export function actionsOnChange(line: Pick<Change, 'member' | 'change'>, heldBack: ReadonlySet<string>): LineAction[] {
  const held = isAdmission(line) && decideHoldBack(line.member, heldBack) === null;
  return [...(held ? (['hold-back'] as const) : []), 'exception'];
}

/**
 * What can be done about somebody whom a draft does not admit: who is held back is let in again; an exception stands for
 * the application that is missing, and for nothing else that is.
 */
export function actionsOnNotAdmitted(
  { member, reason }: Pick<NotAdmitted, 'member' | 'reason'>,
  heldBack: ReadonlySet<string>,
): LineAction[] {
  return [
    ...(decideAdmitAgain(member, heldBack) === null ? (['admit-again'] as const) : []),
    ...(reason === 'not-applied' ? (['exception'] as const) : []),
  ];
}
