import type { Context } from 'koa';
import { MEMBER } from '../../labels/member';

const EXPLORE = 'plugin::content-manager.explorer.read';

interface Ability {
  can(action: string, subject: string, field: string): boolean;
}

/** Which fields of a member this administrator may read; what is no field of the form, such as a focal point, is the photo's. */
export function readableBy({ state }: Context): (field: string) => boolean {
  const { userAbility } = state as { userAbility: Ability };
  return (field) => userAbility.can(EXPLORE, MEMBER.uid, field in MEMBER.fields ? field : 'photo');
}
