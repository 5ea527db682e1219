import {
  auditChangedMember,
  auditNewMember,
  deleteContactOfMember,
  fillChangedMember,
  fillNewMember,
  refuseManyMembers,
} from '../../../../editorial/members';

export default {
  beforeCreate: fillNewMember,
  beforeUpdate: fillChangedMember,
  afterCreate: auditNewMember,
  afterUpdate: auditChangedMember,
  beforeUpdateMany: refuseManyMembers,
  beforeDelete: deleteContactOfMember,
  beforeDeleteMany: deleteContactOfMember,
};
