import { isOutsideOffice } from '../../domain/contribution/outside-office';
import { findDutySaid, findKind, type DutySaid } from '../../persistence/contribution/duty';
import { findPeriods } from '../../persistence/leadership/leaderships';
import type { ServiceContext } from '../shared/context';

/** Of what a form holds, whose duty it would be. */
export interface DutyAsked extends Gaps<DutySaid> {
  /** The contribution that is changed: what the form does not name stays as it is there. */
  contribution?: string | undefined;
}

type Gaps<T> = { [Key in keyof T]?: T[Key] | undefined };

/** What whoever fills in the form is told at once. */
export interface DutyView {
  /** Whether it is a duty for a group that its person does not lead on its day. */
  outsideOffice: boolean;
}

/** Whether what stands in a form is a duty outside its person's leaderships; asked before it is saved. */
export async function readDuty({ database }: ServiceContext, asked: DutyAsked): Promise<DutyView> {
  const saved = asked.contribution === undefined ? null : await findDutySaid(database, asked.contribution);
  const member = asked.member ?? saved?.member;
  const activityType = asked.activityType ?? saved?.activityType;
  const group = asked.group ?? saved?.group;
  const occurredOn = asked.occurredOn ?? saved?.occurredOn ?? '';
  if (!member || !activityType || !group) return { outsideOffice: false };
  const kind = (await findKind(database, activityType)) ?? 'points';
  const offices = await findPeriods(database, { member, group });
  return { outsideOffice: isOutsideOffice({ kind, group, occurredOn }, offices) };
}
