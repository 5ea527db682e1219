import { dayNamedBy, isCivilDate } from '../domain/shared/civil-date';
import { refuse } from '../domain/shared/refusal';
import { getProgramme } from '../persistence/programme/rules';
import { inSameTransaction, type Data } from './hook';
import { ownFields } from './own-fields';
import { problemWith, type FieldProblem } from './refusals';
import type { Written } from './write-checks';

/**
 * Makes a day of whatever a write gives for one: an instant becomes the day that it is in the programme's time zone
 * (`programme.md`, worked example 9), where Strapi would cut it to the day that it is in Greenwich. Gives what names no
 * day, in parts of the document too.
 */
export async function keepCivilDates({ uid, data }: Written): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const { holder, name, path } of daysIn(uid, data)) {
    const value = holder[name];
    if (typeof value === 'string' && isCivilDate(value)) continue;
    const text = value instanceof Date ? value.toISOString() : String(value);
    const { timeZone } = await inSameTransaction(getProgramme);
    const day = dayNamedBy(text, timeZone);
    if (day !== null) holder[name] = day;
    else problems.push(problemWith([...path, name], refuse('DATE_INVALID', { value: text.trim().slice(0, 40) })));
  }
  return problems;
}

interface Day {
  holder: Data;
  name: string;
  path: string[];
}

/** Every day that a write gives: where it stands, and how it is called from there. Empty ones take a day away. */
function daysIn(uid: string, data: Data, path: string[] = []): Day[] {
  return ownFields(uid).flatMap(([name, { type, component = '' }]): Day[] => {
    const value = data[name];
    if (value === undefined || value === null || value === '') return [];
    if (type === 'date') return [{ holder: data, name, path }];
    if (type !== 'component') return [];
    if (!Array.isArray(value)) return isPart(value) ? daysIn(component, value, [...path, name]) : [];
    return value.flatMap((part, at) => (isPart(part) ? daysIn(component, part, [...path, name, String(at)]) : []));
  });
}

function isPart(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
