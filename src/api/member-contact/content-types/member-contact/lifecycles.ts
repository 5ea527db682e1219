import { auditContact, rememberContact } from '../../../../editorial/contacts';
import { checkContact } from '../../../../editorial/dates';
import type { HookEvent } from '../../../../editorial/hook';

export default {
  beforeCreate: checkContact,
  async beforeUpdate(event: HookEvent): Promise<void> {
    await rememberContact(event);
    await checkContact(event);
  },
  afterCreate: auditContact,
  afterUpdate: auditContact,
  beforeDelete: rememberContact,
  afterDelete: auditContact,
};
