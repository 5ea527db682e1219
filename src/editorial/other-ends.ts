import type { Bilingual } from '../domain/shared/bilingual';
import { editor, type Data } from './hook';
import { fieldError } from './refusals';

/** Where leaders are appointed and step down. */
export const ON_THE_BOARD: Bilingual = {
  zh: '任命与卸任请在“组长与职责”页面办理，以便说明后果并留下操作记录。',
  en: 'Leaders are appointed and step down on the page “Leaders and duties”, which says what follows and records it.',
};

/** Lists that a form shows and that are kept from the other end, with where they change: from here it would leave no trace. */
const KEPT_ELSEWHERE: Readonly<Record<string, Bilingual>> = {
  leaderships: ON_THE_BOARD,
  contributions: {
    zh: '贡献属于哪位成员，请在该贡献的表单中修改，以便留下操作记录；已有结论的贡献不能改换成员。',
    en: 'Whose a contribution is changes in its own form, which records it; what was decided stays with its member.',
  },
  groups: {
    zh: '工作组属于哪个委员会，请在该工作组的表单中修改，以便留下操作记录。',
    en: 'To which committee a group belongs changes in the form of the group, which records it.',
  },
};

/** Lets no form change a list that is kept from the other end. What is no editor's, such as the demo, may. */
export function guardOtherEnds({ params: { data } }: { params: { data: Data } }): void {
  if (!editor()) return;
  const changed = Object.keys(KEPT_ELSEWHERE).filter((field) => changesLinks(data[field]));
  if (changed.length > 0) throw fieldError(changed.map((field) => ({ field, ...KEPT_ELSEWHERE[field]! })));
}

function changesLinks(value: unknown): boolean {
  if (value === undefined) return false;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return true;
  const { set, connect, disconnect } = value as Record<'set' | 'connect' | 'disconnect', unknown[] | undefined>;
  return set !== undefined || (connect?.length ?? 0) > 0 || (disconnect?.length ?? 0) > 0;
}
