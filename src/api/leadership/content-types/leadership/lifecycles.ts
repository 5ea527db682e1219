import { checkLeadership } from '../../../../editorial/dates';

export default { beforeCreate: checkLeadership, beforeUpdate: checkLeadership };
