import { auditDeletedLeadership, guardLeadership, guardManyLeaderships } from '../../../../editorial/leaderships';

export default {
  beforeCreate: guardLeadership,
  beforeUpdate: guardLeadership,
  beforeCreateMany: guardManyLeaderships,
  beforeUpdateMany: guardManyLeaderships,
  beforeDelete: auditDeletedLeadership,
  beforeDeleteMany: guardManyLeaderships,
};
