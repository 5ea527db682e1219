import type { Bilingual } from '../../domain/shared/bilingual';
import type { DutyHint, DutyState } from '../../domain/leadership/duty-standing';
import type { Shown } from './narrow';
import type { LeadershipAction } from '../../domain/leadership/leadership-actions';

/** What the board of leaders and duties says. */
export const SAY = {
  title: { zh: '组长与职责', en: 'Leaders and duties' },
  subtitle: {
    zh: '各工作组由谁负责，年度职责是否完成；任命、卸任、推举与撤回推举在此办理。',
    en: 'Who leads each group, and whether the year’s duty is done. Leaders are appointed, ended and put forward here.',
  },
  loading: { zh: '正在读取…', en: 'Reading…' },
  year: { zh: '年度', en: 'Year' },
  show: { zh: '显示', en: 'Show' },
  search: { zh: '查找工作组或组长', en: 'Find a group or a leader' },
  searchHint: { zh: '名称、城市、姓名或公司', en: 'Name, city, person or company' },
  count: { zh: '{what}（{count}）', en: '{what} ({count})' },
  seenOn: { zh: '按 {day} 当天的任职情况显示。', en: 'Offices are shown as of {day}.' },
  renewedBy: {
    zh: '{year} 年度的续任已在 {release} 发布。',
    en: 'Renewals by the duties of {year} are published in {release}.',
  },
  noCommittee: { zh: '未归属委员会', en: 'Of no committee' },
  duty: { zh: '年度职责：{duty}', en: 'Yearly duty: {duty}' },
  noDuty: { zh: '不设年度职责', en: 'No yearly duty' },
  titled: { zh: '组长因职务获得级别', en: 'leading gives a tier' },
  untitled: { zh: '组长不因职务获得级别', en: 'leading gives no tier' },
  comma: { zh: '；', en: '; ' },
  group: { zh: '工作组', en: 'Group' },
  leader: { zh: '组长', en: 'Leader' },
  office: { zh: '任期', en: 'In office' },
  standing: { zh: '职责', en: 'Duty' },
  actions: { zh: '操作', en: 'Actions' },
  vacant: { zh: '空缺', en: 'Vacant' },
  dissolved: { zh: '已解散', en: 'Dissolved' },
  nobody: { zh: '本年度没有组长', en: 'Nobody led it this year' },
  since: { zh: '{from} 起', en: 'From {from}' },
  leaving: { zh: '{from} 起，将于 {until} 卸任', en: 'From {from}, steps down {until}' },
  left: { zh: '{from} 起，{until} 卸任', en: 'From {from}, stepped down {until}' },
  putForward: { zh: '已推举', en: 'Put forward' },
  notOwed: { zh: '不要求', en: 'Not owed' },
  contribution: { zh: '查看贡献', en: 'Contribution' },
  contributionOf: { zh: '查看贡献：{name}，{group}', en: 'Contribution of {name}, {group}' },
  none: { zh: '没有符合条件的工作组。', en: 'No group is like that.' },
  noGroups: { zh: '还没有工作组。', en: 'There are no groups yet.' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  page: { zh: '第 {page} / {pages} 页，共 {count} 个组', en: 'Page {page} of {pages}, {count} groups' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  person: { zh: '成员', en: 'Person' },
  personHint: { zh: '输入姓名、拼音地址或公司', en: 'Type a name, an address or a company' },
  found: { zh: '查找结果', en: 'People found' },
  nobodyFound: {
    zh: '没有找到。已退出或已故的成员不能任命。',
    en: 'Nobody found. Those who retired or died cannot be appointed.',
  },
  morePeople: { zh: '还有更多结果，请输入得更完整。', en: 'There are more; type more of the name.' },
  searching: { zh: '正在查找…', en: 'Searching…' },
  change: { zh: '更换', en: 'Choose another' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: { zh: '记入操作记录', en: 'It stands in the audit trail' },
  follows: { zh: '将会如何', en: 'What would follow' },
  followsHint: { zh: '选定成员与日期后，这里显示对名单的影响。', en: 'Choose person and day to see what it changes.' },
  foreseeing: { zh: '正在推算…', en: 'Working it out…' },
  again: { zh: '重新推算', en: 'Work it out again' },
  published: { zh: '已发布的 {release} 保持不变。', en: '{release} is published and stays as it is.' },
  noTitle: {
    zh: '该委员会的组长不因职务获得级别。',
    en: 'Leading a group of this committee gives no tier.',
  },
  owes: {
    zh: '{year} 年免除职责，自 {next} 年起每年须完成“{duty}”。',
    en: 'Exempt from the duty in {year}; from {next} on, “{duty}” is owed each year.',
  },
  owesAtOnce: {
    zh: '此人于 {day} 才卸任该工作组组长，不满一年，因此 {year} 年不免除职责，自 {year} 年起每年须完成“{duty}”。',
    en: 'The person stepped down from this group on {day}, within the year before, so {year} is not exempt: “{duty}” is owed each year from {year} on.',
  },
  unchanged: { zh: '至 {until} 为止，各次名单均无变化。', en: 'No roster up to {until} changes.' },
  noneAhead: { zh: '没有受影响的名单。', en: 'No roster changes.' },
  release: { zh: '{release}（截止 {day}）', en: '{release} (cut-off {day})' },
  asNow: { zh: '现状', en: 'As things stand' },
  then: { zh: '之后', en: 'Afterwards' },
  onceMet: { zh: '若完成当年职责', en: 'Once the year’s duty is met' },
  noChange: { zh: '无变动', en: 'No change' },
  change1: { zh: '{change}：{tier}', en: '{change}: {tier}' },
  bases: { zh: '，依据：{bases}', en: ', by {bases}' },
  term: { zh: '，任期 {from} 至 {to}', en: ', {from} to {to}' },
  and: { zh: '、', en: ', ' },
} as const satisfies Record<string, Bilingual>;

/** The states of a duty. */
export const STATES: Readonly<Record<DutyState, Bilingual>> = {
  exempt: { zh: '免除', en: 'Exempt' },
  due: { zh: '待完成', en: 'Due' },
  submitted: { zh: '已提交', en: 'Submitted' },
  accepted: { zh: '已完成', en: 'Accepted' },
  late: { zh: '逾期', en: 'Late' },
};

/** What else there is to know of a duty. */
export const HINTS: Readonly<Record<DutyHint, Bilingual>> = {
  'sent-back': { zh: '已退回，等待补充', en: 'Sent back, waits for its author' },
  'outside-leadership': { zh: '发生日期不在任期内', en: 'Done while not in office' },
};

/** What the board can be narrowed down to. */
export const SHOWN_TEXTS: Readonly<Record<Shown, Bilingual>> = {
  all: { zh: '全部工作组', en: 'All groups' },
  vacant: { zh: '空缺', en: 'Vacant' },
  due: { zh: '职责待完成', en: 'Duty due' },
  submitted: { zh: '职责已提交', en: 'Duty submitted' },
  late: { zh: '职责逾期', en: 'Duty late' },
};

interface ActionTexts {
  /** The button on the board, the same for a screen reader, and the one that confirms. */
  button: Bilingual;
  label: Bilingual;
  confirm: Bilingual;
  title: Bilingual;
  help: Bilingual;
  /** The field of the day; null where the action has none. */
  day: Bilingual | null;
  done: Bilingual;
}

/** What each action is called, explained and confirmed with. */
export const ACTION_TEXTS: Readonly<Record<LeadershipAction, ActionTexts>> = {
  appoint: {
    button: { zh: '任命', en: 'Appoint' },
    label: { zh: '为{group}任命组长', en: 'Appoint a leader of {group}' },
    confirm: { zh: '任命', en: 'Appoint' },
    title: { zh: '为{group}任命组长', en: 'Appoint a leader of {group}' },
    help: {
      zh: '一个组可以有多位组长；任命不会使他人卸任。',
      en: 'A group can have several leaders; nobody steps down by this.',
    },
    day: { zh: '就任日', en: 'First day' },
    done: { zh: '{name}自 {day} 起任{group}组长。', en: '{name} leads {group} from {day}.' },
  },
  end: {
    button: { zh: '卸任', en: 'End' },
    label: { zh: '{name}卸任{group}组长', en: '{name} steps down from {group}' },
    confirm: { zh: '确认卸任', en: 'End the leadership' },
    title: { zh: '{name}卸任{group}组长', en: '{name} steps down from {group}' },
    help: {
      zh: '卸任日当天不再计入。如任命有误，请以就任日为卸任日，则这段任职不计入。',
      en: 'The last day itself no longer counts. To undo an appointment, end it on its first day: it then never counted.',
    },
    day: { zh: '卸任日', en: 'Steps down on' },
    done: { zh: '{name}于 {day} 卸任{group}组长。', en: '{name} steps down from {group} on {day}.' },
  },
  resume: {
    button: { zh: '取消卸任', en: 'Take ending back' },
    label: { zh: '取消{name}卸任{group}组长', en: 'Take back that {name} steps down from {group}' },
    confirm: { zh: '取消卸任', en: 'Take the ending back' },
    title: { zh: '取消{name}卸任{group}组长', en: 'Take back that {name} steps down from {group}' },
    help: {
      zh: '任职照原就任日延续，如同未曾卸任；推举与职责保持不变。',
      en: 'The leadership goes on from its first day as if it had not ended; put-forward and duties stay.',
    },
    day: null,
    done: { zh: '{name}继续担任{group}组长。', en: '{name} goes on leading {group}.' },
  },
  'put-forward': {
    button: { zh: '推举', en: 'Put forward' },
    label: { zh: '推举{name}，{group}', en: 'Put {name} forward, {group}' },
    confirm: { zh: '确认推举', en: 'Put forward' },
    title: { zh: '推举{group}组长{name}', en: 'Put {name} of {group} forward' },
    help: {
      zh: '记录工作人员批准优秀组长晋级。推举属于这段任职，卸任后失效；任职期间可以撤回。',
      en: 'Records that staff approve an excellent leader’s promotion. It ends with the leadership, and can be withdrawn until then.',
    },
    day: null,
    done: { zh: '已推举{group}组长{name}。', en: '{name} of {group} is put forward.' },
  },
  'withdraw-put-forward': {
    button: { zh: '撤回推举', en: 'Withdraw' },
    label: { zh: '撤回对{name}的推举，{group}', en: 'Withdraw the put-forward of {name}, {group}' },
    confirm: { zh: '确认撤回', en: 'Withdraw it' },
    title: { zh: '撤回对{group}组长{name}的推举', en: 'Withdraw the put-forward of {name}, {group}' },
    help: {
      zh: '此后的发布不再计入这次推举；已发布的名单保持不变。之后可以重新推举。',
      en: 'No release to come counts the put-forward; what was published by it stays. It can be made anew.',
    },
    day: null,
    done: { zh: '已撤回对{group}组长{name}的推举。', en: 'The put-forward of {name}, {group}, is withdrawn.' },
  },
};
