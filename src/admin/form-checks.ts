import * as yup from 'yup';
import type { Bilingual } from '../domain/shared/bilingual';
import { CHECKS } from '../messages/checks';
import { readerLanguage } from './language';

const said = (sentence: Bilingual) => () => sentence[readerLanguage()];

/**
 * Has the checks of Strapi's forms speak the reader's language where Strapi gives them no sentence: the library that
 * checks then has its own, with the field's name in the code, such as "quantity must be an integer".
 */
export function translateChecks(): void {
  const invalid = said(CHECKS.invalid);
  const missing = said(CHECKS.missing);
  yup.setLocale({
    mixed: { default: invalid, required: missing, defined: missing, notType: invalid, oneOf: said(CHECKS.choice) },
    number: { integer: said(CHECKS.integer) },
    string: { email: said(CHECKS.email) },
  });
}
