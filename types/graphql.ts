// Generated from src/graphql/*.graphql: npm run types. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProgrammeView } from '../src/services/programme/read-programme';
import type { TierRecord, BenefitRecord, CommitteeRecord, GroupRecord } from '../src/persistence/programme/catalogue';
import type { LeaderView } from '../src/services/programme/read-committees';
import type { ActivityTypeView } from '../src/services/programme/read-activity-types';
import type { RuleRevision as RuleRevisionValue } from '../src/domain/programme/programme';
import type { ProfileRecord, HoldingRecord, ApprovedContribution } from '../src/persistence/roster/profiles';
import type { PhotoView } from '../src/graphql/photo';
import type { RosterView, RosterTierView, RosterEntryView } from '../src/services/roster/read-roster';
import type { ImageWallView, HungEntryView } from '../src/services/image-wall/read-image-wall';
import type { WallEventRecord } from '../src/persistence/image-wall/image-wall';
import type { PublicRelease } from '../src/persistence/release/public-releases';
import type { ListedChange } from '../src/services/release/read-releases';
import type { ReviewResult } from '../src/services/contribution/review-contributions';
import type { ReadDraft, WaitingOutcomeView } from '../src/services/release/draft-release';
import type { Publication } from '../src/services/release/publish-release';
import type { WaitingContributionRecord } from '../src/persistence/release/what-waits';
import type { WaitingGrant as WaitingGrantValue } from '../src/domain/release/what-waits';
import type {
  StaffChangeView,
  UsedPutForward as UsedPutForwardView,
} from '../src/services/leadership/used-put-forwards';
import type { NotAdmitted as NotAdmittedValue } from '../src/domain/release/plan-release';
import type { Correction } from '../src/services/release/correct-release';
import type { GivenGrant } from '../src/services/grant/give-grant';
import type { LeaderAnswer } from '../src/services/leadership/lead-group';
import type { SelfCheckView, HeldTierView } from '../src/services/membership/self-check';
import type {
  ActivityWorth,
  NotCountedContribution,
  TierDistance as TierDistanceValue,
} from '../src/domain/membership/self-check';
import type { ViewerView } from '../src/services/membership/read-viewer';
import type { OwnPhotoView } from '../src/services/photo/own-photo';
import type { PhotoWarning as PhotoWarningValue } from '../src/domain/photo/warnings';
import type { StandingView, LeadershipStandingView } from '../src/services/membership/read-standing';
import type {
  LedgerRecord,
  OwnContribution as OwnContributionRecord,
  OpenInvitation,
  OwnChange as OwnChangeRecord,
  OwnRefusal,
} from '../src/persistence/membership/viewer';
import type { Outlook as OutlookValue } from '../src/domain/membership/outlook';
import type { Refusal as RefusalValue } from '../src/domain/shared/refusal';
import type { GraphqlContext } from '../src/graphql/server/context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A civil day without time or zone, `YYYY-MM-DD`, in the programme's own time zone · 日期 */
  Date: { input: string; output: string };
  /** An instant with its offset, ISO 8601, such as `2025-03-31T12:00:00.000Z` · 时刻 */
  DateTime: { input: string; output: string };
  /** Any JSON value: the data that a refusal's sentence is made of · 任意 JSON 值 */
  JSON: { input: unknown; output: unknown };
};

/** Whether an activity gives points or meets a duty · 活动类别 */
export type ActivityKind =
  /** Meets a leader's yearly duty · 职责 */
  | 'duty'
  /** Gives points · 积分 */
  | 'points';

/** Something that can be credited · 活动类型 */
export type ActivityType = {
  readonly __typename?: 'ActivityType';
  /** Code · 代码 */
  readonly code: Scalars['ID']['output'];
  /** The committee it belongs to; null when to none · 所属委员会 */
  readonly committee?: Maybe<Committee>;
  /** Whether quantities are added up over the year and scored per full unit · 是否按年累计 */
  readonly countedOverYear: Scalars['Boolean']['output'];
  /** What counts and what does not · 说明 */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Whether it gives points or meets a leader's duty · 类别 */
  readonly kind: ActivityKind;
  /** Name · 名称 */
  readonly name: Scalars['String']['output'];
  /** The rule in force on the day asked for; null when none is · 现行规则 */
  readonly rule?: Maybe<RuleRevision>;
  /** All revisions of its rule, oldest first · 规则版本 */
  readonly rules: ReadonlyArray<RuleRevision>;
  /** What its quantity counts, such as PG beans · 计量单位 */
  readonly unit?: Maybe<Scalars['String']['output']>;
};

/** Something that can be credited · 活动类型 */
export type ActivityTypeDescriptionArgs = {
  lang?: InputMaybe<Lang>;
};

/** Something that can be credited · 活动类型 */
export type ActivityTypeNameArgs = {
  lang?: InputMaybe<Lang>;
};

/** Something that can be credited · 活动类型 */
export type ActivityTypeUnitArgs = {
  lang?: InputMaybe<Lang>;
};

/** An answer to invitations · 答复输入 */
export type AnswerInvitationInput = {
  /** The answer · 答复 */
  readonly answer: InvitationAnswer;
};

/** The invitations answered, or why there was nothing to answer · 答复结果 */
export type AnswerInvitationResult = AnsweredInvitations | Refusal;

/** The invitations that an answer settled · 已答复的邀请 */
export type AnsweredInvitations = {
  readonly __typename?: 'AnsweredInvitations';
  /** Their numbers · 编号 */
  readonly invitations: ReadonlyArray<Scalars['ID']['output']>;
};

/** The leadership that began, or why none did · 任命结果 */
export type AppointLeaderResult = LeadershipAction | Refusal;

/** What can give a tier · 入选依据 */
export type Basis =
  /** A correction of a published release · 更正 */
  | 'correction'
  /** A staff decision with a written reason · 特批 */
  | 'exception'
  /** An invitation that the invited person accepted · 邀请 */
  | 'invitation'
  /** Leading a group of a leader-authorised committee · 组长 */
  | 'leader'
  /** Points of the year · 积分 */
  | 'points'
  /** An excellent leader, put forward and approved · 优秀组长晋升 */
  | 'promotion'
  /** An award for a special contribution · 特殊贡献 */
  | 'special';

/** What a tier gives · 权益 */
export type Benefit = {
  readonly __typename?: 'Benefit';
  /** Code · 代码 */
  readonly code: Scalars['ID']['output'];
  /** Details · 说明 */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Name · 名称 */
  readonly name: Scalars['String']['output'];
};

/** What a tier gives · 权益 */
export type BenefitDescriptionArgs = {
  lang?: InputMaybe<Lang>;
};

/** What a tier gives · 权益 */
export type BenefitNameArgs = {
  lang?: InputMaybe<Lang>;
};

/** What stands under a picture · 图注 */
export type Caption = {
  readonly __typename?: 'Caption';
  /** Title and company, a line each · 头衔与公司 */
  readonly lines: ReadonlyArray<Scalars['String']['output']>;
  /** The name · 姓名 */
  readonly name: Scalars['String']['output'];
};

/** What a release changes for a person · 变动类型 */
export type ChangeKind =
  /** New member · 新入选 */
  | 'admitted'
  /** Falls to a lower tier · 降级 */
  | 'demoted'
  /** Holds no tier any more · 失效 */
  | 'lapsed'
  /** Rises to a higher tier · 晋升 */
  | 'promoted'
  /** Keeps the tier · 续任 */
  | 'renewed'
  /** Former member who came back · 回归 */
  | 'returned';

/** A special committee · 特别委员会 */
export type Committee = {
  readonly __typename?: 'Committee';
  /** Code · 代码 */
  readonly code: Scalars['ID']['output'];
  /** What it does · 说明 */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Where the document with the details is found; null for none · 细则文件 */
  readonly detailsUrl?: Maybe<Scalars['String']['output']>;
  /** What its leaders owe each year; null when nothing · 组长年度职责 */
  readonly duty?: Maybe<ActivityType>;
  /** Its groups in their order · 工作组 */
  readonly groups: ReadonlyArray<Group>;
  /** Name · 名称 */
  readonly name: Scalars['String']['output'];
  /** The same in words · 授予方式说明 */
  readonly participation?: Maybe<Scalars['String']['output']>;
  /** How its people gain a title · 授予方式 */
  readonly wayIn: CommitteeWayIn;
};

/** A special committee · 特别委员会 */
export type CommitteeDescriptionArgs = {
  lang?: InputMaybe<Lang>;
};

/** A special committee · 特别委员会 */
export type CommitteeGroupsArgs = {
  includeDissolved?: Scalars['Boolean']['input'];
};

/** A special committee · 特别委员会 */
export type CommitteeNameArgs = {
  lang?: InputMaybe<Lang>;
};

/** A special committee · 特别委员会 */
export type CommitteeParticipationArgs = {
  lang?: InputMaybe<Lang>;
};

/** How the people of a committee gain a title · 授予方式 */
export type CommitteeWayIn =
  /** Leading a group gives the title · 负责人授权制 */
  | 'leader-authorised'
  /** Points of the year give the title · 积分进阶制 */
  | 'points'
  /** Classified and granted separately · 单独归类、授予 */
  | 'separate';

/** What a person agreed to · 同意事项 */
export type Consents = {
  readonly __typename?: 'Consents';
  /** To be shown on a badge · 徽章 */
  readonly badge: Scalars['Boolean']['output'];
  /** To be shown on the image wall · 形象墙展示 */
  readonly imageWall: Scalars['Boolean']['output'];
  /** To be named to the press · 媒体 */
  readonly press: Scalars['Boolean']['output'];
  /** To be listed in public · 官网展示 */
  readonly site: Scalars['Boolean']['output'];
};

/** One approved thing that one person did · 贡献 */
export type Contribution = {
  readonly __typename?: 'Contribution';
  /** What kind of thing · 活动类型 */
  readonly activity: ActivityType;
  /** The day on which it happened · 发生日期 */
  readonly occurredOn: Scalars['Date']['output'];
  /** What it was · 标题 */
  readonly title: Scalars['String']['output'];
};

/** A page of contributions · 贡献列表 */
export type ContributionConnection = {
  readonly __typename?: 'ContributionConnection';
  /** The page */
  readonly edges: ReadonlyArray<ContributionEdge>;
  /** The page's contributions without their cursors */
  readonly nodes: ReadonlyArray<Contribution>;
  /** Where the page begins and ends */
  readonly pageInfo: PageInfo;
  /** How many there are in all · 总数 */
  readonly total: Scalars['Int']['output'];
};

/** A contribution with its place in the list */
export type ContributionEdge = {
  readonly __typename?: 'ContributionEdge';
  /** Place in the list, to be given as `after` */
  readonly cursor: Scalars['String']['output'];
  /** The contribution · 贡献 */
  readonly node: Contribution;
};

/** What became of each contribution · 审核结果 */
export type ContributionReview = {
  readonly __typename?: 'ContributionReview';
  /** In the order of the request */
  readonly results: ReadonlyArray<ReviewedContribution>;
};

/** States of a contribution · 贡献状态 */
export type ContributionState =
  /** Credited · 已认可 */
  | 'approved'
  /** Being written · 草稿 */
  | 'draft'
  /** Refused · 已驳回 */
  | 'rejected'
  /** Credited once, taken back for good · 已取消认可 */
  | 'revoked'
  /** Back at the person · 已退回 */
  | 'sent-back'
  /** Waiting for a decision · 待审核 */
  | 'submitted'
  /** Taken back by the person · 已撤回 */
  | 'withdrawn';

/** What to mend in a published release · 更正输入 */
export type CorrectReleaseInput = {
  /** The first day that is mended · 起始日 */
  readonly from: Scalars['Date']['input'];
  /** Names this request: repeated, it gets the first answer and does nothing again · 幂等键 */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Document id of the person · 成员 */
  readonly member: Scalars['ID']['input'];
  /** Why, in words · 理由 */
  readonly reason: Scalars['String']['input'];
  /**
   * The release that the mistake is in, such as `2025Q1`. The correction holds to the end of the term that it gave the
   * person; where it gave none, to 31 December of its year, for Q4 of the next, so that a wrong lapse can be mended · 编号
   */
  readonly release: Scalars['String']['input'];
  /** The tier held from the day on, by its code; null: the term ends the day before · 级别代码 */
  readonly tier?: InputMaybe<Scalars['String']['input']>;
};

/** The correction, or why nothing was mended · 更正结果 */
export type CorrectReleaseResult = Refusal | ReleaseCorrection;

/** Which release to compute · 预览输入 */
export type DraftReleaseInput = {
  /** Admissions to hold back, beside those that staff hold back in the admin panel · 暂缓入选 */
  readonly holdBacks?: ReadonlyArray<HoldBackInput>;
  /** Such as `2025Q1` · 编号 */
  readonly release: Scalars['String']['input'];
};

/** The draft, or why there is none · 预览结果 */
export type DraftReleaseResult = Refusal | ReleaseDraft;

/** How the duty of a leadership stands in a year · 职责状态 */
export type DutyState =
  /** Nothing is owed, as in the year of appointment · 免 */
  | 'exempt'
  /** An accepted contribution meets it · 已完成 */
  | 'met'
  /** It is still owed · 未完成 */
  | 'open';

/** The leadership that ended, or why none did · 卸任结果 */
export type EndLeadershipResult = LeadershipAction | Refusal;

/** The bases that staff give for stated years · 授予依据 */
export type GrantBasis =
  /** A decision with a written reason · 特批 */
  | 'exception'
  /** An invitation, which the person has to accept · 邀请 */
  | 'invitation'
  /** An award for a special contribution · 特殊贡献 */
  | 'special';

/** What staff give · 授予输入 */
export type GrantTierInput = {
  /** On what basis · 依据 */
  readonly basis: GrantBasis;
  /** Names this request: repeated, it gets the first answer and does nothing again · 幂等键 */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Document id of the person · 成员 */
  readonly member: Scalars['ID']['input'];
  /** Why, in words · 理由 */
  readonly reason: Scalars['String']['input'];
  /** The tier, by its code · 级别代码 */
  readonly tier: Scalars['String']['input'];
  /** The programme years in which the title is held · 年度 */
  readonly years: ReadonlyArray<Scalars['Int']['input']>;
};

/** The grant, or why none was given · 授予结果 */
export type GrantTierResult = Refusal | TierGrant;

/** A group of people who do one thing · 工作组 */
export type Group = {
  readonly __typename?: 'Group';
  /** City of a user group · 城市 */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Code · 代码 */
  readonly code: Scalars['ID']['output'];
  /** Its committee; null for a group that stands by itself · 所属委员会 */
  readonly committee?: Maybe<Committee>;
  /** What it does · 说明 */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Industry of an application group · 行业 */
  readonly industry?: Maybe<Scalars['String']['output']>;
  /** Who leads it today, longest first; people without consent to be listed are left out · 现任组长 */
  readonly leaders: ReadonlyArray<GroupLeader>;
  /** Name · 名称 */
  readonly name: Scalars['String']['output'];
  /** Whether it still works · 状态 */
  readonly state: GroupState;
};

/** A group of people who do one thing · 工作组 */
export type GroupDescriptionArgs = {
  lang?: InputMaybe<Lang>;
};

/** A group of people who do one thing · 工作组 */
export type GroupNameArgs = {
  lang?: InputMaybe<Lang>;
};

/** A person leading a group · 组长 */
export type GroupLeader = {
  readonly __typename?: 'GroupLeader';
  /** The person · 组长 */
  readonly member: Member;
  /** First day of this leadership · 就任日期 */
  readonly since: Scalars['Date']['output'];
};

/** Whether a group still works · 工作组状态 */
export type GroupState =
  /** Working · 活跃 */
  | 'active'
  /** Dissolved · 已解散 */
  | 'dissolved';

