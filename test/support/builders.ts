import type { Application } from './application';

type Values = Record<string, unknown>;

/** A document as Strapi gives it back; tests need its id, and sometimes a field of it. */
export type Document = Values & { documentId: string };

interface Documents {
  create(options: { data: Values }): Promise<Document>;
  findFirst(options: { filters: Values }): Promise<Document | null>;
}

function documents(application: Application, type: string): Documents {
  return application.strapi.documents(`api::${type}.${type}` as never) as unknown as Documents;
}

let made = 0;

/** The catalogue's entry with this code; throws when there is none, as the test then means another one. */
export async function catalogued(application: Application, type: string, code: string): Promise<Document> {
  const found = await documents(application, type).findFirst({ filters: { code } });
  if (!found) throw new Error(`The catalogue has no ${type} "${code}".`);
  return found;
}

/** A person who applied and agreed to everything, unless the values say otherwise. */
export function aMember(application: Application, values: Values = {}): Promise<Document> {
  made += 1;
  const data = {
    name: `成员${made}`,
    latinName: `Member ${made}`,
    slug: `member-${made}`,
    sortKey: `chengyuan ${String(made).padStart(4, '0')}`,
    state: 'active',
    appliedOn: '2024-01-01',
    consentSite: true,
    consentImageWall: true,
    consentBadge: true,
    consentPress: true,
    ...values,
  };
  return documents(application, 'member').create({ data });
}

/** A working group, in the regional committee unless another committee's code is given. */
export async function aGroup(
  application: Application,
  values: Values & { committee?: string } = {},
): Promise<Document> {
  made += 1;
  const { committee = 'regional-user', ...rest } = values;
  const { documentId } = await catalogued(application, 'committee', committee);
  const data = { code: `group-${made}`, nameZh: `组${made}`, nameEn: `Group ${made}`, committee: documentId, ...rest };
  return documents(application, 'group').create({ data });
}

/** One person leading one group, from the first of January 2025 unless the values say otherwise. */
export function aLeadership(
  application: Application,
  values: Values & { member: string; group: string },
): Promise<Document> {
  return documents(application, 'leadership').create({ data: { startedOn: '2025-01-01', ...values } });
}

/** An event, a local one unless the values say otherwise. */
export function anEvent(application: Application, values: Values = {}): Promise<Document> {
  made += 1;
  const data = {
    code: `event-${made}`,
    nameZh: `活动${made}`,
    nameEn: `Event ${made}`,
    kind: 'local',
    heldOn: '2025-03-01',
  };
  return documents(application, 'event').create({ data: { ...data, ...values } });
}

/** Lets articles be on the official account alone, as the catalogue has it: other tests' evidence is at example.org. */
export async function articlesOnTheAccount(application: Application): Promise<void> {
  await application.strapi.db.connection.raw(
    `UPDATE components_rules_revisions r SET evidence_hosts = 'mp.weixin.qq.com'
       FROM activity_types_cmps l JOIN activity_types a ON a.id = l.entity_id
      WHERE l.cmp_id = r.id AND l.field = 'revisions' AND a.code = 'article'`,
  );
}

/**
 * A submitted contribution with evidence of its own: a conference talk unless another activity type's code is given.
 * Other states are reached by the services, as in life.
 */
export async function aContribution(
  application: Application,
  values: Values & { member: string; activityType?: string },
): Promise<Document> {
  made += 1;
  const { activityType = 'conference-talk', ...rest } = values;
  const { documentId } = await catalogued(application, 'activity-type', activityType);
  const data = {
    activityType: documentId,
    occurredOn: '2025-03-01',
    title: `贡献${made}`,
    quantity: 1,
    evidenceUrl: `https://example.org/evidence/${made}`,
    state: 'submitted',
    ...rest,
  };
  return documents(application, 'contribution').create({ data });
}
