import type { Core, UID } from '@strapi/strapi';
import { findCatalogueDifferences } from '../catalogue';
import { countAuditByPeople, findPhotoFiles } from '../persistence/shared/demo';
import { databaseOf } from '../persistence/shared/transaction';
import { DEMO_TEXTS } from './load/uploads';

/** Something in the database that the demo did not make, in two languages, and how often. */
export interface NotDemo {
  zh: string;
  en: string;
  count: number;
}

type Where = Record<string, unknown>;

/** The content types whose rows say whether they are demo; groups are compared with the catalogue. */
const MARKED = [
  ['api::member.member', '成员', 'members'],
  ['api::contribution.contribution', '贡献', 'contributions'],
  ['api::event.event', '活动场次', 'events'],
  ['api::leadership.leadership', '任职', 'leaderships'],
] as const;

/** Everything that editors write in the panel. */
const EDITED = [
  ...MARKED,
  ['api::group.group', '工作组', 'groups'],
  ['api::member-contact.member-contact', '联系方式', 'private contacts'],
  ['api::programme.programme', '荣誉计划', 'programme'],
  ['api::tier.tier', '级别', 'tiers'],
  ['api::benefit.benefit', '权益', 'benefits'],
  ['api::committee.committee', '委员会', 'committees'],
  ['api::activity-type.activity-type', '活动类型', 'activity types'],
] as const;

const BY_AN_EDITOR: Where = {
  $or: [{ createdBy: { id: { $notNull: true } } }, { updatedBy: { id: { $notNull: true } } }],
};

/** Strapi makes these two itself at its first start. */
const STRAPI_TOKENS = ['Read Only', 'Full Access'];

/** What in the database is not the demo's or the catalogue's: other rows, edits, decisions by people, accounts, files. */
export async function findNotDemo(strapi: Core.Strapi): Promise<NotDemo[]> {
  const count = (uid: UID.Schema, where: Where = {}): Promise<number> => strapi.db.query(uid).count({ where });
  const differences = await findCatalogueDifferences(strapi);
  const [difference] = differences;
  const found: NotDemo[] = [];
  for (const [uid, zh, en] of MARKED) {
    found.push({ zh: `非演示${zh}`, en: `${en} that are not demo`, count: await count(uid, { isDemo: false }) });
  }
  for (const [uid, zh, en] of EDITED) {
    found.push({ zh: `在后台编辑过的${zh}`, en: `${en} edited in the panel`, count: await count(uid, BY_AN_EDITOR) });
  }
  found.push(
    {
      zh: `目录数据的改动（${difference?.what ?? ''}）`,
      en: `changes of the catalogue (${difference?.what ?? ''})`,
      count: differences.length,
    },
    {
      zh: '非演示成员的联系方式',
      en: 'contacts of people who are not demo',
      count: await count('api::member-contact.member-contact', { member: { isDemo: false } }),
    },
    {
      zh: '人工操作记录',
      en: 'actions of people in the audit trail',
      count: await countAuditByPeople(databaseOf(strapi)),
    },
    { zh: '更多管理员', en: 'further administrators', count: Math.max(0, (await count('admin::user')) - 1) },
    { zh: '站点账号', en: 'site accounts', count: await count('plugin::users-permissions.user') },
    { zh: 'API 令牌', en: 'API tokens', count: await count('admin::api-token', { name: { $notIn: STRAPI_TOKENS } }) },
    {
      zh: '上传的文件',
      en: 'uploaded files',
      count: await count('plugin::upload.file', {
        $or: [{ caption: { $null: true } }, { caption: { $notIn: [...DEMO_TEXTS] } }],
      }),
    },
  );
  return found.filter((each) => each.count > 0);
}

/**
 * Refuses where the database holds anything that is not demo, so that removing the demo destroys nobody's work.
 *
 * @throws an error whose message says what was found, on one line
 */
export async function assertOnlyDemo(strapi: Core.Strapi): Promise<void> {
  const found = await findNotDemo(strapi);
  if (found.length === 0) return;
  const zh = found.map((each) => `${each.zh} ${each.count}`).join('、');
  const en = found.map((each) => `${each.en}: ${each.count}`).join(', ');
  throw new Error(
    `数据库中有非演示内容（${zh}），未移除 · the database holds more than the demo (${en}): nothing was removed`,
  );
}

/** The names of the files that the database knows of: below `public/uploads` and in the folder of private files. */
export async function namesOfFiles(strapi: Core.Strapi): Promise<string[]> {
  return (await findPhotoFiles(databaseOf(strapi))).map(({ name }) => name);
}
