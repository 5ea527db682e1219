import { createDocument, documentIdsByCode } from '../../catalogue/documents';
import { writtenId, type Writing } from './written';

/** Writes the demo's own groups and its events; the catalogue's groups are there already. */
export async function writeFrame({ strapi, plan, groups, events, tell }: Writing): Promise<void> {
  const committees = await documentIdsByCode(strapi, 'api::committee.committee');
  for (const [code, id] of await documentIdsByCode(strapi, 'api::group.group')) groups.set(code, id);
  for (const group of plan.groups) {
    const data = { ...group, committee: writtenId(committees, group.committee), isDemo: true };
    groups.set(group.code, await createDocument(strapi, 'api::group.group', data));
  }
  for (const event of plan.events) {
    const group = event.group === null ? null : writtenId(groups, event.group);
    events.set(event.code, await createDocument(strapi, 'api::event.event', { ...event, group, isDemo: true }));
    tell(`活动场次 · events ${events.size}/${plan.events.length}`);
  }
}

/** Writes who leads which group. */
export async function writeLeaderships({ strapi, plan, people, groups }: Writing): Promise<void> {
  for (const { person, group, startedOn, endedOn } of plan.leaderships) {
    await createDocument(strapi, 'api::leadership.leadership', {
      member: writtenId(people, person),
      group: writtenId(groups, group),
      startedOn,
      endedOn,
      note: '演示数据 demo',
      isDemo: true,
    });
  }
}
