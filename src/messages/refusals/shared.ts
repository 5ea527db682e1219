import type { ChangedField, LastWriter } from '../../domain/shared/refusal';
import { KINDS } from '../audit';
import type { Language, Sentences } from './sentences';

/** What is said about every kind of request. */
export const shared = {
  zh: {
    AS_KNOWN_IN_FUTURE: ({ date, today }) => `尚不知道 ${date} 的情况：今天是 ${today}。请给出今天或更早的日期。`,
    DATE_INVALID: ({ value }) => `“${value}”不是有效日期。请按 2026-03-31 的格式填写存在的日期。`,
    REASON_MISSING: () => '请用文字填写理由。',
    DOCUMENT_CHANGED: ({ fields }) =>
      `${changedBy(fields, 'zh').join('；')}。您这次没有保存，填写的内容仍在表单中；请逐项选择保留您填写的还是采用现在的，再保存。`,
    CONTRIBUTION_UNKNOWN: ({ contribution }) => `没有编号为 ${contribution} 的贡献。请刷新列表后重选。`,
    DATE_OUT_OF_RANGE: ({ date, earliest, latest }) => `日期 ${date} 不在 ${earliest} 至 ${latest} 之间。请检查年份。`,
    MEMBER_UNKNOWN: ({ member }) => `没有编号为 ${member} 的成员。请检查编号。`,
    GROUP_UNKNOWN: ({ group }) => `没有编号为 ${group} 的工作组。请检查编号。`,
    EVENT_UNKNOWN: ({ event }) => `没有编号为 ${event} 的活动场次。请检查编号。`,
    COMMITTEE_UNKNOWN: ({ committee }) => `没有代码为“${committee}”的委员会。请检查代码。`,
    TIER_UNKNOWN: ({ tier }) => `没有代码为“${tier}”的级别。请检查代码。`,
    ACTIVITY_UNKNOWN: ({ activity }) => `没有代码为“${activity}”的活动类型。请检查代码。`,
    IDEMPOTENCY_KEY_REUSED: () => '这个幂等键已用于另一个请求。请为新的请求换一个新的键。',
    TOO_MANY: ({ limit, given }) => `一次最多处理 ${limit} 项，本次有 ${given} 项。请分批提交。`,
  },
  en: {
    AS_KNOWN_IN_FUTURE: ({ date, today }) =>
      `Nothing is known yet of ${date}: today is ${today}. Give today or an earlier day.`,
    DATE_INVALID: ({ value }) => `“${value}” is not a day. Give one that exists, written as 2026-03-31.`,
    REASON_MISSING: () => 'Give a reason in words.',
    DOCUMENT_CHANGED: ({ fields }) =>
      `${changedBy(fields, 'en').join('; ')}. Yours was not saved and is still in the form: choose for each whether to keep yours or take theirs, and save.`,
    CONTRIBUTION_UNKNOWN: ({ contribution }) =>
      `There is no contribution ${contribution}. Reload the list and select again.`,
    DATE_OUT_OF_RANGE: ({ date, earliest, latest }) =>
      `${date} is not between ${earliest} and ${latest}. Check the year.`,
    MEMBER_UNKNOWN: ({ member }) => `There is no member ${member}. Check the id.`,
    GROUP_UNKNOWN: ({ group }) => `There is no group ${group}. Check the id.`,
    EVENT_UNKNOWN: ({ event }) => `There is no event ${event}. Check the id.`,
    COMMITTEE_UNKNOWN: ({ committee }) => `There is no committee with the code “${committee}”. Check the code.`,
    TIER_UNKNOWN: ({ tier }) => `There is no tier “${tier}”. Check the code.`,
    ACTIVITY_UNKNOWN: ({ activity }) => `There is no activity type “${activity}”. Check the code.`,
    IDEMPOTENCY_KEY_REUSED: () => 'This idempotency key stands for another request. Use a new key for a new request.',
    TOO_MANY: ({ limit, given }) => `At most ${limit} at a time, ${given} were given. Send them in parts.`,
  },
} satisfies Sentences;

/** Who changed a field that a form would change, and when. */
export function changedSentence({ by, at }: Pick<ChangedField, 'by' | 'at'>, language: Language): string {
  return language === 'zh'
    ? `${writerOf(by, 'zh')}已于 ${at} 修改此项。`
    : `${writerOf(by, 'en')} changed this at ${at}.`;
}

/** The fields that one person changed at one time, together. */
function changedBy(fields: readonly ChangedField[], language: Language): string[] {
  const said = new Map<string, string[]>();
  for (const { by, at, ...label } of fields) {
    const who =
      language === 'zh' ? `${writerOf(by, 'zh')}已于 ${at} 修改并保存：` : `${writerOf(by, 'en')} saved at ${at}: `;
    said.set(who, [...(said.get(who) ?? []), label[language]]);
  }
  return [...said].map(([who, labels]) => who + labels.join(language === 'zh' ? '、' : ', '));
}

/** Who it was, by name where there is one; Chinese follows Chinese at once, and letters or digits after a space. */
export function writerOf({ kind, name }: LastWriter, language: Language): string {
  const who = name ?? KINDS[kind]?.[language] ?? kind;
  return language === 'zh' && /[!-~]$/.test(who) ? `${who} ` : who;
}
