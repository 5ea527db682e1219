import type { Language, Sentences } from './sentences';

/** What is said about grants and their proposals. */
export const grant = {
  zh: {
    TIER_NOT_ALLOWED: ({ tier, basis }) =>
      `级别“${tier}”不能以“${BASES.zh[basis] ?? basis}”方式授予。请改选级别或方式。`,
    NO_OPEN_INVITATION: () => '没有等待答复的邀请。',
    PROPOSAL_UNKNOWN: ({ proposal }) => `没有编号为 ${proposal} 的提议。请刷新列表。`,
    PROPOSAL_DECIDED: ({ state }) => `该提议已有决定：${PROPOSALS.zh[state] ?? state}。请刷新列表查看。`,
    ALREADY_PROPOSED: () => '同一成员、方式、级别与年度已有一项待批准的提议。请等待其决定，或由提议人撤回后再提。',
    OWN_PROPOSAL: () => '这是您本人的提议，须由另一位有权限的同事决定。如不再需要，可以撤回。',
    NOT_OWN_PROPOSAL: () => '只有提议人可以撤回提议。如不同意，请不予批准并说明理由。',
    OWN_TITLE: () => '这项授予的对象是您本人，须由其他同事决定。',
    GRANT_UNKNOWN: ({ grant }) => `没有编号为 ${grant} 的授予。请刷新列表。`,
  },
  en: {
    TIER_NOT_ALLOWED: ({ tier, basis }) =>
      `The tier “${tier}” is not given by ${BASES.en[basis] ?? basis}. Choose another tier or another basis.`,
    NO_OPEN_INVITATION: () => 'No invitation waits for an answer.',
    PROPOSAL_UNKNOWN: ({ proposal }) => `There is no proposal ${proposal}. Reload the list.`,
    PROPOSAL_DECIDED: ({ state }) =>
      `The proposal is already ${PROPOSALS.en[state] ?? state}. Reload the list to see it.`,
    ALREADY_PROPOSED: () =>
      'The same basis, tier and year are already proposed for this person. Wait for the decision, or let the proposer withdraw it.',
    OWN_PROPOSAL: () => 'You proposed this yourself; a colleague who may has to decide on it. You can withdraw it.',
    NOT_OWN_PROPOSAL: () => 'Only who proposed it can withdraw it. To refuse it, decline it with a note.',
    OWN_TITLE: () => 'The honour is your own; a colleague has to decide on it.',
    GRANT_UNKNOWN: ({ grant }) => `There is no grant ${grant}. Reload the list.`,
  },
} satisfies Sentences;

const PROPOSALS: Record<Language, Record<string, string>> = {
  zh: { approved: '已批准', declined: '未予批准', withdrawn: '已撤回' },
  en: {},
};

const BASES: Record<Language, Record<string, string>> = {
  zh: { invitation: '邀请', special: '特殊贡献', exception: '特例' },
  en: { special: 'special award' },
};
