import { guardManyContributions } from '../../../../editorial/contribution-guard';
import {
  auditChangedContribution,
  auditDeletedContribution,
  auditNewContribution,
  noteContribution,
} from '../../../../editorial/contribution-trail';
import type { HookEvent } from '../../../../editorial/hook';
import {
  prepareChangedContribution,
  prepareManyContributions,
  prepareNewContribution,
} from '../../../../editorial/contributions';

export default {
  beforeCreate: prepareNewContribution,
  beforeCreateMany: prepareManyContributions,
  async beforeUpdate(event: HookEvent): Promise<void> {
    await noteContribution(event);
    await prepareChangedContribution(event);
  },
  beforeUpdateMany: guardManyContributions,
  afterCreate: auditNewContribution,
  afterUpdate: auditChangedContribution,
  beforeDelete: auditDeletedContribution,
};
