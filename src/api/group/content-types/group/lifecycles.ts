import { guardLeadershipsOf } from '../../../../editorial/leaderships';

export default { beforeCreate: guardLeadershipsOf, beforeUpdate: guardLeadershipsOf };
