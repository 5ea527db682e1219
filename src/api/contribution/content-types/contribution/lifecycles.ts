import { guardManyContributions } from '../../../../editorial/contribution-guard';
import {
  auditChangedContribution,
  auditDeletedContribution,
  auditNewContribution,
} from '../../../../editorial/contribution-trail';
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
  afterCreate: auditNewContribution,
  afterUpdate: auditChangedContribution,
  beforeDelete: auditDeletedContribution,
};
