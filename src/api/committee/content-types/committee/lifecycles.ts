import { guardOtherEnds } from '../../../../editorial/other-ends';

export default { beforeCreate: guardOtherEnds, beforeUpdate: guardOtherEnds };
