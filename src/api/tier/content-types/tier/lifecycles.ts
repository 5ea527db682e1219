import { checkTier } from '../../../../editorial/rules';

export default { beforeCreate: checkTier, beforeUpdate: checkTier };
