import type { HookEvent } from '../../../../editorial/hook';
import { deleteWithMember, fillChangedMember, fillNewMember, refuseManyMembers } from '../../../../editorial/members';
import { guardOtherEnds } from '../../../../editorial/other-ends';

export default {
  async beforeCreate(event: HookEvent): Promise<void> {
    guardOtherEnds(event);
    await fillNewMember(event);
  },
  async beforeUpdate(event: HookEvent): Promise<void> {
    guardOtherEnds(event);
    await fillChangedMember(event);
  },
  beforeUpdateMany: refuseManyMembers,
  beforeDelete: deleteWithMember,
  beforeDeleteMany: deleteWithMember,
};
