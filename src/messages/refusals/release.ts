import type { RefusalData } from '../../domain/shared/refusal';
import type { Language, Sentences } from './sentences';

/** What is said about releases, their publication and correction. */
export const release = {
  zh: {
    TERM_NOT_FOUND: ({ release }) => `${release} 中没有可更正的任期。请检查发布编号、成员与起始日期。`,
    RELEASE_UNKNOWN: ({ release }) => `“${release}”不是发布编号。请使用形如 2026Q1 的编号。`,
    RELEASE_NOT_DUE: ({ release, cutOff }) => `${release} 须在截止日 ${cutOff} 当天或之后发布。`,
    RELEASE_OUT_OF_ORDER: ({ release, latest }) =>
      `更晚的 ${latest} 已经发布，${release} 不能再发布。如需更正，请对已发布的名单做更正。`,
    RENEWALS_PENDING: ({ release, renewals }) =>
      `${renewals} 还没有发布：其年度末的在任成员须先续任，否则会全部失去级别。请先发布 ${renewals}，再发布 ${release}。`,
    RELEASE_PUBLISHED: ({ release }) => `${release} 已经发布，发布后不可更改。如需更正，请做更正发布。`,
    DRAFT_CHANGED: ({ release }) => `${release} 的草稿在您阅读之后有了变化，尚未发布。请核对重新计算的草稿，再行发布。`,
    SECOND_PERSON_REQUIRED: ({ release, why }) => SECOND_PERSON.zh[why](release),
    REQUEST_VOID: ({ release }) =>
      `${release} 的草稿在申请发布之后有了变化，该申请已作废。请核对新草稿，重新申请发布。`,
    REQUEST_NEEDLESS: ({ release }) => `${release} 不需要第二人确认，可以直接发布。请刷新页面。`,
    PUBLICATION_REQUESTED: ({ release }) =>
      `已有人申请发布 ${release} 的这份草稿。请刷新页面，由另一人确认或撤回该申请。`,
    REQUEST_NOT_OPEN: ({ release }) =>
      `${release} 的这项发布申请已撤回、已被新的申请取代，或名单已经发布。请刷新页面。`,
    ALREADY_HELD_BACK: () => '此人在本次发布中已被暂缓。请刷新草稿查看说明。',
    NOT_HELD_BACK: () => '此人在本次发布中没有被暂缓。请刷新草稿。',
  },
  en: {
    TERM_NOT_FOUND: ({ release }) =>
      `${release} has no term to correct. Check the release, the person and the first day.`,
    RELEASE_UNKNOWN: ({ release }) => `“${release}” is not a release. Give a code such as 2026Q1.`,
    RELEASE_NOT_DUE: ({ release, cutOff }) => `${release} can be published on its cut-off day, ${cutOff}, or later.`,
    RELEASE_OUT_OF_ORDER: ({ release, latest }) =>
      `The later release ${latest} is published, so ${release} no longer can be. Correct the published roster instead.`,
    RENEWALS_PENDING: ({ release, renewals }) =>
      `${renewals} is not published: it renews the members of its year, who would otherwise all lose their tier. Publish ${renewals} first, then ${release}.`,
    RELEASE_PUBLISHED: ({ release }) => `${release} is published and cannot change. Make a correction instead.`,
    DRAFT_CHANGED: ({ release }) =>
      `Something changed beneath the draft of ${release} since you read it; nothing was published. Read the new draft, then publish.`,
    SECOND_PERSON_REQUIRED: ({ release, why }) => SECOND_PERSON.en[why](release),
    REQUEST_VOID: ({ release }) =>
      `The draft of ${release} changed after its publication was asked for, so the request is void. Read the new draft and ask anew.`,
    REQUEST_NEEDLESS: ({ release }) => `${release} needs no second person; publish it at once. Reload the page.`,
    PUBLICATION_REQUESTED: ({ release }) =>
      `The publication of this draft of ${release} is asked for already. Reload the page; another person confirms or withdraws it.`,
    REQUEST_NOT_OPEN: ({ release }) =>
      `This request to publish ${release} was withdrawn, replaced, or the release is published. Reload the page.`,
    ALREADY_HELD_BACK: () => 'This person is held back from this release already. Reload the draft to read the note.',
    NOT_HELD_BACK: () => 'This person is not held back from this release. Reload the draft.',
  },
} satisfies Sentences;

type Lacking = RefusalData['SECOND_PERSON_REQUIRED']['why'];

const SECOND_PERSON: Record<Language, Record<Lacking, (release: string) => string>> = {
  zh: {
    'no-person': (release) =>
      `发布 ${release} 须由两位工作人员在管理后台先后完成：一人申请，另一人确认。接口令牌与命令不代表个人。`,
    'nobody-asked': (release) => `发布 ${release} 需要两人：请先申请发布，再由另一位有发布权限的人确认。`,
    'same-person': (release) => `${release} 的发布是您本人申请的，须由另一位有发布权限的人确认。`,
  },
  en: {
    'no-person': (release) =>
      `${release} is published by two members of staff in the admin panel: one asks, another confirms. A token or a command is no person.`,
    'nobody-asked': (release) =>
      `${release} takes two people: ask for its publication first, then another person who may publish confirms.`,
    'same-person': (release) =>
      `You asked for the publication of ${release} yourself; another person who may publish has to confirm it.`,
  },
};
