import { checkProgramme } from '../../../../editorial/rules';

export default { beforeCreate: checkProgramme, beforeUpdate: checkProgramme };
