import { CONTENT_TYPES } from '../../editorial/panel-settings/all';
import { ENUMERATION_VALUES } from '../../editorial/panel-settings/enumerations';
import type { Text } from '../shared/text';
import { TEXTS } from './texts';

/** A field's label in the form of its type; one that no form has is named as it is. */
export function fieldText(subjectType: string, field: string): Text {
  const type = CONTENT_TYPES.find(({ uid }) => uid === `api::${subjectType}.${subjectType}`);
  return type?.fields[field] ?? { zh: field, en: field };
}

/** A value in words where there are words for it; what is neither is shown as it was written down. */
export function valueText(value: unknown): Text {
  if (value === null || value === undefined || value === '') return TEXTS.none;
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return ENUMERATION_VALUES[text] ?? { zh: text, en: text };
}
