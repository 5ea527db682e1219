import type { Sentences } from './sentences';

/** What is said about leaders and their groups. */
export const leadership = {
  zh: {
    ALREADY_LEADING: () => '此人已是该工作组的组长。如需重新任命，请先卸任。',
    NOT_LEADING: () => '此人目前不是该工作组的组长。请先任命，或检查工作组。',
    NOT_PUT_FORWARD: () => '此人在该工作组未被推举，或推举已撤回，因此没有可撤回的推举。请刷新页面查看最新情况。',
    LEADERSHIP_OVERLAPS: ({ from, until }) =>
      `此人在该工作组另有一段任职（${from} 起，${until} 卸任），日期不能重叠。请改选 ${until} 或之后的日期。`,
    LEADERSHIP_FOLLOWED: ({ from, until }) =>
      `此人之后在该工作组另有一段任职（${from} 起，${until} 卸任），这次卸任不能取消。如那段任职有误，请由管理员先删除。`,
    MEMBER_NOT_ACTIVE: () => '此人已退出或已故，不能任命为组长，也不能受邀或获授予。如资料有误，请先更正成员的状态。',
    ENDS_BEFORE_START: ({ date, startedOn }) =>
      `卸任日 ${date} 早于就任日 ${startedOn}。如任命有误，请以就任日为卸任日，则这段任职不计入。`,
    GROUP_DISSOLVED: () => '该工作组已解散，不能再任命组长。如需恢复，请先把工作组的状态改为“有效”。',
  },
  en: {
    ALREADY_LEADING: () => 'This person leads the group already. End that leadership before appointing them anew.',
    NOT_LEADING: () => 'This person does not lead the group now. Appoint them first, or check the group.',
    NOT_PUT_FORWARD: () =>
      'This leader is not put forward, or no longer, so there is nothing to withdraw. Reload the page to see how it stands.',
    LEADERSHIP_OVERLAPS: ({ from, until }) =>
      `This person also leads the group from ${from} to ${until}, and the days cannot overlap. Choose ${until} or a later day.`,
    LEADERSHIP_FOLLOWED: ({ from, until }) =>
      `This person led the group again from ${from} to ${until}, so the ending cannot be taken back. If that is wrong, an administrator has to delete it first.`,
    MEMBER_NOT_ACTIVE: () =>
      'This person retired or died and can be neither appointed nor invited nor given a title. If that is wrong, correct their state first.',
    ENDS_BEFORE_START: ({ date, startedOn }) =>
      `${date} is before the first day, ${startedOn}. To undo an appointment, end it on its first day: it then never counted.`,
    GROUP_DISSOLVED: () => 'The group is dissolved and takes no leader. Set its state to active first.',
  },
} satisfies Sentences;
