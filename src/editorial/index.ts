import type { Core } from '@strapi/strapi';
import { auditAccounts } from './accounts';
import { explained } from './database-errors';
import { guardFiles } from './library/files-in-use';
import { keepFormatsHere } from './formats';
import { guardForms } from './forms/guard';
import { saveFormsOnce } from './forms/once';
import type { HookEvent } from './hook';
import { auditMembers } from './member-trail';
import { queueNewMembers } from './members';
import { auditRules } from './rules-trail';
import { foldSearches } from './search';
import { tidyTexts } from './texts';
import { checkWrites } from './write-checks';

export { guardUploads } from './library/uploads';
export { seedPanelSettings } from './panel-settings';

/**
 * What holds for all types: the database's refusals in words, days that are the programme's, no form saved over what
 * another changed, none saved twice, texts that are tidy and written as their fields ask, members, rules, site accounts
 * and files in the audit trail, searches that compare as the public one does, a panel that opens in Chinese.
 */
export function registerEditorial(strapi: Core.Strapi): void {
  strapi.documents.use(async (_context, next) => {
    try {
      return await next();
    } catch (error) {
      throw explained(error);
    }
  });
  strapi.documents.use(guardForms as Parameters<typeof strapi.documents.use>[0]);
  queueNewMembers(strapi);
  strapi.documents.use(saveFormsOnce as Parameters<typeof strapi.documents.use>[0]);
  strapi.documents.use(checkWrites as Parameters<typeof strapi.documents.use>[0]);
  keepFormatsHere(strapi);
  tidyTexts(strapi);
  strapi.documents.use(auditMembers as Parameters<typeof strapi.documents.use>[0]);
  strapi.documents.use(auditRules as Parameters<typeof strapi.documents.use>[0]);
  auditAccounts(strapi);
  foldSearches(strapi);
  guardFiles(strapi);
  strapi.db.lifecycles.subscribe({ models: ['admin::user'], beforeCreate: preferChinese });
}

/** The panel's language is each administrator's own choice; until they choose, Chinese comes first. */
function preferChinese(event: unknown): void {
  const { data } = (event as HookEvent).params;
  data.preferedLanguage ??= 'zh-Hans';
}
