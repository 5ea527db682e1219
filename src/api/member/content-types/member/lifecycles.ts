import type { HookEvent } from '../../../../editorial/hook';
import { guardLeadershipsOf } from '../../../../editorial/leaderships';
import {
  auditChangedMember,
  auditNewMember,
  deleteWithMember,
  fillChangedMember,
  fillNewMember,
  refuseManyMembers,
} from '../../../../editorial/members';

export default {
  async beforeCreate(event: HookEvent): Promise<void> {
    guardLeadershipsOf(event);
    await fillNewMember(event);
  },
  async beforeUpdate(event: HookEvent): Promise<void> {
    guardLeadershipsOf(event);
    await fillChangedMember(event);
  },
  afterCreate: auditNewMember,
  afterUpdate: auditChangedMember,
  beforeUpdateMany: refuseManyMembers,
  beforeDelete: deleteWithMember,
  beforeDeleteMany: deleteWithMember,
};
