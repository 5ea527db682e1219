import type { Bilingual } from '../domain/shared/bilingual';

/**
 * What staff can be allowed to do beyond editing content. Routes of the panel, its buttons and the roles all name these;
 * an administrator finds them under Settings → Roles. Only data: the panel's own bundle reads it too.
 */
export const ACTIONS = {
  'contribution.record': {
    zh: '录入贡献：重新提交、多人录入',
    en: 'Record contributions: submit anew, several people at once',
  },
  'contribution.review': { zh: '审核贡献：通过、退回、驳回', en: 'Review contributions: approve, send back, reject' },
  'contribution.revoke': { zh: '取消对贡献的认可', en: 'Revoke approved contributions' },
  'person.read': { zh: '查看成员荣誉档案', en: 'Read members’ honour files' },
  'contact.read': { zh: '查看成员联系方式（每次查看均留痕）', en: 'Read members’ contact data, each reading recorded' },
  'leadership.read': { zh: '查看组长与职责', en: 'Read leaders and duties' },
  'leadership.manage': { zh: '任命组长、卸任、推举', en: 'Appoint, end and put forward leaders' },
  'release.read': { zh: '查看与拟定名单发布', en: 'Read and draft releases' },
  'release.publish': { zh: '发布名单', en: 'Publish releases' },
  'release.correct': { zh: '更正已发布的名单', en: 'Correct published releases' },
  'member.find': { zh: '按姓名查找成员', en: 'Find members by name' },
  'title.read': { zh: '查看邀请、特殊贡献与特例', en: 'Read invitations, special awards and exceptions' },
  'title.propose': { zh: '提议邀请、特殊贡献与特例', en: 'Propose invitations, special awards and exceptions' },
  'title.grant': { zh: '批准或否决邀请、特殊贡献与特例', en: 'Decide on invitations, special awards and exceptions' },
  'wall.read': { zh: '查看形象墙', en: 'Read image walls' },
  'wall.manage': { zh: '冻结形象墙、接收新照片、核对图注', en: 'Freeze image walls, take over photos, check captions' },
  'wall.download': { zh: '下载形象墙文件包', en: 'Download the packs of image walls' },
  'photo.missing': { zh: '查看缺少照片的成员', en: 'See which members lack a photo' },
  'portrait.read': { zh: '查看成员肖像与裁切预览', en: 'See members’ portraits and how they are cropped' },
  'portrait.focus': { zh: '设定肖像焦点', en: 'Say where the face is on a portrait' },
  'audit.read': { zh: '查看与导出操作记录', en: 'Read and export the audit trail' },
} as const satisfies Record<string, Bilingual>;

/** One of the project's own actions. */
export type PanelAction = keyof typeof ACTIONS;

/** Under which heading the panel lists them. */
export const CATEGORY: Bilingual = { zh: '荣誉体系', en: 'Contributor honours' };

/** The action as Strapi knows it. */
export function actionId(action: PanelAction): string {
  return `api::${action}`;
}
