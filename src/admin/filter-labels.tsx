import type { ComponentProps } from 'react';
import { InputRenderer } from '@strapi/strapi/admin';
import { CONTENT_TYPES } from '../labels/all';
import { FilterDay } from './form-days';
import { pickerLabels } from './picker-labels';
import { readerLanguage } from './language';
import { displayNameOf, fieldId, FILTERS } from './translations';

/** Strapi runs this hook over what a list can be filtered by. */
export const FILTERS_HOOK = 'Admin/CM/pages/ListView/inject-in-filters';

type Label = string | { id: string; defaultMessage: string };

interface Filter {
  name: string;
  type: string;
  label: Label;
  input?: unknown;
  options?: unknown;
}

interface Payload {
  displayedFilters: Filter[];
  layout: { settings?: { displayName?: string } };
}

type EnumerationProps = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }>;

/** A choice of values; Strapi says a value in words only beside an input that is not its own. */
function Choice(props: Omit<EnumerationProps, 'type'>) {
  return <InputRenderer {...props} type="enumeration" />;
}

const YES = { zh: '是', en: 'Yes' };
const NO = { zh: '否', en: 'No' };

/**
 * Says filters in the reader's language: the field by its label in their language (Strapi takes the one stored for the
 * list, which has both), values of enumerations and ticks in words, pickers without Strapi's English. Nobody knows a
 * document's id to look for.
 */
export function translateFilters<Given extends Payload>(payload: Given): Given {
  const type = CONTENT_TYPES.find((candidate) => displayNameOf(candidate) === payload.layout.settings?.displayName);
  const displayedFilters = payload.displayedFilters
    .filter(({ name }) => name !== 'documentId')
    .map((filter) => {
      const id = filter.name in FILTERS ? `postgresql-ace.filter.${filter.name}` : type && fieldId(type, filter.name);
      const known = filter.name in FILTERS || type?.fields[filter.name] !== undefined;
      const label: Label = id && known ? { id, defaultMessage: String(filter.name) } : filter.label;
      return { ...filter, label, ...pickerLabels(filter.type), ...valuesOf(filter) };
    });
  return { ...payload, displayedFilters };
}

function valuesOf({ type, input }: Filter): Partial<Filter> {
  if (input !== undefined) return {};
  if (type === 'enumeration') return { input: Choice };
  if (type === 'date') return { input: FilterDay };
  if (type !== 'boolean') return {};
  const language = readerLanguage();
  const options = [
    { label: YES[language], value: 'true' },
    { label: NO[language], value: 'false' },
  ];
  return { type: 'enumeration', input: Choice, options };
}
