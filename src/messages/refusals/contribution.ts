import type { Language, Sentences } from './sentences';

/** What is said about contributions and their review. */
export const contribution = {
  zh: {
    DUPLICATE_EVIDENCE: ({ contribution, sameAs }) =>
      `贡献 ${contribution} 与同一人的贡献 ${sameAs} 使用了相同的佐证。请更换佐证，或驳回其中一项。`,
    WRONG_STATE: ({ contribution, state, action }) =>
      `贡献 ${contribution} 当前状态为“${STATES.zh[state] ?? state}”，不能${ACTIONS.zh[action] ?? action}。请刷新列表后重选。`,
    OWN_CONTRIBUTION: ({ contribution }) => `贡献 ${contribution} 是您本人的，不能由本人审核。请交由其他审核人处理。`,
    EVIDENCE_MISSING: ({ contribution }) => `贡献 ${contribution} 缺少佐证。请补充链接或文件后再通过。`,
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
    EVIDENCE_MISSING: ({ contribution }) =>
      `Contribution ${contribution} has no evidence. Add a link or a file, then approve it.`,
    QUANTITY_INVALID: ({ quantity }) =>
      `The quantity ${quantity} is not possible. Give a whole number from 1 to 10,000,000 for what is counted over the year (beans), else 1.`,
    DATE_IN_FUTURE: ({ date, today }) => `${date} is after today (${today}). Give the day on which it happened.`,
    RULE_NOT_IN_FORCE: ({ activity, date }) =>
      `No rule of the activity type “${activity}” is in force on ${date}. Check the date, or add a rule revision.`,
    GROUP_REQUIRED: ({ contribution }) => `The duty ${contribution} must name its group. Choose the group.`,
  },
} satisfies Sentences;

const STATES: Record<Language, Record<string, string>> = {
  zh: {
    draft: '草稿',
    submitted: '待审核',
    'sent-back': '已退回',
    approved: '已通过',
    rejected: '已驳回',
    withdrawn: '已撤回',
    revoked: '已撤销',
  },
  en: { 'sent-back': 'sent back' },
};

const ACTIONS: Record<Language, Record<string, string>> = {
  zh: { approve: '通过', 'send-back': '退回', reject: '驳回', revoke: '撤销', submit: '提交', withdraw: '撤回' },
  en: { 'send-back': 'send back' },
};
