import { guardManyContributions } from '../../../../editorial/contribution-guard';
import {
  prepareChangedContribution,
  prepareManyContributions,
  prepareNewContribution,
} from '../../../../editorial/contributions';

export default {
  beforeCreate: prepareNewContribution,
  beforeCreateMany: prepareManyContributions,
  beforeUpdate: prepareChangedContribution,
  beforeUpdateMany: guardManyContributions,
};
