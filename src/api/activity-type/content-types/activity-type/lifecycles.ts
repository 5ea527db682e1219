import { checkActivityType } from '../../../../editorial/rules';

export default { beforeCreate: checkActivityType, beforeUpdate: checkActivityType };
