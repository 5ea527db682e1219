import { addDays, civilDate, type CivilDate } from '../../domain/shared/civil-date';
import { ARCS, type Arc } from './arcs';
import { earlier, quarterDays, type DemoCalendar } from './calendar';
import { CITIES, COMPANIES, INTERESTS, JOBS, UNIVERSITIES } from './backgrounds';
import { inventName, type DemoName } from './names';
import { randomFor, STREAMS, type Random } from './random';
import type { DemoPerson, Persona, PortraitTraits } from './types';

/** One person with the story that is theirs. */
export interface Cast {
  person: DemoPerson;
  arc: Arc;
  /** Which of the people of the story, from 0. */
  nth: number;
}

/** The key of a person in the plan. */
export function personKey(story: string, nth: number): string {
  return `${story}-${nth + 1}`;
}

/** Everybody in the demo, by story; the same names on every start date. */
export function castPeople(calendar: DemoCalendar): Cast[] {
  const names = randomFor(STREAMS.names);
  const taken = new Set<string>();
  let index = 0;
  return ARCS.flatMap((arc) =>
    Array.from({ length: arc.count }, (_, nth) => {
      const random = randomFor(STREAMS.people, index++);
      // Some two of five: a roster of men alone would not be believed.
      const sex = random.number.float() < 0.4 ? ('female' as const) : ('male' as const);
      const name = inventName(names, sex, taken);
      return { arc, nth, person: personOf(calendar, arc, nth, name, sex, random) };
    }),
  );
}

function personOf(
  calendar: DemoCalendar,
  arc: Arc,
  nth: number,
  name: DemoName,
  sex: 'female' | 'male',
  random: Random,
): DemoPerson {
  const persona = personaOf(arc, random);
  const works = random.helpers.arrayElement(persona === 'campus' ? UNIVERSITIES : COMPANIES);
  const job = random.helpers.arrayElement(persona === 'campus' ? JOBS.campus : JOBS.company);
  const city = random.helpers.arrayElement(CITIES);
  const interests = random.helpers.arrayElements(INTERESTS, 2);
  const years = random.number.int({ min: 5, max: 20 });
  return {
    key: personKey(arc.story, nth),
    story: arc.story,
    ...name,
    company: works.zh,
    companyEn: works.en,
    title: job.zh,
    titleEn: job.en,
    city: city.zh,
    cityEn: city.en,
    bio:
      `（演示数据 demo）虚构人物。从事数据库工作 ${years} 年，` +
      `专注${interests.map(({ zh }) => zh).join('与')}，乐于在社区分享 PostgreSQL 的实践经验。`,
    bioEn:
      `(Demo data) An invented person. ${years} years with databases; works on ` +
      `${interests.map(({ en }) => en).join(' and ')}, and likes to share what PostgreSQL taught.`,
    links: linksOf(name.slug, persona, random),
    appliedOn: appliedOn(calendar, arc, random),
    consentSite: arc.consents !== false,
    consentImageWall: arc.consents !== false && random.number.float() < 0.9,
    consentBadge: arc.consents !== false && random.number.float() < 0.8,
    consentPress: arc.consents !== false && random.number.float() < 0.6,
    persona,
    portrait: portraitOf(arc, nth, {
      seed: random.number.int(1_000_000),
      sex,
      age: 24 + random.number.int(8) + years,
    }),
  };
}

function portraitOf(arc: Arc, nth: number, traits: Omit<PortraitTraits, 'small'>): PortraitTraits | null {
  return arc.photosLate && nth === 0 ? null : { ...traits, small: arc.photosLate === true && nth === 1 };
}

function personaOf(arc: Arc, random: Random): Persona {
  if (arc.story.startsWith('leader') || arc.story === 'applicant') return 'writer';
  return random.helpers.arrayElement(['speaker', 'speaker', 'writer', 'writer', 'campus', 'all-round'] as const);
}

function linksOf(slug: string, persona: Persona, random: Random): DemoPerson['links'] {
  const all = [
    { kind: 'blog', url: `https://blog.example.org/${slug}`, label: '演示博客' },
    { kind: 'github', url: `https://github.example.org/${slug}`, label: '演示 GitHub' },
    { kind: 'pgfans', url: `https://pgfans.example.org/u/${slug}`, label: '演示 PGFans' },
    { kind: 'modb', url: `https://modb.example.org/u/${slug}`, label: '演示墨天轮' },
  ];
  return random.helpers.arrayElements(all, persona === 'writer' ? { min: 2, max: 4 } : { min: 0, max: 3 });
}

/** Applies some weeks before the release that is to admit them; whoever joins later than today has not applied yet. */
function appliedOn(calendar: DemoCalendar, arc: Arc, random: Random): CivilDate | null {
  const before = random.number.int({ min: 6, max: 50 });
  if (arc.applies === 'never') return null;
  const year = arc.aims.findIndex((aim) => aim !== null);
  const entry = arc.aims[year]?.entry;
  const inYear = calendar.years[year] ?? calendar.years[1];
  const day = addDays(entry ? quarterDays(inYear, entry.quarter).to : civilDate(inYear, 9, 30), -before);
  return earlier(day, addDays(calendar.lastDay, -(before % 20)));
}
