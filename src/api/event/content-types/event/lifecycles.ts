import { checkEvent } from '../../../../editorial/dates';

export default { beforeCreate: checkEvent, beforeUpdate: checkEvent };
