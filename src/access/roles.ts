import type { Bilingual } from '../domain/shared/bilingual';
import type { PanelAction } from '../labels/actions';

/** What a role may do with the entries of one content type. */
export interface ContentAccess {
  may: readonly ('read' | 'create' | 'update' | 'delete')[];
  /** Fields that the role neither sees nor writes. */
  hidden?: readonly string[];
  /** Fields that the role sees and does not write. */
  fixed?: readonly string[];
  /** The only fields that the role writes; without it all that it sees, but for the fixed ones. */
  writes?: readonly string[];
}

/** A role of the programme's staff. */
export interface StaffRole {
  code: string;
  name: Bilingual;
  description: Bilingual;
  actions: readonly PanelAction[];
  /** By the content type's name, such as `member`; what is not named the role never sees. */
  content: Readonly<Record<string, ContentAccess>>;
  /** What it may do in the media library. */
  media: 'none' | 'read' | 'write';
}

const READ: ContentAccess = { may: ['read'] };
/** Whose account is whose decides who may do what: administrators only. */
const LINKS = ['account', 'administrator'];
const PEOPLE: ContentAccess = { may: ['read'], hidden: LINKS };
/** Written by decisions alone. */
const DECIDED = ['points', 'decidedAt', 'reviewer', 'reviewNote', 'recorder', 'evidenceKey', 'isDemo'];
const RECORD: ContentAccess = { may: ['read', 'create', 'update'], fixed: DECIDED };
const RULES = { programme: READ, tier: READ, benefit: READ, committee: READ, 'activity-type': READ };

/** The staff's roles beside the super administrator, who may do everything. Private contact data are read by one of them alone, by its own action. */
export const ROLES: readonly StaffRole[] = [
  {
    code: 'honour-editor',
    name: { zh: '编辑', en: 'Editor' },
    description: {
      zh: '维护成员资料、照片与活动场次，录入贡献；看不到联系方式。',
      en: 'Keeps profiles, photos and events, records contributions; sees no private contact data.',
    },
    actions: [
      'contribution.record',
      'person.read',
      'leadership.read',
      'member.find',
      'photo.missing',
      'portrait.read',
      'portrait.focus',
      'wall.read',
    ],
    content: {
      ...RULES,
      member: { may: ['read', 'create', 'update'], hidden: LINKS, fixed: ['isDemo', 'leaderships', 'contributions'] },
      event: { may: ['read', 'create', 'update', 'delete'], fixed: ['isDemo'] },
      group: READ,
      leadership: READ,
      contribution: RECORD,
    },
    media: 'write',
  },
  {
    code: 'honour-reviewer',
    name: { zh: '审核人', en: 'Reviewer' },
    description: {
      zh: '审核贡献，不能审核自己的贡献；提议邀请与特例。',
      en: 'Reviews contributions, but never their own; proposes invitations and exceptions.',
    },
    actions: [
      'contribution.record',
      'contribution.review',
      'contribution.revoke',
      'person.read',
      'leadership.read',
      'photo.missing',
      'portrait.read',
      'member.find',
      'title.read',
      'title.propose',
    ],
    content: { ...RULES, member: PEOPLE, event: READ, group: READ, leadership: READ, contribution: RECORD },
    media: 'write',
  },
  {
    code: 'honour-release-manager',
    name: { zh: '发布管理员', en: 'Release manager' },
    description: {
      zh: '拟定、发布与更正名单，提议与批准邀请及特例，任命组长，查看操作记录。',
      en: 'Drafts, publishes and corrects releases, proposes and approves titles, appoints leaders, reads the audit trail.',
    },
    actions: [
      'person.read',
      'leadership.read',
      'leadership.manage',
      'photo.missing',
      'portrait.read',
      'release.read',
      'release.publish',
      'release.correct',
      'member.find',
      'title.read',
      'title.propose',
      'title.grant',
      'audit.read',
      'wall.read',
      'wall.manage',
      'wall.download',
    ],
    content: {
      ...RULES,
      member: PEOPLE,
      event: READ,
      group: { may: ['read', 'create', 'update'], fixed: ['isDemo', 'leaderships'] },
      leadership: READ,
      contribution: READ,
    },
    media: 'read',
  },
  {
    code: 'honour-conference-team',
    name: { zh: '大会团队', en: 'Conference team' },
    description: {
      zh: '查看成员资料与活动，更换成员照片及其说明，用于大会物料；看不到联系方式与贡献。',
      en: 'Reads profiles and events and changes photos and what is said of them, for the conference; sees neither contact data nor contributions.',
    },
    actions: ['photo.missing', 'portrait.read', 'wall.read', 'wall.manage', 'wall.download'],
    content: {
      programme: READ,
      tier: READ,
      benefit: READ,
      committee: READ,
      group: READ,
      event: READ,
      // What is said of a photo stands with its file, which changes by who may change the photo.
      member: { may: ['read', 'update'], hidden: LINKS, writes: ['photo'] },
    },
    media: 'write',
  },
  {
    code: 'honour-liaison',
    name: { zh: '联络人', en: 'Liaison' },
    description: {
      zh: '联系成员催照片、催职责：查看联系方式，每次查看均留痕；不修改任何内容。',
      en: 'Asks members for photos and duties: reads contact data, each reading recorded; edits nothing.',
    },
    actions: ['person.read', 'contact.read', 'leadership.read', 'photo.missing', 'portrait.read', 'member.find'],
    content: { ...RULES, member: PEOPLE, event: READ, group: READ, leadership: READ },
    media: 'read',
  },
];
