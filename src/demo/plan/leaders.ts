import { civilDate } from '../../domain/shared/civil-date';
import type { DemoCalendar } from './calendar';
import type { DemoGroup, DemoLeadership } from './types';

/** The groups that the demo adds to the programme's own; with these there are twelve. */
export const DEMO_GROUPS: readonly DemoGroup[] = [
  industry('demo-government', '政务应用组（演示）', 'Government Application Group (demo)', '政务', 3),
  city('demo-beijing', '北京用户组（演示）', 'Beijing User Group (demo)', '北京', 13),
  city('demo-shanghai', '上海用户组（演示）', 'Shanghai User Group (demo)', '上海', 14),
  city('demo-shenzhen', '深圳用户组（演示）', 'Shenzhen User Group (demo)', '深圳', 15),
];

interface Office {
  story: string;
  /** Which of the story's people. */
  nth: number;
  group: string;
  /** Year of the demo and day on which the office begins. */
  from: readonly [year: 0 | 1, day: string];
  until?: readonly [year: 0 | 1, day: string];
  /** Neglects the duty from the second year on. */
  idle?: true;
}

/** Who leads which group; leaders of a group without a leader-authorised committee have no title by it. */
export const OFFICES: readonly Office[] = [
  { story: 'leader', nth: 0, group: 'finance', from: [0, '02-10'] },
  { story: 'leader', nth: 1, group: 'electric-power', from: [0, '03-18'] },
  { story: 'leader', nth: 2, group: 'hangzhou', from: [0, '01-15'] },
  { story: 'leader', nth: 3, group: 'demo-shanghai', from: [0, '05-06'] },
  { story: 'leader', nth: 4, group: 'nanjing', from: [1, '09-01'] },
  { story: 'leader-with-points', nth: 0, group: 'nanjing', from: [0, '02-20'], until: [1, '09-01'] },
  { story: 'leader-with-points', nth: 1, group: 'demo-shenzhen', from: [0, '04-08'] },
  { story: 'leader-without-duty', nth: 0, group: 'demo-government', from: [0, '05-20'], idle: true },
  { story: 'ace-steady-spring', nth: 0, group: 'demo-beijing', from: [0, '03-01'] },
  { story: 'ace-steady-spring', nth: 1, group: 'university-development-group', from: [0, '03-01'] },
  { story: 'director-founder', nth: 0, group: 'tech-talk', from: [0, '01-12'] },
  { story: 'ace-steady-summer', nth: 1, group: 'writer', from: [0, '04-01'] },
];

/** Offices as leaderships of the calendar's years. */
export function leadershipsOf(calendar: DemoCalendar, keyOf: (story: string, nth: number) => string): DemoLeadership[] {
  return OFFICES.map(({ story, nth, group, from, until }) => ({
    person: keyOf(story, nth),
    group,
    startedOn: dayOf(calendar, from),
    endedOn: until ? dayOf(calendar, until) : null,
  }));
}

/** A day of one of the demo's years. */
export function dayOf(calendar: DemoCalendar, [year, day]: readonly [year: number, day: string]): string {
  const [month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return civilDate((calendar.years[0] ?? 0) + year, month, dayOfMonth);
}

function industry(code: string, nameZh: string, nameEn: string, name: string, position: number): DemoGroup {
  return {
    code,
    nameZh,
    nameEn,
    descriptionZh: `演示数据：编写${name}行业 PG 应用报告。`,
    descriptionEn: 'Demo data: compiles the industry’s PostgreSQL application report.',
    committee: 'industry-application',
    city: null,
    industry: name,
    position,
  };
}

function city(code: string, nameZh: string, nameEn: string, name: string, position: number): DemoGroup {
  return {
    code,
    nameZh,
    nameEn,
    descriptionZh: `演示数据：${name}的 PostgreSQL 用户；每年至少一场当地活动。`,
    descriptionEn: 'Demo data: the city’s PostgreSQL users; at least one local event every year.',
    committee: 'regional-user',
    city: name,
    industry: null,
    position,
  };
}