/** A tier that a person holds, as the roster shows it · 现有级别 */
export type HeldTier = {
  readonly __typename?: 'HeldTier';
  /** First day of the term · 起始日 */
  readonly from: Scalars['Date']['output'];
  /** The year has turned and its renewals are not published: the term ended on 31 December and is still shown · 续任待发布 */
  readonly renewalPending: Scalars['Boolean']['output'];
  /** The tier · 级别 */
  readonly tier: Tier;
  /** Last day of the term · 截止日 */
  readonly to: Scalars['Date']['output'];
};

/** An admission that staff hold back · 暂缓 */
export type HoldBackInput = {
  /** Document id of the person · 成员 */
  readonly member: Scalars['ID']['input'];
  /** Why · 书面说明 */
  readonly note: Scalars['String']['input'];
};

/** The people honoured at an event, with pictures and captions · 形象墙 */
export type ImageWall = {
  readonly __typename?: 'ImageWall';
  /** The number of the frozen edition; null while it is not frozen · 版次 */
  readonly edition?: Maybe<Scalars['Int']['output']>;
  /** Everybody, in the order of the wall · 按顺序 */
  readonly entries: ReadonlyArray<ImageWallEntry>;
  /** The event · 活动 */
  readonly event: WallEvent;
  /** Whether people, order, captions and photos are fixed · 是否已冻结 */
  readonly frozen: Scalars['Boolean']['output'];
  /** When the latest edition was frozen or took photos over · 冻结时间 */
  readonly frozenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Height of the pictures, to `ratioWidth` · 照片高 */
  readonly ratioHeight: Scalars['Int']['output'];
  /** Width of the pictures, to `ratioHeight` · 照片宽 */
  readonly ratioWidth: Scalars['Int']['output'];
  /** How many hang on it · 人数 */
  readonly total: Scalars['Int']['output'];
  /** Fingerprint of what it shows: the same while nothing on it changed · 内容指纹 */
  readonly version: Scalars['String']['output'];
  /** How many more would, but do not consent · 未同意展示人数 */
  readonly withheld: Scalars['Int']['output'];
};

/** One person on a wall · 形象墙条目 */
export type ImageWallEntry = {
  readonly __typename?: 'ImageWallEntry';
  /** What stands under the picture; without `lang` in the wall's own language · 图注 */
  readonly caption: Caption;
  /** Company, as on the caption · 公司 */
  readonly company?: Maybe<Scalars['String']['output']>;
  /** Code of the group that the person leads that day · 所任组长的工作组 */
  readonly group?: Maybe<Scalars['String']['output']>;
  /** The picture; null for none · 照片 */
  readonly photo?: Maybe<Photo>;
  /** Place on the wall, from 1; whoever was removed from a frozen wall leaves a gap · 位置 */
  readonly position: Scalars['Int']['output'];
  /** Part of the profile's address · 成员地址标识 */
  readonly slug: Scalars['ID']['output'];
  /** The tier held on the event's day · 级别 */
  readonly tier: Tier;
};

/** One person on a wall · 形象墙条目 */
export type ImageWallEntryCaptionArgs = {
  lang?: InputMaybe<Lang>;
};

/** One person on a wall · 形象墙条目 */
export type ImageWallEntryCompanyArgs = {
  lang?: Lang;
};

/** One person on a wall · 形象墙条目 */
export type ImageWallEntryPhotoArgs = {
  size?: PhotoSize;
};

/** An invitation that waits for its person's answer · 邀请 */
export type Invitation = {
  readonly __typename?: 'Invitation';
  /** When it was given · 时间 */
  readonly at: Scalars['DateTime']['output'];
  /** Number · 编号 */
  readonly id: Scalars['ID']['output'];
  /** Why, in words · 理由 */
  readonly reason: Scalars['String']['output'];
  /** The tier offered · 级别 */
  readonly tier: Tier;
  /** The programme years that it names · 年度 */
  readonly years: ReadonlyArray<Scalars['Int']['output']>;
};

/** What an invited person says; it is final · 答复 */
export type InvitationAnswer =
  /** Yes · 接受 */
  | 'accepted'
  /** No · 谢绝 */
  | 'declined';

/** The language in which a text is given; where there is no English text the Chinese one is · 语言 */
export type Lang =
  /** English · 英文 */
  | 'en'
  /** Chinese · 中文 */
  | 'zh';

/** A person and a group · 组长输入 */
export type LeaderInput = {
  /** The group, by its code or its document id · 工作组 */
  readonly group: Scalars['ID']['input'];
  /** Names this request: repeated, it gets the first answer and does nothing again · 幂等键 */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Document id of the person · 成员 */
  readonly member: Scalars['ID']['input'];
};

/** The leadership that an action was about · 任职 */
export type LeadershipAction = {
  readonly __typename?: 'LeadershipAction';
  /** Document id of the leadership · 任职编号 */
  readonly leadership: Scalars['ID']['output'];
};

/** How a leadership stands in a year · 任职与职责 */
export type LeadershipStanding = {
  readonly __typename?: 'LeadershipStanding';
  /** Whether it would give a title at the year's renewal as things stand · 是否可作为续任依据 */
  readonly counts: Scalars['Boolean']['output'];
  /** The duty of the year · 年度职责 */
  readonly duty: DutyState;
  /** The day of stepping down, which no longer counts; null while it goes on · 卸任日期 */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** The group · 工作组 */
  readonly group: Group;
  /** Whether staff put the leader forward for promotion · 是否被推举 */
  readonly putForward: Scalars['Boolean']['output'];
  /** First day · 就任日期 */
  readonly startedOn: Scalars['Date']['output'];
};

