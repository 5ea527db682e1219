import type { Core } from '@strapi/strapi';
import type { CivilDate } from '../../domain/shared/civil-date';
import { contextFor } from '../../services/shared/context';
import { planDemo } from '../plan';
import { instantOf } from '../plan/calendar';
import { demoState, rememberDemoState } from '../state';
import { checkMostCaptions } from './captions';
import { writeFrame, writeLeaderships } from './frame';
import { writePeople } from './people';
import { DEMO, playTimeline } from './timeline';
import { writeTrophies } from './trophies';
import { withUploads } from './uploads';
import type { Writing } from './written';

/** How much was written. */
export interface DemoSummary {
  startDate: CivilDate;
  people: number;
  /** All groups, the programme's own too. */
  groups: number;
  events: number;
  contributions: number;
  releases: number;
}

/**
 * Writes a demo that ends the day before `today` into a database that has the catalogue and no members. It is not one
 * transaction, since the services open their own: {@link demoState} says `unfinished` until all is there, and a load
 * that was cut off is mended by making the database anew.
 *
 * @throws where the database holds members or a demo already
 */
export async function loadDemo(
  strapi: Core.Strapi,
  options: { today: CivilDate; tell?: (howFar: string) => void },
): Promise<DemoSummary> {
  const { today, tell = () => undefined } = options;
  if ((await demoState(strapi)) !== 'none' || (await strapi.db.query('api::member.member').count()) > 0) {
    throw new Error('数据库中已有成员或演示数据 · the database has members or a demo already');
  }
  const plan = planDemo(today);
  await rememberDemoState(strapi, 'unfinished', today);
  const writing: Writing = {
    strapi,
    plan,
    people: new Map(),
    groups: new Map(),
    events: new Map(),
    contributions: new Map(),
    tell,
  };
  await writeFrame(writing);
  await withUploads(strapi, async (store) => {
    await writeTrophies(strapi, store);
    await writePeople(writing, store);
  });
  await writeLeaderships(writing);
  await playTimeline(writing);
  const evening = new Date(instantOf(plan.calendar.lastDay, '21:00'));
  await checkMostCaptions(writing, contextFor(strapi, DEMO, { now: () => evening }));
  await rememberDemoState(strapi, 'complete', today);
  return {
    startDate: today,
    people: writing.people.size,
    groups: writing.groups.size,
    events: writing.events.size,
    contributions: writing.contributions.size,
    releases: plan.calendar.releases.length,
  };
}
