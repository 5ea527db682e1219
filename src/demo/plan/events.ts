import { Temporal } from 'temporal-polyfill';
import { addDays, civilDate, lastDayOf, yearOf, type CivilDate } from '../../domain/shared/civil-date';
import type { DemoCalendar } from './calendar';
import type { DemoEvent } from './types';

/** Where the summit tour stops, by month and week of the month. */
const STOPS = [
  [3, 1, '上海', 'Shanghai'],
  [3, 3, '成都', 'Chengdu'],
  [4, 2, '杭州', 'Hangzhou'],
  [7, 2, '深圳', 'Shenzhen'],
  [8, 3, '西安', 'Xi’an'],
  [9, 2, '南京', 'Nanjing'],
  [10, 3, '武汉', 'Wuhan'],
  [11, 3, '广州', 'Guangzhou'],
] as const;

/** Invented universities; `PostgreSQL 高校行` visits them. */
const CAMPUSES = [
  [3, 2, '江南演示大学', 'Jiangnan Demo University', '杭州'],
  [4, 3, '北国演示大学', 'Beiguo Demo University', '北京'],
  [5, 1, '滨海演示理工大学', 'Binhai Demo University of Technology', '深圳'],
  [6, 1, '西岭演示大学', 'Xiling Demo University', '成都'],
  [9, 3, '东山演示科技大学', 'Dongshan Demo University of Science', '南京'],
  [10, 1, '云麓演示大学', 'Yunlu Demo University', '长沙'],
  [11, 1, '珠江演示大学', 'Zhujiang Demo University', '广州'],
  [12, 1, '古都演示大学', 'Gudu Demo University', '西安'],
] as const;

/** When each city group meets. */
const MEETUPS = [
  ['hangzhou', 4, '杭州', 'Hangzhou'],
  ['nanjing', 5, '南京', 'Nanjing'],
  ['demo-beijing', 6, '北京', 'Beijing'],
  ['demo-shanghai', 9, '上海', 'Shanghai'],
  ['demo-shenzhen', 10, '深圳', 'Shenzhen'],
] as const;

/** Days after the start that are announced already. */
const ANNOUNCED = 60;

/** The events of the calendar's years, past ones and those announced for the next weeks, in order of time. */
export function demoEvents(calendar: DemoCalendar): DemoEvent[] {
  const horizon = addDays(calendar.startDate, ANNOUNCED);
  return calendar.years
    .flatMap((year) => [conference(year), ...summit(year), ...live(year), ...campus(year), ...meetups(year)])
    .concat(annualMeeting(calendar))
    .filter(({ heldOn }) => heldOn <= horizon)
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn) || a.code.localeCompare(b.code));
}

/** 年会: some weeks ahead but within the year, so that the roster that is held today hangs on its wall. */
function annualMeeting({ startDate }: DemoCalendar): DemoEvent {
  const year = yearOf(startDate);
  const heldOn = [addDays(startDate, 19), lastDayOf(year)].sort()[0] ?? startDate;
  return {
    ...named(`demo-nianhui-${year}`, `${year} 年会（演示）`),
    nameEn: `Annual meeting ${year} (demo)`,
    kind: 'other',
    heldOn,
    endsOn: null,
    placeZh: '北京 · 演示会场',
    placeEn: 'Demo venue, Beijing',
    city: '北京',
    group: null,
    wall: { order: 'tier', captions: 'both', ratio: 'portrait-3-4' },
  };
}

function conference(year: number): DemoEvent {
  const heldOn = weekday(year, 5, 3, SATURDAY);
  return {
    ...named(`demo-conference-${year}`, `${year} 中国 PostgreSQL 数据库生态大会（演示）`),
    nameEn: `China PostgreSQL Database Ecosystem Conference ${year} (demo)`,
    kind: 'conference',
    heldOn,
    endsOn: addDays(heldOn, 1),
    placeZh: '北京 · 演示会场',
    placeEn: 'Demo venue, Beijing',
    city: '北京',
    group: null,
  };
}

function summit(year: number): DemoEvent[] {
  return STOPS.map(([month, week, city, cityEn]) => ({
    ...named(`demo-summit-${year}-${slug(cityEn)}`, `PostgreSQL 技术峰会全国行 ${year} · ${city}站（演示）`),
    nameEn: `PostgreSQL technology summit tour ${year}, ${cityEn} (demo)`,
    kind: 'summit',
    heldOn: weekday(year, month, week, SATURDAY),
    endsOn: null,
    placeZh: `${city} · 演示酒店`,
    placeEn: `Demo Hotel, ${cityEn}`,
    city,
    group: null,
  }));
}

function live(year: number): DemoEvent[] {
  return Array.from({ length: 12 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return {
      ...named(`demo-live-${year}-${number}`, `PG.Live ${year} 第 ${index + 1} 期（演示）`),
      nameEn: `PG.Live ${year}, no. ${index + 1} (demo)`,
      kind: 'live' as const,
      heldOn: weekday(year, index + 1, 2, WEDNESDAY),
      endsOn: null,
      placeZh: '线上',
      placeEn: 'Online',
      city: null,
      group: null,
    };
  });
}

function campus(year: number): DemoEvent[] {
  return CAMPUSES.map(([month, week, university, universityEn, city]) => ({
    ...named(
      `demo-campus-${year}-${slug(universityEn.split(' ')[0] ?? '')}`,
      `PostgreSQL 高校行 ${year} · ${university}（演示）`,
    ),
    nameEn: `PostgreSQL on campus ${year}, ${universityEn} (demo)`,
    kind: 'campus',
    heldOn: weekday(year, month, week, FRIDAY),
    endsOn: null,
    placeZh: university,
    placeEn: universityEn,
    city,
    group: 'university-development-group',
  }));
}

function meetups(year: number): DemoEvent[] {
  return MEETUPS.map(([group, month, city, cityEn]) => ({
    ...named(`demo-meetup-${year}-${slug(cityEn)}`, `${city}用户组 ${year} 线下沙龙（演示）`),
    nameEn: `${cityEn} user group meetup ${year} (demo)`,
    kind: 'local',
    heldOn: weekday(year, month, 4, SATURDAY),
    endsOn: null,
    placeZh: `${city} · 演示咖啡馆`,
    placeEn: `Demo Café, ${cityEn}`,
    city,
    group,
  }));
}

const named = (code: string, nameZh: string) => ({ code, nameZh, url: `https://events.example.org/${code}` });
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

const WEDNESDAY = 3;
const FRIDAY = 5;
const SATURDAY = 6;

/** The nth given day of the week of a month. */
function weekday(year: number, month: number, nth: number, day: number): CivilDate {
  const first = Temporal.PlainDate.from(civilDate(year, month, 1));
  return first.add({ days: ((day - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 }).toString();
}