/** What one decision changed in the points of a year; entries are never edited or deleted · 积分流水 */
export type LedgerEntry = {
  readonly __typename?: 'LedgerEntry';
  /** What kind of thing · 活动类型 */
  readonly activity: ActivityType;
  /** When it was decided · 时间 */
  readonly at: Scalars['DateTime']['output'];
  /** What was decided on · 贡献编号 */
  readonly contribution: Scalars['ID']['output'];
  /** Whether points were given or taken back · 类别 */
  readonly kind: LedgerEntryKind;
  /** The day on which it happened · 发生日期 */
  readonly occurredOn: Scalars['Date']['output'];
  /** The change in points; 0 where a full unit was not completed · 积分变动 */
  readonly points: Scalars['Int']['output'];
  /** The rule applied, as it stood · 适用规则 */
  readonly rule: RuleRevision;
  /** What it was; null once erased · 标题 */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** Whether points were given or taken back · 流水类别 */
export type LedgerEntryKind =
  /** A contribution was approved · 认可 */
  | 'approval'
  /** An approved contribution was revoked · 取消认可 */
  | 'revocation';

/** A page about or by a member · 链接 */
export type Link = {
  readonly __typename?: 'Link';
  /** What kind of page · 类型 */
  readonly kind: LinkKind;
  /** Text to show; null: none given · 显示文字 */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Its address · 地址 */
  readonly url: Scalars['String']['output'];
};

/** What kind of page a link leads to · 链接类型 */
export type LinkKind =
  /** A blog · 博客 */
  | 'blog'
  /** Gitee · 码云 */
  | 'gitee'
  /** GitHub */
  | 'github'
  /** LinkedIn · 领英 */
  | 'linkedin'
  /** Modb · 墨天轮 */
  | 'modb'
  /** Something else · 其他 */
  | 'other'
  /** PGFans forum · PGFans 论坛 */
  | 'pgfans'
  /** A site · 网站 */
  | 'website'
  /** WeChat official account · 微信公众号 */
  | 'wechat-official-account';

/** A person who holds or held a tier. Contact data is never public · 成员 */
export type Member = {
  readonly __typename?: 'Member';
  /** About the person · 简介 */
  readonly bio?: Maybe<Scalars['String']['output']>;
  /** City · 城市 */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Company or institution · 单位 */
  readonly company?: Maybe<Scalars['String']['output']>;
  /** Approved contributions, latest first · 已认可的贡献 */
  readonly contributions: ContributionConnection;
  /** Name in Latin letters · 拉丁字母姓名 */
  readonly latinName?: Maybe<Scalars['String']['output']>;
  /** Blog, code and other pages, in the person's order · 链接 */
  readonly links: ReadonlyArray<Link>;
  /** Name as the person writes it · 姓名 */
  readonly name: Scalars['String']['output'];
  /** Portrait; null when there is none · 照片 */
  readonly photo?: Maybe<Photo>;
  /** Short name for addresses, the present one: the canonical address of the page is made of it · 标识 */
  readonly slug: Scalars['ID']['output'];
  /** Whether the person is active · 状态 */
  readonly state: MemberState;
  /** Terms held, oldest first, those already settled for later included · 任期 */
  readonly terms: ReadonlyArray<Term>;
  /** The tier in which the current roster shows the person; null for a former member · 当前级别 */
  readonly tier?: Maybe<Tier>;
  /** Job title · 职务 */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** A person who holds or held a tier. Contact data is never public · 成员 */
export type MemberBioArgs = {
  lang?: InputMaybe<Lang>;
};

/** A person who holds or held a tier. Contact data is never public · 成员 */
export type MemberCityArgs = {
  lang?: InputMaybe<Lang>;
};

/** A person who holds or held a tier. Contact data is never public · 成员 */
export type MemberCompanyArgs = {
  lang?: InputMaybe<Lang>;
};

/** A person who holds or held a tier. Contact data is never public · 成员 */
export type MemberContributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A person who holds or held a tier. Contact data is never public · 成员 */
export type MemberPhotoArgs = {
  crop?: InputMaybe<PhotoCrop>;
  size?: InputMaybe<PhotoSize>;
};

/** A person who holds or held a tier. Contact data is never public · 成员 */
export type MemberTitleArgs = {
  lang?: InputMaybe<Lang>;
};

/** A page of members · 成员列表 */
export type MemberConnection = {
  readonly __typename?: 'MemberConnection';
  /** The page */
  readonly edges: ReadonlyArray<MemberEdge>;
  /** The page's members without their cursors */
  readonly nodes: ReadonlyArray<Member>;
  /** Where the page begins and ends */
  readonly pageInfo: PageInfo;
  /** How many there are in all · 总数 */
  readonly total: Scalars['Int']['output'];
};

/** A member with their place in the list */
export type MemberEdge = {
  readonly __typename?: 'MemberEdge';
  /** Place in the list, to be given as `after` */
  readonly cursor: Scalars['String']['output'];
  /** The member · 成员 */
  readonly node: Member;
};

/** Whether a person is active · 成员状态 */
export type MemberState =
  /** Active · 活跃 */
  | 'active'
  /** In memoriam · 已故 */
  | 'deceased'
  /** Retired from the programme · 已退出 */
  | 'retired';

/** What somebody who would qualify still lacks · 尚缺 */
export type MissingForAdmission =
  /** An application dated on the cut-off day or before · 截止日前的申请 */
  | 'application'
  /** Consent to be listed · 官网展示同意 */
  | 'consent';

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Answers all of the signed-in person's open invitations; needs the token of a linked site account · 答复邀请 */
  readonly answerInvitation: AnswerInvitationResult;
  /** Makes a person leader of a group from today on · 任命组长 */
  readonly appointLeader: AppointLeaderResult;
  /**
   * Mends a mistake in a published release for one person: the release stays as it was, and the roster says that it was
   * corrected · 更正发布
   */
  readonly correctRelease: CorrectReleaseResult;
  /** Computes what publishing a release now would change; changes nothing itself · 预览发布 */
  readonly draftRelease: DraftReleaseResult;
  /** Ends a leadership: the person steps down today, and today no longer counts · 组长卸任 */
  readonly endLeadership: EndLeadershipResult;
  /**
   * Gives a person an invitation, a special award or an exception for stated years; an invitation counts once the person
   * accepts it. A year in which it cannot take effect, or for which the same is held already, is no obstacle, but the answer
   * warns of it · 授予
   */
  readonly grantTier: GrantTierResult;
  /** Publishes a release, once and for ever, on its cut-off day or later · 正式发布 */
  readonly publishRelease: PublishReleaseResult;
  /** Approves the promotion of an excellent leader; it belongs to the leadership and ends with it · 推举优秀组长 */
  readonly putForwardLeader: PutForwardLeaderResult;
  /** Decides on contributions, all of them or none · 审核贡献 */
  readonly reviewContributions: ReviewContributionsResult;
  /**
   * Withdraws the put-forward of a leader who still leads: no release to come counts it, what was published by it stays, and
   * it can be made anew. Refused with `NOT_PUT_FORWARD` where there is none, `NOT_LEADING` after stepping down · 撤回推举
   */
  readonly withdrawPutForward: WithdrawPutForwardResult;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationAnswerInvitationArgs = {
  input: AnswerInvitationInput;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationAppointLeaderArgs = {
  input: LeaderInput;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationCorrectReleaseArgs = {
  input: CorrectReleaseInput;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationDraftReleaseArgs = {
  input: DraftReleaseInput;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationEndLeadershipArgs = {
  input: LeaderInput;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationGrantTierArgs = {
  input: GrantTierInput;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationPublishReleaseArgs = {
  input: PublishReleaseInput;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationPutForwardLeaderArgs = {
  input: LeaderInput;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationReviewContributionsArgs = {
  input: ReviewContributionsInput;
};

/**
 * What staff may do, each by a Strapi API token that names the action, and what people may do for themselves, by the token of
 * their site account. Every action is one transaction; it is done wholly or refused wholly · 操作
 */
export type MutationWithdrawPutForwardArgs = {
  input: LeaderInput;
};

/** A release that is not published yet · 待发布的更新 */
export type NextRelease = {
  readonly __typename?: 'NextRelease';
  /** Such as `2025Q1` · 编号 */
  readonly code: Scalars['ID']['output'];
  /** The last day that counts, and the day from which its admissions hold their tier · 截止日 */
  readonly cutOff: Scalars['Date']['output'];
  /** Quarter, 1 to 4 · 季度 */
  readonly quarter: Scalars['Int']['output'];
  /** Programme year · 年度 */
  readonly year: Scalars['Int']['output'];
};

/** Someone who qualifies and is not admitted, for staff · 未入选 */
export type NotAdmitted = {
  readonly __typename?: 'NotAdmitted';
  /** Document id of the person · 成员编号 */
  readonly member: Scalars['ID']['output'];
  /** Name of the person; null when erased · 姓名 */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Written note of a hold-back · 书面说明 */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Why not · 原因 */
  readonly reason: NotAdmittedReason;
  /** The tier that the person qualifies for · 级别 */
  readonly tier: Tier;
};

/** Why someone who qualifies is not admitted · 未入选原因 */
export type NotAdmittedReason =
  /** Does not consent to be listed · 未同意公开 */
  | 'consent-missing'
  /** Held back by staff · 暂缓 */
  | 'held-back'
  /** Did not apply by the cut-off · 未申请 */
  | 'not-applied';

/** Why a contribution plays no part · 未计入原因 */
export type NotCountedReason =
  /** It happened after the day asked for · 晚于所问日期 */
  | 'after-day'
  /** It happened in another programme year · 不在该年度 */
  | 'other-year';

/** What a release still to be published would make of a person as things stand; staff can still decide otherwise · 展望 */
export type Outlook = {
  readonly __typename?: 'Outlook';
  /** What would give the tier · 入选依据 */
  readonly bases: ReadonlyArray<Basis>;
  /** What would change; null when nothing would · 变动 */
  readonly change?: Maybe<ChangeKind>;
  /** Its cut-off day · 截止日 */
  readonly cutOff: Scalars['Date']['output'];
  /** First day; null where no term would begin · 起始日 */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Why the person would not be admitted though they qualify; null otherwise · 未入选原因 */
  readonly notAdmitted?: Maybe<NotAdmittedReason>;
  /** Code of the release, such as `2025Q4` · 发布编号 */
  readonly release: Scalars['ID']['output'];
  /** The tier that would be awarded, or that the person qualifies for without being admitted · 级别 */
  readonly tier?: Maybe<Tier>;
  /** Last day; null where no term would begin · 截止日 */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** The tier that would end; null where none is held · 原级别 */
  readonly was?: Maybe<Tier>;
};

/** What a published release changed for the viewer · 本人的变动 */
export type OwnChange = {
  readonly __typename?: 'OwnChange';
  /** What gave the tier; none when lapsed · 入选依据 */
  readonly bases: ReadonlyArray<Basis>;
  /** What changed · 变动 */
  readonly change: ChangeKind;
  /** First day; null when lapsed · 起始日 */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Points of `pointsYear`: of the release's own year those up to the cut-off · 积分 */
  readonly points: Scalars['Int']['output'];
  /** The release's year, or the year before, where an admission rests on its points · 积分年度 */
  readonly pointsYear: Scalars['Int']['output'];
  /** Code of the release · 发布编号 */
  readonly release: Scalars['ID']['output'];
  /** Tier awarded; null when lapsed · 级别 */
  readonly tier?: Maybe<Tier>;
  /** Last day; null when lapsed · 截止日 */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** Tier held before; null for admissions and returns · 原级别 */
  readonly was?: Maybe<Tier>;
};

/** A contribution as its person sees it · 本人的贡献 */
export type OwnContribution = {
  readonly __typename?: 'OwnContribution';
  /** What kind of thing · 活动类型 */
  readonly activity: ActivityType;
  /** When it was decided on last; null before · 审核时间 */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Address of its evidence · 佐证链接 */
  readonly evidenceUrl?: Maybe<Scalars['String']['output']>;
  /** Document id · 编号 */
  readonly id: Scalars['ID']['output'];
  /** The reviewer's note · 审核备注 */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The day on which it happened · 发生日期 */
  readonly occurredOn: Scalars['Date']['output'];
  /** What its approval gave; null unless it counts · 积分 */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Quantity · 数量 */
  readonly quantity: Scalars['Int']['output'];
  /** Where it stands · 状态 */
  readonly state: ContributionState;
  /** What it was · 标题 */
  readonly title: Scalars['String']['output'];
};

/** A page of the viewer's contributions · 本人的贡献列表 */
export type OwnContributionConnection = {
  readonly __typename?: 'OwnContributionConnection';
  /** The page */
  readonly edges: ReadonlyArray<OwnContributionEdge>;
  /** The page's contributions without their cursors */
  readonly nodes: ReadonlyArray<OwnContribution>;
  /** Where the page begins and ends */
  readonly pageInfo: PageInfo;
  /** How many there are in all · 总数 */
  readonly total: Scalars['Int']['output'];
};

/** One of the viewer's contributions with its place in the list */
export type OwnContributionEdge = {
  readonly __typename?: 'OwnContributionEdge';
  /** Place in the list, to be given as `after` */
  readonly cursor: Scalars['String']['output'];
  /** The contribution · 贡献 */
  readonly node: OwnContribution;
};

/** A release that did not admit the viewer though they qualified · 未入选记录 */
export type OwnNotAdmitted = {
  readonly __typename?: 'OwnNotAdmitted';
  /** Written note of a hold-back · 书面说明 */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Why not · 原因 */
  readonly reason: NotAdmittedReason;
  /** Code of the release · 发布编号 */
  readonly release: Scalars['ID']['output'];
  /** The tier that the person qualified for · 级别 */
  readonly tier: Tier;
};

/** The viewer's photo as it was taken in, for their eyes only · 本人照片 */
export type OwnPhoto = {
  readonly __typename?: 'OwnPhoto';
  /** Height of the print rendition in pixels · 高 */
  readonly height: Scalars['Int']['output'];
  /** Whether sites can show it now: the person consents to be listed, and its pictures are made · 是否公开 */
  readonly isPublic: Scalars['Boolean']['output'];
  /** Where the whole picture is read without a token, for one to two hours: not to be passed on · 私有链接 */
  readonly url: Scalars['String']['output'];
  /** What speaks against printing it; never a reason to refuse it · 提醒 */
  readonly warnings: ReadonlyArray<PhotoWarning>;
  /** Width of the print rendition in pixels · 宽 */
  readonly width: Scalars['Int']['output'];
};

/** Where a page of a list begins and ends · 分页信息 */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last entry, to be given as `after`; null when the page is empty */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before this page */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry; null when the page is empty */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A picture and where to fetch it. Its address changes with its content and answers 410 once the picture is withdrawn · 图片 */
export type Photo = {
  readonly __typename?: 'Photo';
  /** Height in pixels */
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** A tiny blurred picture to show until the file is there, as a data URI · 占位图 */
  readonly placeholder?: Maybe<Scalars['String']['output']>;
  /** Where it is: absolute when the server knows its public address, otherwise a path on this server */
  readonly url: Scalars['String']['output'];
  /** Width in pixels */
  readonly width?: Maybe<Scalars['Int']['output']>;
};

/** A picture and where to fetch it. Its address changes with its content and answers 410 once the picture is withdrawn · 图片 */
export type PhotoUrlArgs = {
  format?: InputMaybe<PhotoFormat>;
};

/** Which part of a portrait is shown; pictures that are nobody's portrait come whole · 裁切 */
export type PhotoCrop =
  /** Three to four, around the face: for the image wall · 三比四 */
  | 'portrait'
  /** As wide as high, around the face: for sites · 方形 */
  | 'square';

/** Formats in which every picture is kept · 图片格式 */
export type PhotoFormat =
  /** JPEG, which every program reads */
  | 'jpeg'
  /** WebP, smaller */
  | 'webp';

/** Widths in which pictures are kept; a picture smaller than the size asked for comes as it is · 图片尺寸 */
export type PhotoSize =
  /** 960 pixels wide */
  | 'large'
  /** 480 pixels wide */
  | 'medium'
  /** The largest that is public */
  | 'original'
  /** 240 pixels wide */
  | 'small'
  /** 96 pixels wide */
  | 'thumbnail';

/** What speaks against printing a photo · 照片提醒 */
export type PhotoWarning = {
  readonly __typename?: 'PhotoWarning';
  /** What it is · 代码 */
  readonly code: PhotoWarningCode;
  /** What it is and what to do about it · 说明 */
  readonly message: Scalars['String']['output'];
};

/** What speaks against printing a photo · 照片提醒 */
export type PhotoWarningMessageArgs = {
  lang?: Lang;
};

/** What can speak against printing a photo · 照片提醒 */
export type PhotoWarningCode =
  /** The file came strongly compressed · 压缩过度 */
  | 'strongly-compressed'
  /** On average it is very dark · 偏暗 */
  | 'too-dark'
  /** The wall's part of it has fewer than 1200 × 1600 pixels · 像素偏小 */
  | 'too-small';

/** The honour programme · 荣誉体系 */
export type Programme = {
  readonly __typename?: 'Programme';
  /** How to get in touch, in words · 联系方式 */
  readonly contact?: Maybe<Scalars['String']['output']>;
  /** Where to write to · 联系邮箱 */
  readonly contactEmail?: Maybe<Scalars['String']['output']>;
  /** What it is, in a few sentences · 简介 */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The edition of the rules as published that the programme follows · 版本 */
  readonly edition?: Maybe<Scalars['String']['output']>;
  /** The year in which it was founded · 创立年份 */
  readonly foundedYear?: Maybe<Scalars['Int']['output']>;
  /** Logo; null when there is none · 标志 */
  readonly logo?: Maybe<Photo>;
  /** Full name · 名称 */
  readonly name: Scalars['String']['output'];
  /** The release that is due or comes next · 下一次发布 */
  readonly nextRelease: NextRelease;
  /** Short name, where there is one · 简称 */
  readonly shortName?: Maybe<Scalars['String']['output']>;
  /** Who stands behind it · 主办方 */
  readonly sponsor?: Maybe<Scalars['String']['output']>;
  /** IANA name of the time zone in which days and years begin · 时区 */
  readonly timeZone: Scalars['String']['output'];
  /** The programme's present day · 今天 */
  readonly today: Scalars['Date']['output'];
  /** Official page · 官方网页 */
  readonly website?: Maybe<Scalars['String']['output']>;
  /** The running programme year, a calendar year · 当前年度 */
  readonly year: Scalars['Int']['output'];
};

/** The honour programme · 荣誉体系 */
export type ProgrammeContactArgs = {
  lang?: InputMaybe<Lang>;
};

/** The honour programme · 荣誉体系 */
export type ProgrammeDescriptionArgs = {
  lang?: InputMaybe<Lang>;
};

/** The honour programme · 荣誉体系 */
export type ProgrammeEditionArgs = {
  lang?: InputMaybe<Lang>;
};

/** The honour programme · 荣誉体系 */
export type ProgrammeLogoArgs = {
  size?: InputMaybe<PhotoSize>;
};

/** The honour programme · 荣誉体系 */
export type ProgrammeNameArgs = {
  lang?: InputMaybe<Lang>;
};

/** The honour programme · 荣誉体系 */
export type ProgrammeShortNameArgs = {
  lang?: InputMaybe<Lang>;
};

/** The honour programme · 荣誉体系 */
export type ProgrammeSponsorArgs = {
  lang?: InputMaybe<Lang>;
};

/** Which release to publish · 发布输入 */
export type PublishReleaseInput = {
  /**
   * The fingerprint of the draft that was read: refused with `DRAFT_CHANGED` where the draft is another one by now. Where
   * the programme asks for a second person, an API token is refused, as it is no person · 草稿指纹
   */
  readonly fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** Admissions to hold back, beside those that staff hold back in the admin panel · 暂缓入选 */
  readonly holdBacks?: ReadonlyArray<HoldBackInput>;
  /** Names this request: repeated, it gets the first answer and does nothing again · 幂等键 */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Such as `2025Q1` · 编号 */
  readonly release: Scalars['String']['input'];
};

/** The publication, or why nothing was published · 发布结果 */
export type PublishReleaseResult = Refusal | ReleasePublication;

/** The leadership whose leader is put forward, or why nobody is · 推举结果 */
export type PutForwardLeaderResult = LeadershipAction | Refusal;

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type Query = {
  readonly __typename?: 'Query';
  /** What can be credited for something done on a day, in the catalogue's order · 可计入的活动 */
  readonly activityTypes: ReadonlyArray<ActivityType>;
  /**
   * Former members who consent to be listed, by pinyin: lapsed, retired or in memoriam. Who is still shown over New Year is
   * none yet · 历届成员
   */
  readonly alumni: MemberConnection;
  /** The special committees in their order, with their groups · 特别委员会 */
  readonly committees: ReadonlyArray<Committee>;
  /** Every group in its order, those without a committee (such as the special contribution group) too · 工作组 */
  readonly groups: ReadonlyArray<Group>;
  /**
   * The image wall of an event: the roster of its day, or what was frozen · 形象墙
   *
   * Shown are people who consent to be listed and to be exhibited; the others are counted. Who withdraws disappears at
   * once, from a frozen wall too.
   */
  readonly imageWall: ImageWall;
  /**
   * A present or former member who consents to be listed; null for anyone else. One who is found by a former slug is given
   * with the present one: where the `slug` of the answer is not the one asked for, lead on to it · 成员
   */
  readonly member?: Maybe<Member>;
  /** The honour programme itself: names, sponsor, contact, the running year and the next release · 荣誉体系 */
  readonly programme: Programme;
  /** One published release; null when there is none of this code · 一次发布 */
  readonly release?: Maybe<RosterRelease>;
  /** Published releases, latest first · 历次发布 */
  readonly releases: ReadonlyArray<RosterRelease>;
  /**
   * Who holds which tier on a day · 名单
   *
   * Without `on` the current roster, which from 1 January until the fourth quarter's release is published is that of
   * 31 December. Filters narrow together; none of them finds a person who withdrew consent.
   */
  readonly roster: Roster;
  /**
   * "Would I qualify?": what these contributions would be worth, by the rules that approvals and releases use, and from which
   * release they would count · 自评
   *
   * It is answered as if these contributions, and no others of that year, were approved. With the token of a site account that
   * staff linked to a person, `outlook` and `holds` are about that person: their terms, leaderships, grants, application and
   * consent. For everybody else `outlook` is about somebody who holds nothing, applies today and consents to be listed. Nothing is recorded and nobody is asked. Refused are an unknown activity, something after today, a quantity that is not
   * possible, and more than 200 contributions.
   */
  readonly selfCheck: SelfCheck;
  /** The tiers of honour, highest first · 级别，从高到低 */
  readonly tiers: ReadonlyArray<Tier>;
  /** The signed-in person, by the token of a site account; null for everyone else, API tokens too · 当前用户 */
  readonly viewer?: Maybe<Viewer>;
};

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type QueryActivityTypesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type QueryAlumniArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type QueryGroupsArgs = {
  includeDissolved?: Scalars['Boolean']['input'];
};

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type QueryImageWallArgs = {
  event: Scalars['String']['input'];
  tier?: InputMaybe<Scalars['String']['input']>;
};

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type QueryMemberArgs = {
  slug: Scalars['String']['input'];
};

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type QueryReleaseArgs = {
  code: Scalars['String']['input'];
};

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type QueryReleasesArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type QueryRosterArgs = {
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  committee?: InputMaybe<Scalars['String']['input']>;
  group?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  tier?: InputMaybe<Scalars['String']['input']>;
};

/** What anyone may ask; nothing here needs a sign-in · 公开查询 */
export type QuerySelfCheckArgs = {
  contributions: ReadonlyArray<SelfCheckInput>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** Why an action was not carried out; nothing was changed · 拒绝 */
export type Refusal = {
  readonly __typename?: 'Refusal';
  /** The reason · 原因代码 */
  readonly code: RefusalCode;
  /** What the sentence speaks of · 相关数据 */
  readonly data?: Maybe<Scalars['JSON']['output']>;
  /** The reason as a sentence · 说明 */
  readonly message: Scalars['String']['output'];
};

/** Why an action was not carried out; nothing was changed · 拒绝 */
export type RefusalMessageArgs = {
  lang?: InputMaybe<Lang>;
};

/** Why an action was not carried out · 拒绝原因 */
export type RefusalCode =
  /** The activity type takes no new contributions · 活动类型已停用 */
  | 'ACTIVITY_RETIRED'
  /** No such activity · 活动类型不存在 */
  | 'ACTIVITY_UNKNOWN'
  /** An address that is kept for pages and files of the sites · 保留的网址标识 */
  | 'ADDRESS_RESERVED'
  /** The person is held back already · 已被暂缓 */
  | 'ALREADY_HELD_BACK'
  /** The person leads this group already · 已是该组组长 */
  | 'ALREADY_LEADING'
  /** The same is proposed already · 已有相同提议 */
  | 'ALREADY_PROPOSED'
  /** Nothing is known of a day to come · 截至日期在未来 */
  | 'AS_KNOWN_IN_FUTURE'
  /** A caption changed since it was read · 图注已变化 */
  | 'CAPTION_CHANGED'
  /** No such committee · 委员会不存在 */
  | 'COMMITTEE_UNKNOWN'
  /** Contributions changed since the reviewer read them · 贡献已有改动 */
  | 'CONTRIBUTIONS_CHANGED'
  /** No such contribution · 贡献不存在 */
  | 'CONTRIBUTION_UNKNOWN'
  /** There are more or fewer than the number that was typed · 项数已有变化 */
  | 'COUNT_DIFFERS'
  /** Their number has to be typed before so many are decided · 须输入项数 */
  | 'COUNT_NOT_TYPED'
  /** There is no such day · 日期不存在 */
  | 'DATE_INVALID'
  /** The day has not come yet · 日期在未来 */
  | 'DATE_IN_FUTURE'
  /** The day is too far away · 日期超出范围 */
  | 'DATE_OUT_OF_RANGE'
  /** Somebody saved the document since it was read · 内容已被他人修改 */
  | 'DOCUMENT_CHANGED'
  /** Something changed beneath the draft since it was read · 草稿已有变化 */
  | 'DRAFT_CHANGED'
  /** The same person has another contribution with this evidence · 佐证重复 */
  | 'DUPLICATE_EVIDENCE'
  /** It would end before it begins · 结束早于开始 */
  | 'ENDS_BEFORE_START'
  /** No such event · 活动场次不存在 */
  | 'EVENT_UNKNOWN'
  /** The evidence is not on the site that the rule asks for · 佐证不在规定网站 */
  | 'EVIDENCE_ELSEWHERE'
  /** The evidence is given as something that is no address · 佐证不是网址 */
  | 'EVIDENCE_INVALID'
  /** The rule asks for evidence · 缺少佐证 */
  | 'EVIDENCE_MISSING'
  /** A file cut short or malformed · 文件损坏 */
  | 'FILE_DAMAGED'
  /** The evidence of what was submitted or decided does not change · 佐证不可更改 */
  | 'FILE_DECIDED_UPON'
  /** A file of no bytes · 空文件 */
  | 'FILE_EMPTY'
  /** A HEIC photo, which cannot be decoded · HEIC 无法解码 */
  | 'FILE_HEIC'
  /** Something besides the picture is in the file · 夹带其他内容 */
  | 'FILE_HIDES_SOMETHING'
  /** Evidence is changed in the contribution’s form · 请在贡献表单中另选佐证 */
  | 'FILE_IS_EVIDENCE'
  /** No kind of file that is taken · 文件类型不可接受 */
  | 'FILE_KIND'
  /** The extension says another kind than the content · 扩展名不符 */
  | 'FILE_NAME_WRONG'
  /** An upload does not put a file into an entry · 上传时不能放入条目 */
  | 'FILE_NOT_ATTACHED'
  /** The file stands in an entry that the asker may not change · 无权更改所在条目 */
  | 'FILE_NOT_YOURS'
  /** A file above the size that is taken · 文件过大 */
  | 'FILE_TOO_LARGE'
  /** No such grant · 授予不存在 */
  | 'GRANT_UNKNOWN'
  /** The group is dissolved · 工作组已解散 */
  | 'GROUP_DISSOLVED'
  /** A duty belongs to a group · 缺少工作组 */
  | 'GROUP_REQUIRED'
  /** No such group · 工作组不存在 */
  | 'GROUP_UNKNOWN'
  /** The key named another request before · 幂等键已用于其他请求 */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Another leadership followed the ending · 结束后已有新的任职 */
  | 'LEADERSHIP_FOLLOWED'
  /** The person leads the group on some of these days already · 任职期间重叠 */
  | 'LEADERSHIP_OVERLAPS'
  /** The person retired or died · 成员已退出或已故 */
  | 'MEMBER_NOT_ACTIVE'
  /** No such person · 成员不存在 */
  | 'MEMBER_UNKNOWN'
  /** The person is not held back · 未被暂缓 */
  | 'NOT_HELD_BACK'
  /** The person does not lead this group · 不是该组组长 */
  | 'NOT_LEADING'
  /** Only the proposer withdraws · 只有提议人可以撤回 */
  | 'NOT_OWN_PROPOSAL'
  /** The leader is not put forward, or no longer · 未被推举 */
  | 'NOT_PUT_FORWARD'
  /** No new photo to take over · 没有新照片 */
  | 'NO_NEW_PHOTO'
  /** No invitation waits for an answer · 没有待答复的邀请 */
  | 'NO_OPEN_INVITATION'
  /** Nobody decides on their own · 不能审核本人贡献 */
  | 'OWN_CONTRIBUTION'
  /** It shares evidence, or event and activity, with a contribution of the reviewer's own · 须回避 */
  | 'OWN_INTEREST'
  /** Nobody approves their own proposal · 不能批准本人的提议 */
  | 'OWN_PROPOSAL'
  /** Nobody decides on their own honour · 不能决定对本人的授予 */
  | 'OWN_TITLE'
  /** Too many photos are being prepared · 正在处理的照片过多 */
  | 'PHOTOS_BUSY'
  /** More than one picture in the file · 动图 */
  | 'PHOTO_ANIMATED'
  /** The photo was replaced or removed since it was looked at · 照片已更换 */
  | 'PHOTO_CHANGED'
  /** Not one file in the form field `photo` · 未提交照片 */
  | 'PHOTO_NOT_SENT'
  /** More pixels than are decoded · 像素过多 */
  | 'PHOTO_TOO_MANY_PIXELS'
  /** The proposal is decided already · 提议已有决定 */
  | 'PROPOSAL_DECIDED'
  /** No such proposal · 提议不存在 */
  | 'PROPOSAL_UNKNOWN'
  /** The publication of this draft is asked for already · 已申请发布 */
  | 'PUBLICATION_REQUESTED'
  /** The quantity is not a whole number above 0 · 数量无效 */
  | 'QUANTITY_INVALID'
  /** A written reason is needed · 缺少理由 */
  | 'REASON_MISSING'
  /** Its cut-off day has not come · 未到截止日 */
  | 'RELEASE_NOT_DUE'
  /** A later release is published already · 已有更晚的发布 */
  | 'RELEASE_OUT_OF_ORDER'
  /** It is published already · 已经发布 */
  | 'RELEASE_PUBLISHED'
  /** No such release · 发布不存在 */
  | 'RELEASE_UNKNOWN'
  /** An earlier Q4 must be published first, as members wait for their renewal · 须先发布续任名单 */
  | 'RENEWALS_PENDING'
  /** One person is enough to publish · 无需申请，可直接发布 */
  | 'REQUEST_NEEDLESS'
  /** The request was withdrawn, replaced or fulfilled · 申请已失效 */
  | 'REQUEST_NOT_OPEN'
  /** The draft changed after its publication was asked for · 申请已作废 */
  | 'REQUEST_VOID'
  /** No rule was in force on that day · 当日无有效规则 */
  | 'RULE_NOT_IN_FORCE'
  /** Another person must confirm the publication · 须由另一人确认发布 */
  | 'SECOND_PERSON_REQUIRED'
  /** The release has no term of the person to correct · 没有可更正的任期 */
  | 'TERM_NOT_FOUND'
  /** More characters than are taken · 文本过长 */
  | 'TEXT_TOO_LONG'
  /** A text of blanks, or with breaks of its line, characters that cannot be seen or too many marks · 文本不合要求 */
  | 'TEXT_UNFIT'
  /** The basis cannot give this tier · 依据与级别不符 */
  | 'TIER_NOT_ALLOWED'
  /** No such tier · 级别不存在 */
  | 'TIER_UNKNOWN'
  /** More at once than is allowed · 数量过多 */
  | 'TOO_MANY'
  /** Too many uploads at once or in a short time · 上传过于频繁 */
  | 'TOO_MANY_UPLOADS'
  /** Something that has to be given is not · 缺少必填内容 */
  | 'VALUE_MISSING'
  /** A value that another entry has · 值已被使用 */
  | 'VALUE_TAKEN'
  /** The image wall was frozen or changed since it was read · 形象墙已变化 */
  | 'WALL_CHANGED'
  /** Nobody hangs on the image wall · 形象墙无人 */
  | 'WALL_EMPTY'
  /** The image wall is not frozen · 形象墙未冻结 */
  | 'WALL_NOT_FROZEN'
  /** The event has no image wall · 没有形象墙 */
  | 'WALL_UNKNOWN'
  /** Not possible in its present state · 当前状态不允许 */
  | 'WRONG_STATE';

/** What a release changed for one listed person · 变动 */
export type ReleaseChange = {
  readonly __typename?: 'ReleaseChange';
  /** First day · 起始日 */
  readonly from: Scalars['Date']['output'];
  /** The person · 成员 */
  readonly member: Member;
  /** The tier awarded · 级别 */
  readonly tier: Tier;
  /** Last day · 截止日 */
  readonly to: Scalars['Date']['output'];
  /** The tier held before; null for admissions and returns · 原级别 */
  readonly was?: Maybe<Tier>;
};

/** A correction as it was published, for staff · 更正 */
export type ReleaseCorrection = {
  readonly __typename?: 'ReleaseCorrection';
  /** First day that is mended · 起始日 */
  readonly from: Scalars['Date']['output'];
  /** Number · 编号 */
  readonly id: Scalars['ID']['output'];
  /** Document id of the person · 成员编号 */
  readonly member: Scalars['ID']['output'];
  /** Name of the person; null when erased · 姓名 */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** When it was published · 发布时间 */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Code of the release that it mends · 发布编号 */
  readonly release: Scalars['ID']['output'];
  /** The tier held from the first day on; null: none · 级别 */
  readonly tier?: Maybe<Tier>;
  /** Last day that is mended · 截止日 */
  readonly to: Scalars['Date']['output'];
};

/** How many changes of each public kind a release made · 各类变动数量 */
export type ReleaseCounts = {
  readonly __typename?: 'ReleaseCounts';
  /** New members · 新成员 */
  readonly admitted: Scalars['Int']['output'];
  /** Promotions · 晋升 */
  readonly promoted: Scalars['Int']['output'];
  /** Renewals in the same tier · 续任 */
  readonly renewed: Scalars['Int']['output'];
  /** Former members who came back · 回归 */
  readonly returned: Scalars['Int']['output'];
  /** How many of all these people are not listed, for want of consent · 未公开 */
  readonly withheld: Scalars['Int']['output'];
};

/** What publishing a release would change, for staff · 发布预览 */
export type ReleaseDraft = {
  readonly __typename?: 'ReleaseDraft';
  /** All changes · 变动 */
  readonly changes: ReadonlyArray<StaffChange>;
  /** Its cut-off day · 截止日 */
  readonly cutOff: Scalars['Date']['output'];
  /** What tells this draft from any other; give it to `publishRelease` to publish what was read · 草稿指纹 */
  readonly fingerprint: Scalars['String']['output'];
  /** People who qualify and are not admitted · 未入选 */
  readonly notAdmitted: ReadonlyArray<NotAdmitted>;
  /** Code of the release · 编号 */
  readonly release: Scalars['ID']['output'];
  /** Code of the Q4 that must be published first, as members wait for their renewal; null where none must · 须先发布的续任名单 */
  readonly renewalsPending?: Maybe<Scalars['ID']['output']>;
  /**
   * People whose outcome depends on what still waits: what is decided after the publication waits for the next release
   * · 结果取决于待处理事项的人
   */
  readonly waits: ReadonlyArray<WaitingOutcome>;
};

/** What the publication of a release changed, for staff · 发布结果 */
export type ReleasePublication = {
  readonly __typename?: 'ReleasePublication';
  /** All changes · 变动 */
  readonly changes: ReadonlyArray<StaffChange>;
  /** People who qualify and are not admitted · 未入选 */
  readonly notAdmitted: ReadonlyArray<NotAdmitted>;
  /** When it was published · 发布时间 */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Code of the release · 编号 */
  readonly release: Scalars['ID']['output'];
};

/** A decision on contributions · 审核输入 */
export type ReviewContributionsInput = {
  /** The decision · 决定 */
  readonly decision: ReviewDecision;
  /** Names this request: repeated, it gets the first answer and does nothing again · 幂等键 */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The contributions, by their document ids · 贡献 */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Note to the person; sending back, rejecting and revoking need one · 备注 */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /**
   * What was read: the version of each contribution, in the order of `ids`. Where one has changed since, in its person,
   * activity, day, quantity, evidence, group, event or title, nothing is decided, and the refusal `CONTRIBUTIONS_CHANGED`
   * names all that have, with their present versions in its data; an empty text is the version of nothing. Left out, what
   * stands there at that moment is decided upon · 已读版本
   */
  readonly versions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What became of each contribution, or why nothing was done · 审核结果 */
export type ReviewContributionsResult = ContributionReview | Refusal;

/** What can be decided on a contribution · 决定 */
export type ReviewDecision =
  /** It counts: its points are credited · 认可 */
  | 'approve'
  /** It does not count · 驳回 */
  | 'reject'
  /** It no longer counts: its points are taken back for good · 取消认可 */
  | 'revoke'
  /** Back to the person for more · 退回修改 */
  | 'send-back';

/** What became of one contribution · 单项审核结果 */
export type ReviewedContribution = {
  readonly __typename?: 'ReviewedContribution';
  /** Document id of the contribution · 贡献 */
  readonly contribution: Scalars['ID']['output'];
  /** Document id of the person · 成员 */
  readonly member: Scalars['ID']['output'];
  /** What the decision changed in the person's points of that year; null when it touches no points · 积分变动 */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Its state now · 状态 */
  readonly state: ContributionState;
};

/** The terms in force on a day · 名单 */
export type Roster = {
  readonly __typename?: 'Roster';
  /** What had been published by the end of this day is what it shows · 截至 */
  readonly asKnownOn: Scalars['Date']['output'];
  /** Whether a correction touches it · 是否有更正 */
  readonly corrected: Scalars['Boolean']['output'];
  /** In one list: highest tier first, then by pinyin · 按顺序 */
  readonly entries: RosterEntryConnection;
  /** The day whose roster this is · 日期 */
  readonly on: Scalars['Date']['output'];
  /** When that release was published · 发布时间 */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The latest release that it rests on; null before the first · 依据的发布 */
  readonly release?: Maybe<RosterRelease>;
  /**
   * Whether renewals of a year before its day are still to be published. Where a day was asked for, the terms are those
   * published so far, often none; without one, the roster of that 31 December is shown until then · 是否待续任
   */
  readonly renewalPending: Scalars['Boolean']['output'];
  /** By tier, highest first; every tier, an empty one too, unless `tier` is given · 按级别 */
  readonly tiers: ReadonlyArray<RosterTier>;
  /** How many people are listed under the filters given · 人数 */
  readonly total: Scalars['Int']['output'];
  /** Fingerprint of what it shows: the same while nothing public changed · 内容指纹 */
  readonly version: Scalars['String']['output'];
  /**
   * How many more hold a term but are not listed, for want of consent; null under any filter but `tier`, so that filters
   * never tell anything about them · 未公开人数
   */
  readonly withheld?: Maybe<Scalars['Int']['output']>;
};

/** The terms in force on a day · 名单 */
export type RosterEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** One person on a roster · 名单条目 */
export type RosterEntry = {
  readonly __typename?: 'RosterEntry';
  /** First day of the term · 任期起始日 */
  readonly from: Scalars['Date']['output'];
  /** Groups that the person leads on that day · 所任组长的工作组 */
  readonly leads: ReadonlyArray<Group>;
  /** The person · 成员 */
  readonly member: Member;
  /** First day of the membership without a gap, in whatever tiers · 连续成员起始日 */
  readonly since: Scalars['Date']['output'];
  /** The tier held on that day · 级别 */
  readonly tier: Tier;
  /** Last day of the term · 任期截止日 */
  readonly to: Scalars['Date']['output'];
};

/** A page of a roster · 名单分页 */
export type RosterEntryConnection = {
  readonly __typename?: 'RosterEntryConnection';
  /** The page */
  readonly edges: ReadonlyArray<RosterEntryEdge>;
  /** The page's entries without their cursors */
  readonly nodes: ReadonlyArray<RosterEntry>;
  /** Where the page begins and ends */
  readonly pageInfo: PageInfo;
  /** How many there are in all · 总数 */
  readonly total: Scalars['Int']['output'];
};

/** An entry with its place in the list */
export type RosterEntryEdge = {
  readonly __typename?: 'RosterEntryEdge';
  /** Place in the list, to be given as `after` */
  readonly cursor: Scalars['String']['output'];
  /** The entry · 条目 */
  readonly node: RosterEntry;
};

/**
 * A published release, which never changes afterwards. People appear in it while they consent to be listed; lapses,
 * demotions and those not admitted are not public · 发布
 */
export type RosterRelease = {
  readonly __typename?: 'RosterRelease';
  /** New members · 新成员 */
  readonly admitted: ReadonlyArray<ReleaseChange>;
  /** Such as `2025Q1` · 编号 */
  readonly code: Scalars['ID']['output'];
  /** Whether a later correction names it · 是否有更正 */
  readonly corrected: Scalars['Boolean']['output'];
  /** How many changes of each public kind it made, people not listed included · 数量 */
  readonly counts: ReleaseCounts;
  /** The last day that counted, and the first on which its admissions hold their tier · 截止日 */
  readonly cutOff: Scalars['Date']['output'];
  /** Members who rise to a higher tier · 晋升成员 */
  readonly promoted: ReadonlyArray<ReleaseChange>;
  /** When it was published · 发布时间 */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Quarter, 1 to 4 · 季度 */
  readonly quarter: Scalars['Int']['output'];
  /** Members who keep their tier for the next year · 续任成员 */
  readonly renewed: ReadonlyArray<ReleaseChange>;
  /** Former members who came back · 回归成员 */
  readonly returned: ReadonlyArray<ReleaseChange>;
  /** Programme year · 年度 */
  readonly year: Scalars['Int']['output'];
};

/** The part of a roster in one tier · 某一级别的名单 */
export type RosterTier = {
  readonly __typename?: 'RosterTier';
  /** The people, by pinyin · 成员 */
  readonly entries: ReadonlyArray<RosterEntry>;
  /** The tier · 级别 */
  readonly tier: Tier;
  /** How many people are listed in it · 人数 */
  readonly total: Scalars['Int']['output'];
};

/** One dated revision of an activity's rule · 规则版本 */
export type RuleRevision = {
  readonly __typename?: 'RuleRevision';
  /** Most points of this activity for one person in a year; null: no cap · 年度上限 */
  readonly cap?: Maybe<Scalars['Int']['output']>;
  /** First day on which something done is scored by it · 生效日期 */
  readonly effectiveFrom: Scalars['Date']['output'];
  /** The sites on which evidence must be found, by their hosts; none: anywhere · 佐证网站 */
  readonly evidenceHosts: ReadonlyArray<Scalars['String']['output']>;
  /** Whether evidence has to be given · 是否须提供佐证 */
  readonly evidenceRequired: Scalars['Boolean']['output'];
  /** Points for each full unit · 积分 */
  readonly points: Scalars['Int']['output'];
  /** Quantity that makes one unit · 每单位数量 */
  readonly unit: Scalars['Int']['output'];
};

/** What contributions would be worth together, and what tier they would give by points · 自评结果 */
export type SelfCheck = {
  readonly __typename?: 'SelfCheck';
  /** What the contributions of each activity are worth together · 各活动积分 */
  readonly activities: ReadonlyArray<SelfCheckActivity>;
  /** What the signed-in person holds today; null for who holds no tier, and for everybody else · 本人现有级别 */
  readonly holds?: Maybe<HeldTier>;
  /** Contributions that play no part, in the order of the request · 未计入的贡献 */
  readonly notCounted: ReadonlyArray<SelfCheckNotCounted>;
  /** The day asked for · 日期 */
  readonly on: Scalars['Date']['output'];
  /**
   * What the releases still to be published would make of it, in order and each as if those before were published; only those
   * in which something would change. The first is the release from which it would count: for whoever holds no tier the next
   * one that could carry it, by the programme's calendar, for a sitting member mostly that of December, for the next year.
   * Empty where it would change nothing · 从哪次发布起算
   */
  readonly outlook: ReadonlyArray<Outlook>;
  /** Points of that year up to that day · 积分 */
  readonly points: Scalars['Int']['output'];
  /**
   * The tier that these points reach; null for none. It is not what the person holds at once: `outlook` says what would follow
   * and from when. Between Decembers the tier of a member does not move, however many points come in · 积分达到的级别
   */
  readonly tier?: Maybe<Tier>;
  /** What is missing to each tier that points can give, highest first · 距各级别的差距 */
  readonly tiers: ReadonlyArray<TierDistance>;
  /** The programme year of that day · 年度 */
  readonly year: Scalars['Int']['output'];
};

/** What the contributions of one activity are worth together · 单项活动积分 */
export type SelfCheckActivity = {
  readonly __typename?: 'SelfCheckActivity';
  /** The activity · 活动类型 */
  readonly activity: ActivityType;
  /** How many contributions count · 项数 */
  readonly contributions: Scalars['Int']['output'];
  /** Points · 积分 */
  readonly points: Scalars['Int']['output'];
  /** Their quantities added up · 数量合计 */
  readonly quantity: Scalars['Int']['output'];
};

/** One thing that somebody did · 自评的贡献 */
export type SelfCheckInput = {
  /** What kind of thing, by the code of an activity type · 活动类型代码 */
  readonly activity: Scalars['String']['input'];
  /** The day on which it happened; not after today · 发生日期 */
  readonly occurredOn: Scalars['Date']['input'];
  /** A whole number from 1; more than 1 only for what is counted over the year, such as beans · 数量 */
  readonly quantity?: Scalars['Float']['input'];
};

/** A contribution that plays no part in the answer · 未计入的贡献 */
export type SelfCheckNotCounted = {
  readonly __typename?: 'SelfCheckNotCounted';
  /** The activity · 活动类型 */
  readonly activity: ActivityType;
  /** Its place in the request, from 0 · 序号 */
  readonly index: Scalars['Int']['output'];
  /** The day on which it happened · 发生日期 */
  readonly occurredOn: Scalars['Date']['output'];
  /** Why it does not count · 原因 */
  readonly reason: NotCountedReason;
};

/** One change of a release, with its reasons, for staff · 变动明细 */
export type StaffChange = {
  readonly __typename?: 'StaffChange';
  /** What gives the tier, in their order; none when lapsed · 入选依据 */
  readonly bases: ReadonlyArray<Basis>;
  /** What changes · 变动 */
  readonly change: ChangeKind;
  /** First day; null when lapsed · 起始日 */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Document id of the person · 成员编号 */
  readonly member: Scalars['ID']['output'];
  /** Name of the person; null when erased · 姓名 */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Points of `pointsYear`: of the release's own year those up to the cut-off · 积分 */
  readonly points: Scalars['Int']['output'];
  /** The release's year, or the year before, where an admission rests on its points · 积分年度 */
  readonly pointsYear: Scalars['Int']['output'];
  /**
   * The put-forwards that a draft's promotion rests on, each with its day, so that an old one is seen; none where the basis
   * is another, and none of what is published · 所依据的推举
   */
  readonly putForwards: ReadonlyArray<UsedPutForward>;
  /** Tier awarded; null when lapsed · 级别 */
  readonly tier?: Maybe<Tier>;
  /** Last day; null when lapsed · 截止日 */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** Tier held before; null for admissions and returns · 原级别 */
  readonly was?: Maybe<Tier>;
};

/** A person's points in a year, what is missing, and what December would bring · 年度积分情况 */
export type Standing = {
  readonly __typename?: 'Standing';
  /** The year's ledger, oldest first · 积分流水 */
  readonly entries: ReadonlyArray<LedgerEntry>;
  /** The groups that the person leads or led in that year, with the duty owed, oldest first · 任职与职责 */
  readonly leaderships: ReadonlyArray<LeadershipStanding>;
  /**
   * What the year's last release would make of the person as things stand; null once it is published or passed over, and
   * for a year that has not begun · 年末展望
   */
  readonly outlook?: Maybe<Outlook>;
  /** The sum of the year's ledger · 积分 */
  readonly points: Scalars['Int']['output'];
  /** What is missing to each tier that points can give, highest first · 距各级别的差距 */
  readonly tiers: ReadonlyArray<TierDistance>;
  /** Programme year · 年度 */
  readonly year: Scalars['Int']['output'];
};

/** One person holding one tier from a day to a day · 任期 */
export type Term = {
  readonly __typename?: 'Term';
  /** First day · 起始日 */
  readonly from: Scalars['Date']['output'];
  /** The tier · 级别 */
  readonly tier: Tier;
  /** Last day · 截止日 */
  readonly to: Scalars['Date']['output'];
};

/** Points asked for from a year on · 年度门槛 */
export type Threshold = {
  readonly __typename?: 'Threshold';
  /** First programme year in which it holds · 起始年度 */
  readonly fromYear: Scalars['Int']['output'];
  /** Points · 积分 */
  readonly points: Scalars['Int']['output'];
};

/** A tier of honour · 级别 */
export type Tier = {
  readonly __typename?: 'Tier';
  /** What can give this tier · 入选依据 */
  readonly bases: ReadonlyArray<Basis>;
  /** What it gives · 权益 */
  readonly benefits: ReadonlyArray<Benefit>;
  /** Such as `partner`, `ace`, `director` · 代码 */
  readonly code: Scalars['ID']['output'];
  /** Display colour, `#rrggbb` · 颜色 */
  readonly colour?: Maybe<Scalars['String']['output']>;
  /** Who holds it · 说明 */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Name · 名称 */
  readonly name: Scalars['String']['output'];
  /** Whether people can apply · 是否开放申请 */
  readonly openToApplication: Scalars['Boolean']['output'];
  /** Higher for a higher tier · 位次，数值越大级别越高 */
  readonly rank: Scalars['Int']['output'];
  /** Points that gain or keep it in a year; null: not by points · 年度积分门槛 */
  readonly threshold?: Maybe<Scalars['Int']['output']>;
  /** All thresholds with the year from which each holds, oldest first · 历年门槛 */
  readonly thresholds: ReadonlyArray<Threshold>;
  /** Name of its trophy · 奖杯 */
  readonly trophy?: Maybe<Scalars['String']['output']>;
  /** Picture of its trophy · 奖杯图片 */
  readonly trophyPhoto?: Maybe<Photo>;
  /** How people get there, in words · 参与方式 */
  readonly waysIn?: Maybe<Scalars['String']['output']>;
};

/** A tier of honour · 级别 */
export type TierDescriptionArgs = {
  lang?: InputMaybe<Lang>;
};

/** A tier of honour · 级别 */
export type TierNameArgs = {
  lang?: InputMaybe<Lang>;
};

/** A tier of honour · 级别 */
export type TierThresholdArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** A tier of honour · 级别 */
export type TierTrophyArgs = {
  lang?: InputMaybe<Lang>;
};

/** A tier of honour · 级别 */
export type TierTrophyPhotoArgs = {
  size?: InputMaybe<PhotoSize>;
};

/** A tier of honour · 级别 */
export type TierWaysInArgs = {
  lang?: InputMaybe<Lang>;
};

/** How far it is to a tier that points can give · 距某级别的差距 */
export type TierDistance = {
  readonly __typename?: 'TierDistance';
  /** Points still missing; 0 when reached · 还差 */
  readonly missing: Scalars['Int']['output'];
  /** Points asked for in that year · 门槛 */
  readonly threshold: Scalars['Int']['output'];
  /** The tier · 级别 */
  readonly tier: Tier;
};

/** A grant as it was recorded · 授予 */
export type TierGrant = {
  readonly __typename?: 'TierGrant';
  /** The first day from which it can give the title; null where it cannot in any year that it names · 最早生效日 */
  readonly countsFrom?: Maybe<Scalars['Date']['output']>;
  /** Number · 编号 */
  readonly id: Scalars['ID']['output'];
  /**
   * What to know where the same is held already for a year named, or a year cannot take effect, and from when it counts;
   * null where there is nothing · 提醒
   */
  readonly warning?: Maybe<Scalars['String']['output']>;
};

/** A grant as it was recorded · 授予 */
export type TierGrantWarningArgs = {
  lang?: InputMaybe<Lang>;
};

/** A put-forward that a promotion rests on · 所依据的推举 */
export type UsedPutForward = {
  readonly __typename?: 'UsedPutForward';
  /** Code of the group that the person leads · 工作组代码 */
  readonly group: Scalars['ID']['output'];
  /** Name of the group · 工作组 */
  readonly groupName: Scalars['String']['output'];
  /** The day on which staff put the leader forward, the latest one where they repeated it · 推举日期 */
  readonly on: Scalars['Date']['output'];
};

/** A put-forward that a promotion rests on · 所依据的推举 */
export type UsedPutForwardGroupNameArgs = {
  lang?: Lang;
};

/**
 * The signed-in account and what the programme knows of its person, for their eyes only. Until staff link the account to a
 * member it tells of nobody: `member`, `standing` and `consents` are null and the lists are empty · 当前用户
 */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** The day on which the person applied; null: not yet · 申请日期 */
  readonly appliedOn?: Maybe<Scalars['Date']['output']>;
  /** What published releases changed for the person, latest first · 本人的变动 */
  readonly changes: ReadonlyArray<OwnChange>;
  /** What the person agreed to · 同意事项 */
  readonly consents?: Maybe<Consents>;
  /** The person's contributions in any state, latest first · 本人的贡献 */
  readonly contributions: OwnContributionConnection;
  /** E-mail address of the account · 账号邮箱 */
  readonly email: Scalars['String']['output'];
  /** Invitations that wait for an answer · 待答复的邀请 */
  readonly invitations: ReadonlyArray<Invitation>;
  /** Whether staff linked the account to a member · 是否已关联成员 */
  readonly linked: Scalars['Boolean']['output'];
  /** The person's own record, whether they consent to be listed or not · 本人资料 */
  readonly member?: Maybe<Member>;
  /** Releases that did not admit the person though they qualified, latest first · 未入选记录 */
  readonly notAdmitted: ReadonlyArray<OwnNotAdmitted>;
  /**
   * The person's own photo, whether they consent to show it or not; null for none. It is sent to `POST /photo/mine` with the
   * account's token, as a form (multipart/form-data) with one file in the field `photo`, up to 25 MB, and replaces the former
   * one; `DELETE /photo/mine` removes it. What is refused is answered with JSON: `code`, and `messages` with `zh` and `en` ·
   * 本人照片
   */
  readonly photo?: Maybe<OwnPhoto>;
  /** How the person stands in a year · 年度积分情况 */
  readonly standing?: Maybe<Standing>;
  /** Name of the account · 账号 */
  readonly username: Scalars['String']['output'];
};

/**
 * The signed-in account and what the programme knows of its person, for their eyes only. Until staff link the account to a
 * member it tells of nobody: `member`, `standing` and `consents` are null and the lists are empty · 当前用户
 */
export type ViewerContributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/**
 * The signed-in account and what the programme knows of its person, for their eyes only. Until staff link the account to a
 * member it tells of nobody: `member`, `standing` and `consents` are null and the lists are empty · 当前用户
 */
export type ViewerStandingArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** A contribution without a decision · 未决贡献 */
export type WaitingContribution = {
  readonly __typename?: 'WaitingContribution';
  /** Document id of the contribution · 贡献 */
  readonly id: Scalars['ID']['output'];
  /** When it happened · 发生日期 */
  readonly occurredOn: Scalars['Date']['output'];
  /** Submitted, or sent back · 状态 */
  readonly state: ContributionState;
  /** Title · 标题 */
  readonly title: Scalars['String']['output'];
};

/** A grant that is proposed, or an invitation without an answer · 未决授予 */
export type WaitingGrant = {
  readonly __typename?: 'WaitingGrant';
  /** By what · 依据 */
  readonly basis: GrantBasis;
  /** Number of the proposal or invitation · 编号 */
  readonly id: Scalars['ID']['output'];
  /** What it waits for · 等待什么 */
  readonly kind: WaitingGrantKind;
  /** The tier · 级别 */
  readonly tier: Tier;
  /** The programme years that it names · 年度 */
  readonly years: ReadonlyArray<Scalars['Int']['output']>;
};

/** What a grant waits for · 授予等待什么 */
export type WaitingGrantKind =
  /** The answer of the invited person · 待答复的邀请 */
  | 'invitation'
  /** The decision of another member of staff · 待批准的提议 */
  | 'proposal';

/** Somebody whose outcome depends on what still waits, for staff · 待处理事项 */
export type WaitingOutcome = {
  readonly __typename?: 'WaitingOutcome';
  /** Contributions without a decision that count in this release, as they happened · 未决贡献 */
  readonly contributions: ReadonlyArray<WaitingContribution>;
  /** Proposed grants, and invitations without an answer, for the year that the term covers · 未决授予 */
  readonly grants: ReadonlyArray<WaitingGrant>;
  /** Document id of the person · 成员编号 */
  readonly member: Scalars['ID']['output'];
  /** What is missing besides · 尚缺 */
  readonly missing: ReadonlyArray<MissingForAdmission>;
  /** Name of the person; null when erased · 姓名 */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Why the person, who qualifies, is not admitted as things stand; null for everybody else · 目前未入选原因 */
  readonly notAdmitted?: Maybe<NotAdmittedReason>;
  /** What the release changes as things stand; null: nothing · 目前变动 */
  readonly now?: Maybe<StaffChange>;
  /** What it would change if everything that waits were approved, accepted and given; null: nothing · 全部处理后的变动 */
  readonly then?: Maybe<StaffChange>;
};

/** The event that a wall is made for · 活动 */
export type WallEvent = {
  readonly __typename?: 'WallEvent';
  /** City · 城市 */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Code · 代码 */
  readonly code: Scalars['ID']['output'];
  /** Last day; null for an event of one day · 结束日期 */
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  /** First day · 日期 */
  readonly heldOn: Scalars['Date']['output'];
  /** Name · 名称 */
  readonly name: Scalars['String']['output'];
  /** Where · 地点 */
  readonly place?: Maybe<Scalars['String']['output']>;
};

/** The event that a wall is made for · 活动 */
export type WallEventNameArgs = {
  lang?: Lang;
};

/** The event that a wall is made for · 活动 */
export type WallEventPlaceArgs = {
  lang?: Lang;
};

/** The leadership whose put-forward is withdrawn, or why none is · 撤回推举结果 */
export type WithdrawPutForwardResult = LeadershipAction | Refusal;

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = {}, TContext = {}, TArgs = {}> =
  ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = {}, TContext = {}, TArgs = {}> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = {}, TContext = {}> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = {}, TContext = {}> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = {}, TParent = {}, TContext = {}, TArgs = {}> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AnswerInvitationResult: AnsweredInvitations | RefusalValue;
  AppointLeaderResult: LeaderAnswer | RefusalValue;
  CorrectReleaseResult: RefusalValue | Correction;
  DraftReleaseResult: RefusalValue | ReadDraft;
  EndLeadershipResult: LeaderAnswer | RefusalValue;
  GrantTierResult: RefusalValue | GivenGrant;
  PublishReleaseResult: RefusalValue | Publication;
  PutForwardLeaderResult: LeaderAnswer | RefusalValue;
  ReviewContributionsResult: ReviewResult | RefusalValue;
  WithdrawPutForwardResult: LeaderAnswer | RefusalValue;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityKind: ResolverTypeWrapper<ActivityKind>;
  ActivityType: ResolverTypeWrapper<ActivityTypeView>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AnswerInvitationInput: AnswerInvitationInput;
  AnswerInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerInvitationResult']>;
  AnsweredInvitations: ResolverTypeWrapper<AnsweredInvitations>;
  AppointLeaderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AppointLeaderResult']>;
  Basis: ResolverTypeWrapper<Basis>;
  Benefit: ResolverTypeWrapper<BenefitRecord>;
  Caption: ResolverTypeWrapper<Caption>;
  ChangeKind: ResolverTypeWrapper<ChangeKind>;
  Committee: ResolverTypeWrapper<CommitteeRecord>;
  CommitteeWayIn: ResolverTypeWrapper<CommitteeWayIn>;
  Consents: ResolverTypeWrapper<Consents>;
  Contribution: ResolverTypeWrapper<ApprovedContribution>;
  ContributionConnection: ResolverTypeWrapper<
    Omit<ContributionConnection, 'edges' | 'nodes'> & {
      edges: ReadonlyArray<ResolversTypes['ContributionEdge']>;
      nodes: ReadonlyArray<ResolversTypes['Contribution']>;
    }
  >;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ContributionEdge: ResolverTypeWrapper<Omit<ContributionEdge, 'node'> & { node: ResolversTypes['Contribution'] }>;
  ContributionReview: ResolverTypeWrapper<ReviewResult>;
  ContributionState: ResolverTypeWrapper<ContributionState>;
  CorrectReleaseInput: CorrectReleaseInput;
  CorrectReleaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectReleaseResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DraftReleaseInput: DraftReleaseInput;
  DraftReleaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DraftReleaseResult']>;
  DutyState: ResolverTypeWrapper<DutyState>;
  EndLeadershipResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndLeadershipResult']>;
  GrantBasis: ResolverTypeWrapper<GrantBasis>;
  GrantTierInput: GrantTierInput;
  GrantTierResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantTierResult']>;
  Group: ResolverTypeWrapper<GroupRecord>;
  GroupLeader: ResolverTypeWrapper<LeaderView>;
  GroupState: ResolverTypeWrapper<GroupState>;
  HeldTier: ResolverTypeWrapper<HeldTierView>;
  HoldBackInput: HoldBackInput;
  ImageWall: ResolverTypeWrapper<ImageWallView>;
  ImageWallEntry: ResolverTypeWrapper<HungEntryView>;
  Invitation: ResolverTypeWrapper<OpenInvitation>;
  InvitationAnswer: ResolverTypeWrapper<InvitationAnswer>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Lang: ResolverTypeWrapper<Lang>;
  LeaderInput: LeaderInput;
  LeadershipAction: ResolverTypeWrapper<LeaderAnswer>;
  LeadershipStanding: ResolverTypeWrapper<LeadershipStandingView>;
  LedgerEntry: ResolverTypeWrapper<LedgerRecord>;
  LedgerEntryKind: ResolverTypeWrapper<LedgerEntryKind>;
  Link: ResolverTypeWrapper<Omit<Link, 'kind'> & { kind: ResolversTypes['LinkKind'] }>;
  LinkKind: ResolverTypeWrapper<LinkKind>;
  Member: ResolverTypeWrapper<ProfileRecord>;
  MemberConnection: ResolverTypeWrapper<
    Omit<MemberConnection, 'edges' | 'nodes'> & {
      edges: ReadonlyArray<ResolversTypes['MemberEdge']>;
      nodes: ReadonlyArray<ResolversTypes['Member']>;
    }
  >;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberState: ResolverTypeWrapper<MemberState>;
  MissingForAdmission: ResolverTypeWrapper<MissingForAdmission>;
  Mutation: ResolverTypeWrapper<{}>;
  NextRelease: ResolverTypeWrapper<NextRelease>;
  NotAdmitted: ResolverTypeWrapper<NotAdmittedValue>;
  NotAdmittedReason: ResolverTypeWrapper<NotAdmittedReason>;
  NotCountedReason: ResolverTypeWrapper<NotCountedReason>;
  Outlook: ResolverTypeWrapper<OutlookValue>;
  OwnChange: ResolverTypeWrapper<OwnChangeRecord>;
  OwnContribution: ResolverTypeWrapper<OwnContributionRecord>;
  OwnContributionConnection: ResolverTypeWrapper<
    Omit<OwnContributionConnection, 'edges' | 'nodes'> & {
      edges: ReadonlyArray<ResolversTypes['OwnContributionEdge']>;
      nodes: ReadonlyArray<ResolversTypes['OwnContribution']>;
    }
  >;
  OwnContributionEdge: ResolverTypeWrapper<
    Omit<OwnContributionEdge, 'node'> & { node: ResolversTypes['OwnContribution'] }
  >;
  OwnNotAdmitted: ResolverTypeWrapper<OwnRefusal>;
  OwnPhoto: ResolverTypeWrapper<OwnPhotoView>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Photo: ResolverTypeWrapper<PhotoView>;
  PhotoCrop: ResolverTypeWrapper<PhotoCrop>;
  PhotoFormat: ResolverTypeWrapper<PhotoFormat>;
  PhotoSize: ResolverTypeWrapper<PhotoSize>;
  PhotoWarning: ResolverTypeWrapper<PhotoWarningValue>;
  PhotoWarningCode: ResolverTypeWrapper<PhotoWarningCode>;
  Programme: ResolverTypeWrapper<ProgrammeView>;
  PublishReleaseInput: PublishReleaseInput;
  PublishReleaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishReleaseResult']>;
  PutForwardLeaderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PutForwardLeaderResult']>;
  Query: ResolverTypeWrapper<{}>;
  Refusal: ResolverTypeWrapper<RefusalValue>;
  RefusalCode: RefusalCode;
  ReleaseChange: ResolverTypeWrapper<ListedChange>;
  ReleaseCorrection: ResolverTypeWrapper<Correction>;
  ReleaseCounts: ResolverTypeWrapper<ReleaseCounts>;
  ReleaseDraft: ResolverTypeWrapper<ReadDraft>;
  ReleasePublication: ResolverTypeWrapper<Publication>;
  ReviewContributionsInput: ReviewContributionsInput;
  ReviewContributionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewContributionsResult']>;
  ReviewDecision: ResolverTypeWrapper<ReviewDecision>;
  ReviewedContribution: ResolverTypeWrapper<
    Omit<ReviewedContribution, 'state'> & { state: ResolversTypes['ContributionState'] }
  >;
  Roster: ResolverTypeWrapper<RosterView>;
  RosterEntry: ResolverTypeWrapper<RosterEntryView>;
  RosterEntryConnection: ResolverTypeWrapper<
    Omit<RosterEntryConnection, 'edges' | 'nodes'> & {
      edges: ReadonlyArray<ResolversTypes['RosterEntryEdge']>;
      nodes: ReadonlyArray<ResolversTypes['RosterEntry']>;
    }
  >;
  RosterEntryEdge: ResolverTypeWrapper<Omit<RosterEntryEdge, 'node'> & { node: ResolversTypes['RosterEntry'] }>;
  RosterRelease: ResolverTypeWrapper<PublicRelease>;
  RosterTier: ResolverTypeWrapper<RosterTierView>;
  RuleRevision: ResolverTypeWrapper<RuleRevisionValue>;
  SelfCheck: ResolverTypeWrapper<SelfCheckView>;
  SelfCheckActivity: ResolverTypeWrapper<ActivityWorth>;
  SelfCheckInput: SelfCheckInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SelfCheckNotCounted: ResolverTypeWrapper<NotCountedContribution>;
  StaffChange: ResolverTypeWrapper<StaffChangeView>;
  Standing: ResolverTypeWrapper<StandingView>;
  Term: ResolverTypeWrapper<HoldingRecord>;
  Threshold: ResolverTypeWrapper<Threshold>;
  Tier: ResolverTypeWrapper<TierRecord>;
  TierDistance: ResolverTypeWrapper<TierDistanceValue>;
  TierGrant: ResolverTypeWrapper<GivenGrant>;
  UsedPutForward: ResolverTypeWrapper<UsedPutForwardView>;
  Viewer: ResolverTypeWrapper<ViewerView>;
  WaitingContribution: ResolverTypeWrapper<WaitingContributionRecord>;
  WaitingGrant: ResolverTypeWrapper<WaitingGrantValue>;
  WaitingGrantKind: ResolverTypeWrapper<WaitingGrantKind>;
  WaitingOutcome: ResolverTypeWrapper<WaitingOutcomeView>;
  WallEvent: ResolverTypeWrapper<WallEventRecord>;
  WithdrawPutForwardResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawPutForwardResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityType: ActivityTypeView;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  AnswerInvitationInput: AnswerInvitationInput;
  AnswerInvitationResult: ResolversUnionTypes<ResolversParentTypes>['AnswerInvitationResult'];
  AnsweredInvitations: AnsweredInvitations;
  AppointLeaderResult: ResolversUnionTypes<ResolversParentTypes>['AppointLeaderResult'];
  Benefit: BenefitRecord;
  Caption: Caption;
  Committee: CommitteeRecord;
  Consents: Consents;
  Contribution: ApprovedContribution;
  ContributionConnection: Omit<ContributionConnection, 'edges' | 'nodes'> & {
    edges: ReadonlyArray<ResolversParentTypes['ContributionEdge']>;
    nodes: ReadonlyArray<ResolversParentTypes['Contribution']>;
  };
  Int: Scalars['Int']['output'];
  ContributionEdge: Omit<ContributionEdge, 'node'> & { node: ResolversParentTypes['Contribution'] };
  ContributionReview: ReviewResult;
  CorrectReleaseInput: CorrectReleaseInput;
  CorrectReleaseResult: ResolversUnionTypes<ResolversParentTypes>['CorrectReleaseResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DraftReleaseInput: DraftReleaseInput;
  DraftReleaseResult: ResolversUnionTypes<ResolversParentTypes>['DraftReleaseResult'];
  EndLeadershipResult: ResolversUnionTypes<ResolversParentTypes>['EndLeadershipResult'];
  GrantTierInput: GrantTierInput;
  GrantTierResult: ResolversUnionTypes<ResolversParentTypes>['GrantTierResult'];
  Group: GroupRecord;
  GroupLeader: LeaderView;
  HeldTier: HeldTierView;
  HoldBackInput: HoldBackInput;
  ImageWall: ImageWallView;
  ImageWallEntry: HungEntryView;
  Invitation: OpenInvitation;
  JSON: Scalars['JSON']['output'];
  LeaderInput: LeaderInput;
  LeadershipAction: LeaderAnswer;
  LeadershipStanding: LeadershipStandingView;
  LedgerEntry: LedgerRecord;
  Link: Link;
  Member: ProfileRecord;
  MemberConnection: Omit<MemberConnection, 'edges' | 'nodes'> & {
    edges: ReadonlyArray<ResolversParentTypes['MemberEdge']>;
    nodes: ReadonlyArray<ResolversParentTypes['Member']>;
  };
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  Mutation: {};
  NextRelease: NextRelease;
  NotAdmitted: NotAdmittedValue;
  Outlook: OutlookValue;
  OwnChange: OwnChangeRecord;
  OwnContribution: OwnContributionRecord;
  OwnContributionConnection: Omit<OwnContributionConnection, 'edges' | 'nodes'> & {
    edges: ReadonlyArray<ResolversParentTypes['OwnContributionEdge']>;
    nodes: ReadonlyArray<ResolversParentTypes['OwnContribution']>;
  };
  OwnContributionEdge: Omit<OwnContributionEdge, 'node'> & { node: ResolversParentTypes['OwnContribution'] };
  OwnNotAdmitted: OwnRefusal;
  OwnPhoto: OwnPhotoView;
  PageInfo: PageInfo;
  Photo: PhotoView;
  PhotoWarning: PhotoWarningValue;
  Programme: ProgrammeView;
  PublishReleaseInput: PublishReleaseInput;
  PublishReleaseResult: ResolversUnionTypes<ResolversParentTypes>['PublishReleaseResult'];
  PutForwardLeaderResult: ResolversUnionTypes<ResolversParentTypes>['PutForwardLeaderResult'];
  Query: {};
  Refusal: RefusalValue;
  ReleaseChange: ListedChange;
  ReleaseCorrection: Correction;
  ReleaseCounts: ReleaseCounts;
  ReleaseDraft: ReadDraft;
  ReleasePublication: Publication;
  ReviewContributionsInput: ReviewContributionsInput;
  ReviewContributionsResult: ResolversUnionTypes<ResolversParentTypes>['ReviewContributionsResult'];
  ReviewedContribution: ReviewedContribution;
  Roster: RosterView;
  RosterEntry: RosterEntryView;
  RosterEntryConnection: Omit<RosterEntryConnection, 'edges' | 'nodes'> & {
    edges: ReadonlyArray<ResolversParentTypes['RosterEntryEdge']>;
    nodes: ReadonlyArray<ResolversParentTypes['RosterEntry']>;
  };
  RosterEntryEdge: Omit<RosterEntryEdge, 'node'> & { node: ResolversParentTypes['RosterEntry'] };
  RosterRelease: PublicRelease;
  RosterTier: RosterTierView;
  RuleRevision: RuleRevisionValue;
  SelfCheck: SelfCheckView;
  SelfCheckActivity: ActivityWorth;
  SelfCheckInput: SelfCheckInput;
  Float: Scalars['Float']['output'];
  SelfCheckNotCounted: NotCountedContribution;
  StaffChange: StaffChangeView;
  Standing: StandingView;
  Term: HoldingRecord;
  Threshold: Threshold;
  Tier: TierRecord;
  TierDistance: TierDistanceValue;
  TierGrant: GivenGrant;
  UsedPutForward: UsedPutForwardView;
  Viewer: ViewerView;
  WaitingContribution: WaitingContributionRecord;
  WaitingGrant: WaitingGrantValue;
  WaitingOutcome: WaitingOutcomeView;
  WallEvent: WallEventRecord;
  WithdrawPutForwardResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawPutForwardResult'];
};

export type ActivityKindResolvers = { DUTY: 'duty'; POINTS: 'points' };

export type ActivityTypeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ActivityType'] = ResolversParentTypes['ActivityType'],
> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  committee?: Resolver<Maybe<ResolversTypes['Committee']>, ParentType, ContextType>;
  countedOverYear?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<ActivityTypeDescriptionArgs, 'lang'>
  >;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ActivityTypeNameArgs, 'lang'>>;
  rule?: Resolver<Maybe<ResolversTypes['RuleRevision']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['RuleRevision']>, ParentType, ContextType>;
  unit?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<ActivityTypeUnitArgs, 'lang'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerInvitationResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['AnswerInvitationResult'] = ResolversParentTypes['AnswerInvitationResult'],
> = {
  __resolveType: TypeResolveFn<'AnsweredInvitations' | 'Refusal', ParentType, ContextType>;
};

export type AnsweredInvitationsResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['AnsweredInvitations'] = ResolversParentTypes['AnsweredInvitations'],
> = {
  invitations?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppointLeaderResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['AppointLeaderResult'] = ResolversParentTypes['AppointLeaderResult'],
> = {
  __resolveType: TypeResolveFn<'LeadershipAction' | 'Refusal', ParentType, ContextType>;
};

export type BasisResolvers = {
  CORRECTION: 'correction';
  EXCEPTION: 'exception';
  INVITATION: 'invitation';
  LEADER: 'leader';
  POINTS: 'points';
  PROMOTION: 'promotion';
  SPECIAL: 'special';
};

export type BenefitResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Benefit'] = ResolversParentTypes['Benefit'],
> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<BenefitDescriptionArgs, 'lang'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<BenefitNameArgs, 'lang'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaptionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Caption'] = ResolversParentTypes['Caption'],
> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeKindResolvers = {
  ADMITTED: 'admitted';
  DEMOTED: 'demoted';
  LAPSED: 'lapsed';
  PROMOTED: 'promoted';
  RENEWED: 'renewed';
  RETURNED: 'returned';
};

export type CommitteeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Committee'] = ResolversParentTypes['Committee'],
> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<CommitteeDescriptionArgs, 'lang'>
  >;
  detailsUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duty?: Resolver<Maybe<ResolversTypes['ActivityType']>, ParentType, ContextType>;
  groups?: Resolver<
    ReadonlyArray<ResolversTypes['Group']>,
    ParentType,
    ContextType,
    RequireFields<CommitteeGroupsArgs, 'includeDissolved'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CommitteeNameArgs, 'lang'>>;
  participation?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<CommitteeParticipationArgs, 'lang'>
  >;
  wayIn?: Resolver<ResolversTypes['CommitteeWayIn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitteeWayInResolvers = {
  LEADER_AUTHORISED: 'leader-authorised';
  POINTS: 'points';
  SEPARATE: 'separate';
};

export type ConsentsResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Consents'] = ResolversParentTypes['Consents'],
> = {
  badge?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  imageWall?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  press?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  site?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContributionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution'],
> = {
  activity?: Resolver<ResolversTypes['ActivityType'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContributionConnectionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ContributionConnection'] = ResolversParentTypes['ContributionConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContributionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contribution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContributionEdgeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ContributionEdge'] = ResolversParentTypes['ContributionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContributionReviewResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ContributionReview'] = ResolversParentTypes['ContributionReview'],
> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ReviewedContribution']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContributionStateResolvers = {
  APPROVED: 'approved';
  DRAFT: 'draft';
  REJECTED: 'rejected';
  REVOKED: 'revoked';
  SENT_BACK: 'sent-back';
  SUBMITTED: 'submitted';
  WITHDRAWN: 'withdrawn';
};

export type CorrectReleaseResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['CorrectReleaseResult'] = ResolversParentTypes['CorrectReleaseResult'],
> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ReleaseCorrection', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DraftReleaseResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['DraftReleaseResult'] = ResolversParentTypes['DraftReleaseResult'],
> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ReleaseDraft', ParentType, ContextType>;
};

export type DutyStateResolvers = { EXEMPT: 'exempt'; MET: 'met'; OPEN: 'open' };

export type EndLeadershipResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['EndLeadershipResult'] = ResolversParentTypes['EndLeadershipResult'],
> = {
  __resolveType: TypeResolveFn<'LeadershipAction' | 'Refusal', ParentType, ContextType>;
};

export type GrantBasisResolvers = { EXCEPTION: 'exception'; INVITATION: 'invitation'; SPECIAL: 'special' };

export type GrantTierResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['GrantTierResult'] = ResolversParentTypes['GrantTierResult'],
> = {
  __resolveType: TypeResolveFn<'Refusal' | 'TierGrant', ParentType, ContextType>;
};

export type GroupResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group'],
> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  committee?: Resolver<Maybe<ResolversTypes['Committee']>, ParentType, ContextType>;
  description?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<GroupDescriptionArgs, 'lang'>
  >;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leaders?: Resolver<ReadonlyArray<ResolversTypes['GroupLeader']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<GroupNameArgs, 'lang'>>;
  state?: Resolver<ResolversTypes['GroupState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupLeaderResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['GroupLeader'] = ResolversParentTypes['GroupLeader'],
> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupStateResolvers = { ACTIVE: 'active'; DISSOLVED: 'dissolved' };

export type HeldTierResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['HeldTier'] = ResolversParentTypes['HeldTier'],
> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  renewalPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImageWallResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ImageWall'] = ResolversParentTypes['ImageWall'],
> = {
  edition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['ImageWallEntry']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['WallEvent'], ParentType, ContextType>;
  frozen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  frozenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ratioHeight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratioWidth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImageWallEntryResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ImageWallEntry'] = ResolversParentTypes['ImageWallEntry'],
> = {
  caption?: Resolver<ResolversTypes['Caption'], ParentType, ContextType, Partial<ImageWallEntryCaptionArgs>>;
  company?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<ImageWallEntryCompanyArgs, 'lang'>
  >;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photo?: Resolver<
    Maybe<ResolversTypes['Photo']>,
    ParentType,
    ContextType,
    RequireFields<ImageWallEntryPhotoArgs, 'size'>
  >;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  years?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationAnswerResolvers = { ACCEPTED: 'accepted'; DECLINED: 'declined' };

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LangResolvers = { EN: 'en'; ZH: 'zh' };

export type LeadershipActionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['LeadershipAction'] = ResolversParentTypes['LeadershipAction'],
> = {
  leadership?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeadershipStandingResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['LeadershipStanding'] = ResolversParentTypes['LeadershipStanding'],
> = {
  counts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  duty?: Resolver<ResolversTypes['DutyState'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  putForward?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LedgerEntryResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry'],
> = {
  activity?: Resolver<ResolversTypes['ActivityType'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerEntryKind'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleRevision'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LedgerEntryKindResolvers = { APPROVAL: 'approval'; REVOCATION: 'revocation' };

export type LinkResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link'],
> = {
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkKindResolvers = {
  BLOG: 'blog';
  GITEE: 'gitee';
  GITHUB: 'github';
  LINKEDIN: 'linkedin';
  MODB: 'modb';
  OTHER: 'other';
  PGFANS: 'pgfans';
  WEBSITE: 'website';
  WECHAT_OFFICIAL_ACCOUNT: 'wechat-official-account';
};

export type MemberResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'],
> = {
  bio?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MemberBioArgs, 'lang'>>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MemberCityArgs, 'lang'>>;
  company?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<MemberCompanyArgs, 'lang'>
  >;
  contributions?: Resolver<
    ResolversTypes['ContributionConnection'],
    ParentType,
    ContextType,
    RequireFields<MemberContributionsArgs, 'first'>
  >;
  latinName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  photo?: Resolver<
    Maybe<ResolversTypes['Photo']>,
    ParentType,
    ContextType,
    RequireFields<MemberPhotoArgs, 'crop' | 'size'>
  >;
  slug?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MemberState'], ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MemberTitleArgs, 'lang'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberConnectionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberEdgeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberStateResolvers = { ACTIVE: 'active'; DECEASED: 'deceased'; RETIRED: 'retired' };

export type MissingForAdmissionResolvers = { APPLICATION: 'application'; CONSENT: 'consent' };

export type MutationResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  answerInvitation?: Resolver<
    ResolversTypes['AnswerInvitationResult'],
    ParentType,
    ContextType,
    RequireFields<MutationAnswerInvitationArgs, 'input'>
  >;
  appointLeader?: Resolver<
    ResolversTypes['AppointLeaderResult'],
    ParentType,
    ContextType,
    RequireFields<MutationAppointLeaderArgs, 'input'>
  >;
  correctRelease?: Resolver<
    ResolversTypes['CorrectReleaseResult'],
    ParentType,
    ContextType,
    RequireFields<MutationCorrectReleaseArgs, 'input'>
  >;
  draftRelease?: Resolver<
    ResolversTypes['DraftReleaseResult'],
    ParentType,
    ContextType,
    RequireFields<MutationDraftReleaseArgs, 'input'>
  >;
  endLeadership?: Resolver<
    ResolversTypes['EndLeadershipResult'],
    ParentType,
    ContextType,
    RequireFields<MutationEndLeadershipArgs, 'input'>
  >;
  grantTier?: Resolver<
    ResolversTypes['GrantTierResult'],
    ParentType,
    ContextType,
    RequireFields<MutationGrantTierArgs, 'input'>
  >;
  publishRelease?: Resolver<
    ResolversTypes['PublishReleaseResult'],
    ParentType,
    ContextType,
    RequireFields<MutationPublishReleaseArgs, 'input'>
  >;
  putForwardLeader?: Resolver<
    ResolversTypes['PutForwardLeaderResult'],
    ParentType,
    ContextType,
    RequireFields<MutationPutForwardLeaderArgs, 'input'>
  >;
  reviewContributions?: Resolver<
    ResolversTypes['ReviewContributionsResult'],
    ParentType,
    ContextType,
    RequireFields<MutationReviewContributionsArgs, 'input'>
  >;
  withdrawPutForward?: Resolver<
    ResolversTypes['WithdrawPutForwardResult'],
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawPutForwardArgs, 'input'>
  >;
};

export type NextReleaseResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['NextRelease'] = ResolversParentTypes['NextRelease'],
> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotAdmittedResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['NotAdmitted'] = ResolversParentTypes['NotAdmitted'],
> = {
  member?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NotAdmittedReason'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotAdmittedReasonResolvers = {
  CONSENT_MISSING: 'consent-missing';
  HELD_BACK: 'held-back';
  NOT_APPLIED: 'not-applied';
};

export type NotCountedReasonResolvers = { AFTER_DAY: 'after-day'; OTHER_YEAR: 'other-year' };

export type OutlookResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Outlook'] = ResolversParentTypes['Outlook'],
> = {
  bases?: Resolver<ReadonlyArray<ResolversTypes['Basis']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  notAdmitted?: Resolver<Maybe<ResolversTypes['NotAdmittedReason']>, ParentType, ContextType>;
  release?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnChangeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['OwnChange'] = ResolversParentTypes['OwnChange'],
> = {
  bases?: Resolver<ReadonlyArray<ResolversTypes['Basis']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pointsYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  release?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnContributionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['OwnContribution'] = ResolversParentTypes['OwnContribution'],
> = {
  activity?: Resolver<ResolversTypes['ActivityType'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidenceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContributionState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnContributionConnectionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['OwnContributionConnection'] =
    ResolversParentTypes['OwnContributionConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OwnContributionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OwnContribution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnContributionEdgeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['OwnContributionEdge'] = ResolversParentTypes['OwnContributionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OwnContribution'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnNotAdmittedResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['OwnNotAdmitted'] = ResolversParentTypes['OwnNotAdmitted'],
> = {
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NotAdmittedReason'], ParentType, ContextType>;
  release?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnPhotoResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['OwnPhoto'] = ResolversParentTypes['OwnPhoto'],
> = {
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['PhotoWarning']>, ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhotoResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Photo'] = ResolversParentTypes['Photo'],
> = {
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  placeholder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PhotoUrlArgs, 'format'>>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhotoCropResolvers = { PORTRAIT: 'portrait'; SQUARE: 'square' };

export type PhotoFormatResolvers = { JPEG: 'jpeg'; WEBP: 'webp' };

export type PhotoSizeResolvers = {
  LARGE: 'large';
  MEDIUM: 'medium';
  ORIGINAL: 'original';
  SMALL: 'small';
  THUMBNAIL: 'thumbnail';
};

export type PhotoWarningResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['PhotoWarning'] = ResolversParentTypes['PhotoWarning'],
> = {
  code?: Resolver<ResolversTypes['PhotoWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PhotoWarningMessageArgs, 'lang'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhotoWarningCodeResolvers = {
  STRONGLY_COMPRESSED: 'strongly-compressed';
  TOO_DARK: 'too-dark';
  TOO_SMALL: 'too-small';
};

export type ProgrammeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Programme'] = ResolversParentTypes['Programme'],
> = {
  contact?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<ProgrammeContactArgs, 'lang'>
  >;
  contactEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<ProgrammeDescriptionArgs, 'lang'>
  >;
  edition?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<ProgrammeEditionArgs, 'lang'>
  >;
  foundedYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  logo?: Resolver<Maybe<ResolversTypes['Photo']>, ParentType, ContextType, RequireFields<ProgrammeLogoArgs, 'size'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProgrammeNameArgs, 'lang'>>;
  nextRelease?: Resolver<ResolversTypes['NextRelease'], ParentType, ContextType>;
  shortName?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<ProgrammeShortNameArgs, 'lang'>
  >;
  sponsor?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<ProgrammeSponsorArgs, 'lang'>
  >;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishReleaseResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['PublishReleaseResult'] = ResolversParentTypes['PublishReleaseResult'],
> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ReleasePublication', ParentType, ContextType>;
};

export type PutForwardLeaderResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['PutForwardLeaderResult'] = ResolversParentTypes['PutForwardLeaderResult'],
> = {
  __resolveType: TypeResolveFn<'LeadershipAction' | 'Refusal', ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  activityTypes?: Resolver<
    ReadonlyArray<ResolversTypes['ActivityType']>,
    ParentType,
    ContextType,
    Partial<QueryActivityTypesArgs>
  >;
  alumni?: Resolver<
    ResolversTypes['MemberConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryAlumniArgs, 'first'>
  >;
  committees?: Resolver<ReadonlyArray<ResolversTypes['Committee']>, ParentType, ContextType>;
  groups?: Resolver<
    ReadonlyArray<ResolversTypes['Group']>,
    ParentType,
    ContextType,
    RequireFields<QueryGroupsArgs, 'includeDissolved'>
  >;
  imageWall?: Resolver<
    ResolversTypes['ImageWall'],
    ParentType,
    ContextType,
    RequireFields<QueryImageWallArgs, 'event'>
  >;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<QueryMemberArgs, 'slug'>>;
  programme?: Resolver<ResolversTypes['Programme'], ParentType, ContextType>;
  release?: Resolver<
    Maybe<ResolversTypes['RosterRelease']>,
    ParentType,
    ContextType,
    RequireFields<QueryReleaseArgs, 'code'>
  >;
  releases?: Resolver<
    ReadonlyArray<ResolversTypes['RosterRelease']>,
    ParentType,
    ContextType,
    Partial<QueryReleasesArgs>
  >;
  roster?: Resolver<ResolversTypes['Roster'], ParentType, ContextType, Partial<QueryRosterArgs>>;
  selfCheck?: Resolver<
    ResolversTypes['SelfCheck'],
    ParentType,
    ContextType,
    RequireFields<QuerySelfCheckArgs, 'contributions'>
  >;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['Tier']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RefusalResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal'],
> = {
  code?: Resolver<ResolversTypes['RefusalCode'], ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RefusalMessageArgs, 'lang'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseChangeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ReleaseChange'] = ResolversParentTypes['ReleaseChange'],
> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseCorrectionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ReleaseCorrection'] = ResolversParentTypes['ReleaseCorrection'],
> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  release?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseCountsResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ReleaseCounts'] = ResolversParentTypes['ReleaseCounts'],
> = {
  admitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promoted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renewed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseDraftResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ReleaseDraft'] = ResolversParentTypes['ReleaseDraft'],
> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['StaffChange']>, ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notAdmitted?: Resolver<ReadonlyArray<ResolversTypes['NotAdmitted']>, ParentType, ContextType>;
  release?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  renewalsPending?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  waits?: Resolver<ReadonlyArray<ResolversTypes['WaitingOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleasePublicationResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ReleasePublication'] = ResolversParentTypes['ReleasePublication'],
> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['StaffChange']>, ParentType, ContextType>;
  notAdmitted?: Resolver<ReadonlyArray<ResolversTypes['NotAdmitted']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  release?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewContributionsResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ReviewContributionsResult'] =
    ResolversParentTypes['ReviewContributionsResult'],
> = {
  __resolveType: TypeResolveFn<'ContributionReview' | 'Refusal', ParentType, ContextType>;
};

export type ReviewDecisionResolvers = {
  APPROVE: 'approve';
  REJECT: 'reject';
  REVOKE: 'revoke';
  SEND_BACK: 'send-back';
};

export type ReviewedContributionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['ReviewedContribution'] = ResolversParentTypes['ReviewedContribution'],
> = {
  contribution?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContributionState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RosterResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Roster'] = ResolversParentTypes['Roster'],
> = {
  asKnownOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  corrected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entries?: Resolver<
    ResolversTypes['RosterEntryConnection'],
    ParentType,
    ContextType,
    RequireFields<RosterEntriesArgs, 'first'>
  >;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  release?: Resolver<Maybe<ResolversTypes['RosterRelease']>, ParentType, ContextType>;
  renewalPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['RosterTier']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RosterEntryResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['RosterEntry'] = ResolversParentTypes['RosterEntry'],
> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  leads?: Resolver<ReadonlyArray<ResolversTypes['Group']>, ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RosterEntryConnectionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['RosterEntryConnection'] = ResolversParentTypes['RosterEntryConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RosterEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RosterEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RosterEntryEdgeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['RosterEntryEdge'] = ResolversParentTypes['RosterEntryEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RosterEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RosterReleaseResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['RosterRelease'] = ResolversParentTypes['RosterRelease'],
> = {
  admitted?: Resolver<ReadonlyArray<ResolversTypes['ReleaseChange']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  corrected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ReleaseCounts'], ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  promoted?: Resolver<ReadonlyArray<ResolversTypes['ReleaseChange']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renewed?: Resolver<ReadonlyArray<ResolversTypes['ReleaseChange']>, ParentType, ContextType>;
  returned?: Resolver<ReadonlyArray<ResolversTypes['ReleaseChange']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RosterTierResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['RosterTier'] = ResolversParentTypes['RosterTier'],
> = {
  entries?: Resolver<ReadonlyArray<ResolversTypes['RosterEntry']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RuleRevisionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['RuleRevision'] = ResolversParentTypes['RuleRevision'],
> = {
  cap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  evidenceHosts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  evidenceRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SelfCheckResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['SelfCheck'] = ResolversParentTypes['SelfCheck'],
> = {
  activities?: Resolver<ReadonlyArray<ResolversTypes['SelfCheckActivity']>, ParentType, ContextType>;
  holds?: Resolver<Maybe<ResolversTypes['HeldTier']>, ParentType, ContextType>;
  notCounted?: Resolver<ReadonlyArray<ResolversTypes['SelfCheckNotCounted']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  outlook?: Resolver<ReadonlyArray<ResolversTypes['Outlook']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['TierDistance']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SelfCheckActivityResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['SelfCheckActivity'] = ResolversParentTypes['SelfCheckActivity'],
> = {
  activity?: Resolver<ResolversTypes['ActivityType'], ParentType, ContextType>;
  contributions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SelfCheckNotCountedResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['SelfCheckNotCounted'] = ResolversParentTypes['SelfCheckNotCounted'],
> = {
  activity?: Resolver<ResolversTypes['ActivityType'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NotCountedReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffChangeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['StaffChange'] = ResolversParentTypes['StaffChange'],
> = {
  bases?: Resolver<ReadonlyArray<ResolversTypes['Basis']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  member?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pointsYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  putForwards?: Resolver<ReadonlyArray<ResolversTypes['UsedPutForward']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StandingResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Standing'] = ResolversParentTypes['Standing'],
> = {
  entries?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  leaderships?: Resolver<ReadonlyArray<ResolversTypes['LeadershipStanding']>, ParentType, ContextType>;
  outlook?: Resolver<Maybe<ResolversTypes['Outlook']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['TierDistance']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TermResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Term'] = ResolversParentTypes['Term'],
> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThresholdResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Threshold'] = ResolversParentTypes['Threshold'],
> = {
  fromYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TierResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Tier'] = ResolversParentTypes['Tier'],
> = {
  bases?: Resolver<ReadonlyArray<ResolversTypes['Basis']>, ParentType, ContextType>;
  benefits?: Resolver<ReadonlyArray<ResolversTypes['Benefit']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  colour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<TierDescriptionArgs, 'lang'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TierNameArgs, 'lang'>>;
  openToApplication?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<TierThresholdArgs>>;
  thresholds?: Resolver<ReadonlyArray<ResolversTypes['Threshold']>, ParentType, ContextType>;
  trophy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<TierTrophyArgs, 'lang'>>;
  trophyPhoto?: Resolver<
    Maybe<ResolversTypes['Photo']>,
    ParentType,
    ContextType,
    RequireFields<TierTrophyPhotoArgs, 'size'>
  >;
  waysIn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<TierWaysInArgs, 'lang'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TierDistanceResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['TierDistance'] = ResolversParentTypes['TierDistance'],
> = {
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TierGrantResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['TierGrant'] = ResolversParentTypes['TierGrant'],
> = {
  countsFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  warning?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<TierGrantWarningArgs, 'lang'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UsedPutForwardResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['UsedPutForward'] = ResolversParentTypes['UsedPutForward'],
> = {
  group?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  groupName?: Resolver<
    ResolversTypes['String'],
    ParentType,
    ContextType,
    RequireFields<UsedPutForwardGroupNameArgs, 'lang'>
  >;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'],
> = {
  appliedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['OwnChange']>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ResolversTypes['Consents']>, ParentType, ContextType>;
  contributions?: Resolver<
    ResolversTypes['OwnContributionConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewerContributionsArgs, 'first'>
  >;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  invitations?: Resolver<ReadonlyArray<ResolversTypes['Invitation']>, ParentType, ContextType>;
  linked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  notAdmitted?: Resolver<ReadonlyArray<ResolversTypes['OwnNotAdmitted']>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['OwnPhoto']>, ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['Standing']>, ParentType, ContextType, Partial<ViewerStandingArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WaitingContributionResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['WaitingContribution'] = ResolversParentTypes['WaitingContribution'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContributionState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WaitingGrantResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['WaitingGrant'] = ResolversParentTypes['WaitingGrant'],
> = {
  basis?: Resolver<ResolversTypes['GrantBasis'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WaitingGrantKind'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  years?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WaitingGrantKindResolvers = { INVITATION: 'invitation'; PROPOSAL: 'proposal' };

export type WaitingOutcomeResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['WaitingOutcome'] = ResolversParentTypes['WaitingOutcome'],
> = {
  contributions?: Resolver<ReadonlyArray<ResolversTypes['WaitingContribution']>, ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['WaitingGrant']>, ParentType, ContextType>;
  member?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingForAdmission']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notAdmitted?: Resolver<Maybe<ResolversTypes['NotAdmittedReason']>, ParentType, ContextType>;
  now?: Resolver<Maybe<ResolversTypes['StaffChange']>, ParentType, ContextType>;
  then?: Resolver<Maybe<ResolversTypes['StaffChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WallEventResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['WallEvent'] = ResolversParentTypes['WallEvent'],
> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<WallEventNameArgs, 'lang'>>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<WallEventPlaceArgs, 'lang'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawPutForwardResultResolvers<
  ContextType = GraphqlContext,
  ParentType extends ResolversParentTypes['WithdrawPutForwardResult'] =
    ResolversParentTypes['WithdrawPutForwardResult'],
> = {
  __resolveType: TypeResolveFn<'LeadershipAction' | 'Refusal', ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphqlContext> = {
  ActivityKind?: ActivityKindResolvers;
  ActivityType?: ActivityTypeResolvers<ContextType>;
  AnswerInvitationResult?: AnswerInvitationResultResolvers<ContextType>;
  AnsweredInvitations?: AnsweredInvitationsResolvers<ContextType>;
  AppointLeaderResult?: AppointLeaderResultResolvers<ContextType>;
  Basis?: BasisResolvers;
  Benefit?: BenefitResolvers<ContextType>;
  Caption?: CaptionResolvers<ContextType>;
  ChangeKind?: ChangeKindResolvers;
  Committee?: CommitteeResolvers<ContextType>;
  CommitteeWayIn?: CommitteeWayInResolvers;
  Consents?: ConsentsResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  ContributionConnection?: ContributionConnectionResolvers<ContextType>;
  ContributionEdge?: ContributionEdgeResolvers<ContextType>;
  ContributionReview?: ContributionReviewResolvers<ContextType>;
  ContributionState?: ContributionStateResolvers;
  CorrectReleaseResult?: CorrectReleaseResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DraftReleaseResult?: DraftReleaseResultResolvers<ContextType>;
  DutyState?: DutyStateResolvers;
  EndLeadershipResult?: EndLeadershipResultResolvers<ContextType>;
  GrantBasis?: GrantBasisResolvers;
  GrantTierResult?: GrantTierResultResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupLeader?: GroupLeaderResolvers<ContextType>;
  GroupState?: GroupStateResolvers;
  HeldTier?: HeldTierResolvers<ContextType>;
  ImageWall?: ImageWallResolvers<ContextType>;
  ImageWallEntry?: ImageWallEntryResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationAnswer?: InvitationAnswerResolvers;
  JSON?: GraphQLScalarType;
  Lang?: LangResolvers;
  LeadershipAction?: LeadershipActionResolvers<ContextType>;
  LeadershipStanding?: LeadershipStandingResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerEntryKind?: LedgerEntryKindResolvers;
  Link?: LinkResolvers<ContextType>;
  LinkKind?: LinkKindResolvers;
  Member?: MemberResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MemberState?: MemberStateResolvers;
  MissingForAdmission?: MissingForAdmissionResolvers;
  Mutation?: MutationResolvers<ContextType>;
  NextRelease?: NextReleaseResolvers<ContextType>;
  NotAdmitted?: NotAdmittedResolvers<ContextType>;
  NotAdmittedReason?: NotAdmittedReasonResolvers;
  NotCountedReason?: NotCountedReasonResolvers;
  Outlook?: OutlookResolvers<ContextType>;
  OwnChange?: OwnChangeResolvers<ContextType>;
  OwnContribution?: OwnContributionResolvers<ContextType>;
  OwnContributionConnection?: OwnContributionConnectionResolvers<ContextType>;
  OwnContributionEdge?: OwnContributionEdgeResolvers<ContextType>;
  OwnNotAdmitted?: OwnNotAdmittedResolvers<ContextType>;
  OwnPhoto?: OwnPhotoResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Photo?: PhotoResolvers<ContextType>;
  PhotoCrop?: PhotoCropResolvers;
  PhotoFormat?: PhotoFormatResolvers;
  PhotoSize?: PhotoSizeResolvers;
  PhotoWarning?: PhotoWarningResolvers<ContextType>;
  PhotoWarningCode?: PhotoWarningCodeResolvers;
  Programme?: ProgrammeResolvers<ContextType>;
  PublishReleaseResult?: PublishReleaseResultResolvers<ContextType>;
  PutForwardLeaderResult?: PutForwardLeaderResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ReleaseChange?: ReleaseChangeResolvers<ContextType>;
  ReleaseCorrection?: ReleaseCorrectionResolvers<ContextType>;
  ReleaseCounts?: ReleaseCountsResolvers<ContextType>;
  ReleaseDraft?: ReleaseDraftResolvers<ContextType>;
  ReleasePublication?: ReleasePublicationResolvers<ContextType>;
  ReviewContributionsResult?: ReviewContributionsResultResolvers<ContextType>;
  ReviewDecision?: ReviewDecisionResolvers;
  ReviewedContribution?: ReviewedContributionResolvers<ContextType>;
  Roster?: RosterResolvers<ContextType>;
  RosterEntry?: RosterEntryResolvers<ContextType>;
  RosterEntryConnection?: RosterEntryConnectionResolvers<ContextType>;
  RosterEntryEdge?: RosterEntryEdgeResolvers<ContextType>;
  RosterRelease?: RosterReleaseResolvers<ContextType>;
  RosterTier?: RosterTierResolvers<ContextType>;
  RuleRevision?: RuleRevisionResolvers<ContextType>;
  SelfCheck?: SelfCheckResolvers<ContextType>;
  SelfCheckActivity?: SelfCheckActivityResolvers<ContextType>;
  SelfCheckNotCounted?: SelfCheckNotCountedResolvers<ContextType>;
  StaffChange?: StaffChangeResolvers<ContextType>;
  Standing?: StandingResolvers<ContextType>;
  Term?: TermResolvers<ContextType>;
  Threshold?: ThresholdResolvers<ContextType>;
  Tier?: TierResolvers<ContextType>;
  TierDistance?: TierDistanceResolvers<ContextType>;
  TierGrant?: TierGrantResolvers<ContextType>;
  UsedPutForward?: UsedPutForwardResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WaitingContribution?: WaitingContributionResolvers<ContextType>;
  WaitingGrant?: WaitingGrantResolvers<ContextType>;
  WaitingGrantKind?: WaitingGrantKindResolvers;
  WaitingOutcome?: WaitingOutcomeResolvers<ContextType>;
  WallEvent?: WallEventResolvers<ContextType>;
  WithdrawPutForwardResult?: WithdrawPutForwardResultResolvers<ContextType>;
};
