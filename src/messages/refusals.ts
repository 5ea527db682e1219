import type { Refusal, RefusalCode, RefusalData } from '../domain/shared/refusal';

/** The languages that people are answered in. */
export type Language = 'zh' | 'en';

type Sentences = { [C in RefusalCode]: (data: RefusalData[C]) => string };

/** Every refusal's sentence in each language; a missing one does not compile. Each says what to do. */
const SENTENCES: Record<Language, Sentences> = {
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
    AS_KNOWN_IN_FUTURE: ({ date, today }) => `尚不知道 ${date} 的情况：今天是 ${today}。请给出今天或更早的日期。`,
    DATE_INVALID: ({ value }) => `“${value}”不是有效日期。请按 2026-03-31 的格式填写存在的日期。`,
    RULE_NOT_IN_FORCE: ({ activity, date }) =>
      `活动类型“${activity}”在 ${date} 尚无生效的规则。请检查日期，或补充规则版本。`,
    REASON_MISSING: () => '请用文字填写理由。',
    GROUP_REQUIRED: ({ contribution }) => `职责类贡献 ${contribution} 须指明所属工作组。请选择工作组。`,
    TIER_NOT_ALLOWED: ({ tier, basis }) =>
      `级别“${tier}”不能以“${BASES.zh[basis] ?? basis}”方式授予。请改选级别或方式。`,
    CONTRIBUTION_UNKNOWN: ({ contribution }) => `没有编号为 ${contribution} 的贡献。请刷新列表后重选。`,
    NO_OPEN_INVITATION: () => '没有等待答复的邀请。',
    PROPOSAL_UNKNOWN: ({ proposal }) => `没有编号为 ${proposal} 的提议。请刷新列表。`,
    PROPOSAL_DECIDED: ({ state }) => `该提议已有决定：${PROPOSALS.zh[state] ?? state}。请刷新列表查看。`,
    ALREADY_PROPOSED: () => '同一成员、方式、级别与年度已有一项待批准的提议。请等待其决定，或由提议人撤回后再提。',
    OWN_PROPOSAL: () => '这是您本人的提议，须由另一位有权限的同事决定。如不再需要，可以撤回。',
    NOT_OWN_PROPOSAL: () => '只有提议人可以撤回提议。如不同意，请不予批准并说明理由。',
    OWN_TITLE: () => '这项授予的对象是您本人，须由其他同事批准。',
    GRANT_UNKNOWN: ({ grant }) => `没有编号为 ${grant} 的授予。请刷新列表。`,
    ALREADY_LEADING: () => '此人已是该工作组的组长。如需重新任命，请先卸任。',
    NOT_LEADING: () => '此人目前不是该工作组的组长。请先任命，或检查工作组。',
    LEADERSHIP_OVERLAPS: ({ from, until }) =>
      `此人在该工作组另有一段任职（${from} 起，${until} 卸任），日期不能重叠。请改选 ${until} 或之后的日期。`,
    LEADERSHIP_FOLLOWED: ({ from, until }) =>
      `此人之后在该工作组另有一段任职（${from} 起，${until} 卸任），这次卸任不能取消。如那段任职有误，请由管理员先删除。`,
    MEMBER_NOT_ACTIVE: () => '此人已退出或已故，不能任命为组长。如资料有误，请先更正成员的状态。',
    ENDS_BEFORE_START: ({ date, startedOn }) =>
      `卸任日 ${date} 早于就任日 ${startedOn}。如任命有误，请以就任日为卸任日，则这段任职不计入。`,
    DATE_OUT_OF_RANGE: ({ date, earliest, latest }) => `日期 ${date} 不在 ${earliest} 至 ${latest} 之间。请检查年份。`,
    GROUP_DISSOLVED: () => '该工作组已解散，不能再任命组长。如需恢复，请先把工作组的状态改为“有效”。',
    TERM_NOT_FOUND: ({ release }) => `${release} 中没有可更正的任期。请检查发布编号、成员与起始日期。`,
    MEMBER_UNKNOWN: ({ member }) => `没有编号为 ${member} 的成员。请检查编号。`,
    GROUP_UNKNOWN: ({ group }) => `没有编号为 ${group} 的工作组。请检查编号。`,
    EVENT_UNKNOWN: ({ event }) => `没有编号为 ${event} 的活动场次。请检查编号。`,
    COMMITTEE_UNKNOWN: ({ committee }) => `没有代码为“${committee}”的委员会。请检查代码。`,
    TIER_UNKNOWN: ({ tier }) => `没有代码为“${tier}”的级别。请检查代码。`,
    ACTIVITY_UNKNOWN: ({ activity }) => `没有代码为“${activity}”的活动类型。请检查代码。`,
    RELEASE_UNKNOWN: ({ release }) => `“${release}”不是发布编号。请使用形如 2026Q1 的编号。`,
    RELEASE_NOT_DUE: ({ release, cutOff }) => `${release} 须在截止日 ${cutOff} 当天或之后发布。`,
    RELEASE_OUT_OF_ORDER: ({ release, latest }) =>
      `更晚的 ${latest} 已经发布，${release} 不能再发布。如需更正，请对已发布的名单做更正。`,
    RELEASE_PUBLISHED: ({ release }) => `${release} 已经发布，发布后不可更改。如需更正，请做更正发布。`,
    DRAFT_CHANGED: ({ release }) => `${release} 的草稿在您阅读之后有了变化，尚未发布。请核对重新计算的草稿，再行发布。`,
    WALL_UNKNOWN: ({ event }) => `活动“${event}”没有形象墙。请检查活动代码，或在活动场次中添加形象墙设置。`,
    WALL_EMPTY: () => '形象墙上还没有人，不能冻结。请检查活动日期、级别设置与展示授权。',
    WALL_NOT_FROZEN: () => '形象墙尚未冻结，始终显示最新照片，无需接收。',
    WALL_CHANGED: () => '形象墙在您阅读之后已被他人冻结或更新，本次未做改动。请核对最新内容后重试。',
    NO_NEW_PHOTO: () => '所选成员中有人没有新照片，或不在冻结的形象墙上。请刷新页面后重选。',
    CAPTION_CHANGED: () => '有图注在您阅读之后发生变化，本次未确认。请刷新页面，核对后再确认。',
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
    IDEMPOTENCY_KEY_REUSED: () => '这个幂等键已用于另一个请求。请为新的请求换一个新的键。',
    TOO_MANY: ({ limit, given }) => `一次最多处理 ${limit} 项，本次有 ${given} 项。请分批提交。`,
    FILE_EMPTY: ({ file }) => `“${file}”是空文件。请重新导出后再上传。`,
    FILE_TOO_LARGE: ({ file, megabytes }) => `“${file}”超过 ${megabytes} MB。请导出为较小的 JPEG 后再上传。`,
    FILE_KIND: ({ file }) => `“${file}”不是可接受的文件。照片请使用 JPEG、PNG、WebP 或 AVIF，佐证文件请使用 PDF。`,
    FILE_HEIC: ({ file }) => `“${file}”是 HEIC 照片，本系统无法解码。请在手机或电脑上导出为 JPEG 后再上传。`,
    FILE_NAME_WRONG: ({ file, kind }) =>
      `“${file}”的内容是 ${kind.toUpperCase()}，与扩展名不符。请核对是否选对了文件，或改正扩展名后再上传。`,
    FILE_DAMAGED: ({ file }) => `“${file}”已损坏或不完整。请重新导出或重新传输后再上传。`,
    FILE_HIDES_SOMETHING: ({ file }) => `“${file}”在图像之外还夹带了其他内容。请用看图软件另存为普通 JPEG 后再上传。`,
    PHOTO_TOO_MANY_PIXELS: ({ file }) => `“${file}”的像素过多（上限为 6400 万）。请缩小后再上传，例如长边 4800 像素。`,
    PHOTO_ANIMATED: ({ file }) => `“${file}”是动图。请上传静态照片。`,
    PHOTO_CHANGED: () => '这张照片在您打开页面之后已被更换或移除，本次未做改动。请刷新页面后重试。',
    PHOTO_NOT_SENT: ({ field }) => `请以 multipart/form-data 提交一个文件，字段名为 ${field}，且只提交一个。`,
    TOO_MANY_UPLOADS: ({ seconds }) => `上传过于频繁或同时上传过多。请在 ${seconds} 秒后重试。`,
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
    AS_KNOWN_IN_FUTURE: ({ date, today }) =>
      `Nothing is known yet of ${date}: today is ${today}. Give today or an earlier day.`,
    DATE_INVALID: ({ value }) => `“${value}” is not a day. Give one that exists, written as 2026-03-31.`,
    RULE_NOT_IN_FORCE: ({ activity, date }) =>
      `No rule of the activity type “${activity}” is in force on ${date}. Check the date, or add a rule revision.`,
    REASON_MISSING: () => 'Give a reason in words.',
    GROUP_REQUIRED: ({ contribution }) => `The duty ${contribution} must name its group. Choose the group.`,
    TIER_NOT_ALLOWED: ({ tier, basis }) =>
      `The tier “${tier}” is not given by ${BASES.en[basis] ?? basis}. Choose another tier or another basis.`,
    CONTRIBUTION_UNKNOWN: ({ contribution }) =>
      `There is no contribution ${contribution}. Reload the list and select again.`,
    NO_OPEN_INVITATION: () => 'No invitation waits for an answer.',
    PROPOSAL_UNKNOWN: ({ proposal }) => `There is no proposal ${proposal}. Reload the list.`,
    PROPOSAL_DECIDED: ({ state }) =>
      `The proposal is already ${PROPOSALS.en[state] ?? state}. Reload the list to see it.`,
    ALREADY_PROPOSED: () =>
      'The same basis, tier and year are already proposed for this person. Wait for the decision, or let the proposer withdraw it.',
    OWN_PROPOSAL: () => 'You proposed this yourself; a colleague who may has to decide on it. You can withdraw it.',
    NOT_OWN_PROPOSAL: () => 'Only who proposed it can withdraw it. To refuse it, decline it with a note.',
    OWN_TITLE: () => 'The honour is your own; a colleague has to approve it.',
    GRANT_UNKNOWN: ({ grant }) => `There is no grant ${grant}. Reload the list.`,
    ALREADY_LEADING: () => 'This person leads the group already. End that leadership before appointing them anew.',
    NOT_LEADING: () => 'This person does not lead the group now. Appoint them first, or check the group.',
    LEADERSHIP_OVERLAPS: ({ from, until }) =>
      `This person also leads the group from ${from} to ${until}, and the days cannot overlap. Choose ${until} or a later day.`,
    LEADERSHIP_FOLLOWED: ({ from, until }) =>
      `This person led the group again from ${from} to ${until}, so the ending cannot be taken back. If that is wrong, an administrator has to delete it first.`,
    MEMBER_NOT_ACTIVE: () =>
      'This person retired or died and cannot be appointed. If that is wrong, correct their state first.',
    ENDS_BEFORE_START: ({ date, startedOn }) =>
      `${date} is before the first day, ${startedOn}. To undo an appointment, end it on its first day: it then never counted.`,
    DATE_OUT_OF_RANGE: ({ date, earliest, latest }) =>
      `${date} is not between ${earliest} and ${latest}. Check the year.`,
    GROUP_DISSOLVED: () => 'The group is dissolved and takes no leader. Set its state to active first.',
    TERM_NOT_FOUND: ({ release }) =>
      `${release} has no term to correct. Check the release, the person and the first day.`,
    MEMBER_UNKNOWN: ({ member }) => `There is no member ${member}. Check the id.`,
    GROUP_UNKNOWN: ({ group }) => `There is no group ${group}. Check the id.`,
    EVENT_UNKNOWN: ({ event }) => `There is no event ${event}. Check the id.`,
    COMMITTEE_UNKNOWN: ({ committee }) => `There is no committee with the code “${committee}”. Check the code.`,
    TIER_UNKNOWN: ({ tier }) => `There is no tier “${tier}”. Check the code.`,
    ACTIVITY_UNKNOWN: ({ activity }) => `There is no activity type “${activity}”. Check the code.`,
    RELEASE_UNKNOWN: ({ release }) => `“${release}” is not a release. Give a code such as 2026Q1.`,
    RELEASE_NOT_DUE: ({ release, cutOff }) => `${release} can be published on its cut-off day, ${cutOff}, or later.`,
    RELEASE_OUT_OF_ORDER: ({ release, latest }) =>
      `The later release ${latest} is published, so ${release} no longer can be. Correct the published roster instead.`,
    RELEASE_PUBLISHED: ({ release }) => `${release} is published and cannot change. Make a correction instead.`,
    DRAFT_CHANGED: ({ release }) =>
      `Something changed beneath the draft of ${release} since you read it; nothing was published. Read the new draft, then publish.`,
    WALL_UNKNOWN: ({ event }) =>
      `The event “${event}” has no image wall. Check the code, or add the wall's settings to the event.`,
    WALL_EMPTY: () => 'Nobody hangs on this wall yet. Check the event’s date, the tiers and the consents.',
    WALL_NOT_FROZEN: () => 'The wall is not frozen: it shows the newest photos anyway.',
    WALL_CHANGED: () =>
      'Somebody froze or changed the wall since you read it; nothing was done. Read it again, then repeat.',
    NO_NEW_PHOTO: () =>
      'One of these people has no new photo, or does not hang on the frozen wall. Reload the page and select again.',
    CAPTION_CHANGED: () => 'A caption changed since you read it; nothing was confirmed. Reload, read it, then confirm.',
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
    IDEMPOTENCY_KEY_REUSED: () => 'This idempotency key stands for another request. Use a new key for a new request.',
    TOO_MANY: ({ limit, given }) => `At most ${limit} at a time, ${given} were given. Send them in parts.`,
    FILE_EMPTY: ({ file }) => `“${file}” is empty. Export it again, then upload it.`,
    FILE_TOO_LARGE: ({ file, megabytes }) =>
      `“${file}” is larger than ${megabytes} MB. Export it as a smaller JPEG, then upload it.`,
    FILE_KIND: ({ file }) =>
      `“${file}” is no file that is taken. Use JPEG, PNG, WebP or AVIF for photos, PDF for evidence.`,
    FILE_HEIC: ({ file }) =>
      `“${file}” is a HEIC photo, which cannot be decoded here. Export it as JPEG, then upload it.`,
    FILE_NAME_WRONG: ({ file, kind }) =>
      `“${file}” is ${kind.toUpperCase()} by its content and not what its extension says. Choose the right file, or correct its extension.`,
    FILE_DAMAGED: ({ file }) => `“${file}” is damaged or incomplete. Export or copy it again, then upload it.`,
    FILE_HIDES_SOMETHING: ({ file }) =>
      `“${file}” carries something besides the picture. Save it as a plain JPEG with a picture viewer, then upload it.`,
    PHOTO_TOO_MANY_PIXELS: ({ file }) =>
      `“${file}” has too many pixels (64 million at most). Make it smaller, such as 4800 pixels on the long side.`,
    PHOTO_ANIMATED: ({ file }) => `“${file}” is animated. Upload a still photo.`,
    PHOTO_CHANGED: () =>
      'The photo was replaced or removed since you opened the page; nothing was changed. Reload the page and try again.',
    PHOTO_NOT_SENT: ({ field }) => `Send one file as multipart/form-data in the field ${field}, and nothing more.`,
    TOO_MANY_UPLOADS: ({ seconds }) => `Too many uploads at once or in a short time. Try again in ${seconds} seconds.`,
  },
};

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

const PROPOSALS: Record<Language, Record<string, string>> = {
  zh: { approved: '已批准', declined: '未予批准', withdrawn: '已撤回' },
  en: {},
};

const BASES: Record<Language, Record<string, string>> = {
  zh: { invitation: '邀请', special: '特殊贡献', exception: '特例' },
  en: { special: 'special award' },
};

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

/** What a refusal says to a person, in their language. */
export function refusalMessage(refusal: Refusal, language: Language): string {
  // The table pairs each code with its own data; the union over all codes loses that pairing.
  const sentence = SENTENCES[language][refusal.code] as (data: Refusal['data']) => string;
  return sentence(refusal.data);
}
