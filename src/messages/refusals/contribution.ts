import type { RefusalData, SharedInterest } from '../../domain/shared/refusal';
import type { Language, Sentences } from './sentences';

/** What is said about contributions and their review. */
export const contribution = {
  zh: {
    DUPLICATE_EVIDENCE: ({ contribution, sameAs }) =>
      `贡献 ${contribution} 与同一人的贡献 ${sameAs} 使用了相同的佐证。请更换佐证，或驳回其中一项。`,
    WRONG_STATE: ({ contribution, state, action }) =>
      `贡献 ${contribution} 当前状态为“${STATES.zh[state] ?? state}”，不能${ACTIONS.zh[action] ?? action}。请刷新列表后重选。`,
    OWN_CONTRIBUTION: ({ contribution }) => `贡献 ${contribution} 是您本人的，不能由本人审核。请交由其他审核人处理。`,
    OWN_INTEREST: ({ contribution, own, shares }) =>
      `贡献 ${contribution} 与您本人的贡献 ${own} ${SHARED.zh[shares]}，须回避。请交由其他审核人处理。`,
    CONTRIBUTIONS_CHANGED: ({ contributions }) =>
      `${titlesOf(contributions, '、', (n) => ` 等 ${n} 项`)}在您查看之后有改动，本次未作任何处理。请核对最新内容后再确认。`,
    COUNT_NOT_TYPED: ({ rows }) => `此操作涉及 ${rows} 项贡献，须输入项数 ${rows} 后再确认。本次未作任何处理。`,
    COUNT_DIFFERS: ({ rows, typed }) =>
      `您输入的是 ${typed} 项，现在是 ${rows} 项：期间有贡献加入或移出。未再处理任何一项，请重新查看后再确认。`,
    ACTIVITY_RETIRED: ({ activity }) =>
      `活动类型“${activity}”已停用，不再接受新的贡献。请改选其他活动类型；已有的贡献不受影响。`,
    EVIDENCE_MISSING: ({ contribution }) => `贡献 ${contribution} 缺少佐证。请补充链接或文件后再通过。`,
    EVIDENCE_INVALID: ({ given }) =>
      `“${given.slice(0, 60)}”不是网址。佐证链接须以 http:// 或 https:// 开头，中间没有空格。`,
    EVIDENCE_ELSEWHERE: ({ hosts }) =>
      `这类贡献的佐证须是 ${hosts} 上的链接，如公众号首发文章的链接。请填写该网站上的链接后再提交。`,
    QUANTITY_INVALID: ({ quantity }) =>
      `数量 ${quantity} 无效。按年累计的活动（如 PG 豆）请填写正整数（至多一千万），其他活动数量只能为 1。`,
    DATE_IN_FUTURE: ({ date, today }) => `发生日期 ${date} 晚于今天（${today}）。请填写实际发生的日期。`,
    RULE_NOT_IN_FORCE: ({ activity, date }) =>
      `活动类型“${activity}”在 ${date} 尚无生效的规则。请检查日期，或补充规则版本。`,
    GROUP_REQUIRED: ({ contribution }) => `职责类贡献 ${contribution} 须指明所属工作组。请选择工作组。`,
  },
  en: {
    DUPLICATE_EVIDENCE: ({ contribution, sameAs }) =>
      `Contribution ${contribution} has the same evidence as ${sameAs} of the same person. Give other evidence, or reject one of them.`,
    WRONG_STATE: ({ contribution, state, action }) =>
      `Contribution ${contribution} is ${STATES.en[state] ?? state}; this does not allow: ${ACTIONS.en[action] ?? action}. Reload the list and select again.`,
    OWN_CONTRIBUTION: ({ contribution }) =>
      `Contribution ${contribution} is your own; another reviewer has to decide on it.`,
    OWN_INTEREST: ({ contribution, own, shares }) =>
      `Contribution ${contribution} has the same ${SHARED.en[shares]} as ${own}, which is your own; another reviewer has to decide on it.`,
    CONTRIBUTIONS_CHANGED: ({ contributions }) =>
      `Changed since you read it: ${titlesOf(contributions, ', ', (n) => ` and more, ${n} in all`)}. Nothing was decided. Read what it says now, then confirm.`,
    COUNT_NOT_TYPED: ({ rows }) =>
      `This is about ${rows} contributions: type the number ${rows}, then confirm. Nothing was decided.`,
    COUNT_DIFFERS: ({ rows, typed }) =>
      `You typed ${typed}, and now there are ${rows}: some came or went meanwhile. No more were decided. Read it anew, then confirm.`,
    ACTIVITY_RETIRED: ({ activity }) =>
      `The activity type “${activity}” is retired and takes no new contribution. Choose another; those that it has stay as they are.`,
    EVIDENCE_MISSING: ({ contribution }) =>
      `Contribution ${contribution} has no evidence. Add a link or a file, then approve it.`,
    EVIDENCE_INVALID: ({ given }) =>
      `“${given.slice(0, 60)}” is no address. The address of evidence begins with http:// or https:// and has no blanks.`,
    EVIDENCE_ELSEWHERE: ({ hosts }) =>
      `The evidence must be an address on ${hosts}, such as that of an article first published there. Give that address, then submit.`,
    QUANTITY_INVALID: ({ quantity }) =>
      `The quantity ${quantity} is not possible. Give a whole number from 1 to 10,000,000 for what is counted over the year (beans), else 1.`,
    DATE_IN_FUTURE: ({ date, today }) => `${date} is after today (${today}). Give the day on which it happened.`,
    RULE_NOT_IN_FORCE: ({ activity, date }) =>
      `No rule of the activity type “${activity}” is in force on ${date}. Check the date, or add a rule revision.`,
    GROUP_REQUIRED: ({ contribution }) => `The duty ${contribution} must name its group. Choose the group.`,
  },
} satisfies Sentences;

const SHARED: Record<Language, Record<SharedInterest, string>> = {
  zh: { evidence: '佐证相同', event: '活动场次与活动类型相同' },
  en: { evidence: 'evidence', event: 'event and activity' },
};

/** The first titles of a list, and how many there are where that is not all. */
function titlesOf(
  contributions: RefusalData['CONTRIBUTIONS_CHANGED']['contributions'],
  comma: string,
  inAll: (count: number) => string,
): string {
  const named = contributions.slice(0, 5).map(({ title }) => `“${title}”`);
  return named.join(comma) + (contributions.length > named.length ? inAll(contributions.length) : '');
}

const STATES: Record<Language, Record<string, string>> = {
  zh: {
    draft: '草稿',
    submitted: '待审核',
    'sent-back': '已退回',
    approved: '已通过',
    rejected: '已驳回',
    withdrawn: '已撤回',
    revoked: '已取消认可',
  },
  en: { 'sent-back': 'sent back' },
};

const ACTIONS: Record<Language, Record<string, string>> = {
  zh: {
    approve: '通过',
    'send-back': '退回',
    reject: '驳回',
    revoke: '取消认可',
    submit: '提交',
    withdraw: '撤回',
    'submit-anew': '重新提交',
  },
  en: { 'send-back': 'send back', 'submit-anew': 'submit anew' },
};
