import { COMPONENTS } from '../labels/components';
import { ENUMERATION_VALUES } from '../labels/enumerations';
import { readerLanguage } from './language';

type Row = Readonly<Record<string, unknown>>;

declare global {
  /** Called where Strapi's form names a part that is folded up; see `src/cli/start/panel-words.mjs`. */
  var honourFoldedRow: ((component: string, row: Row | undefined) => string) | undefined;
}

/**
 * Says of a part that is folded up what stands in it, such as a revision's points beside its day: Strapi's form shows one
 * field alone, by which two of them are not told apart.
 */
export function nameFoldedRows(): void {
  globalThis.honourFoldedRow = foldedRow;
}

/** The fields that a list of such parts would show, each with its label; of an empty part, what kind it is. */
function foldedRow(component: string, row: Row | undefined): string {
  const language = readerLanguage();
  const type = COMPONENTS.find(({ uid }) => uid === component);
  if (!type) return '';
  const said = type.list
    .map((name) => [type.fields[name]?.[language] ?? name, shown(row?.[name])] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label} ${value}`);
  return said.join(' · ') || type.name[language];
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return ENUMERATION_VALUES[value]?.[readerLanguage()] ?? value;
}
