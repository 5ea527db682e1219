import type { CivilDate } from '../../domain/shared/civil-date';
import { GROUPS } from '../../catalogue';
import { cutOffAfter, dayAfter, earlier, instantOf, type DemoCalendar } from './calendar';
import type { Deed } from './fill-up';
import { DEMO_GROUPS } from './leaders';
import { randomFor, STREAMS, type Random } from './random';
import { articleTitle, beansTitle, campusTitle, NOTES, talkTitle } from './titles';
import type { DemoContribution, DemoEvent } from './types';

/** Gives deeds their words, evidence and time of submission, in the order in which they happened. */
export function describeDeeds(
  calendar: DemoCalendar,
  deeds: readonly Deed[],
  events: readonly DemoEvent[],
): DemoContribution[] {
  const byCode = new Map(events.map((event) => [event.code, event]));
  const random = randomFor(STREAMS.titles);
  return [...deeds].sort(inOrder).map((deed, index) => {
    const key = `c${String(index + 1).padStart(4, '0')}`;
    const { person, possible, fate } = deed;
    const event = possible.event === null ? null : (byCode.get(possible.event) ?? null);
    return {
      key,
      person: person.key,
      activity: possible.activity,
      occurredOn: possible.occurredOn,
      quantity: possible.quantity,
      title: titleOf(random, deed, event),
      evidenceUrl: evidenceOf(deed, key),
      event: possible.event,
      group: possible.group,
      submittedAt: submittedAt(random, calendar, deed),
      fate,
      note: fate === 'approved' || fate === 'waiting' ? null : random.helpers.arrayElement(NOTES[fate]),
    };
  });
}

function inOrder(a: Deed, b: Deed): number {
  return (
    a.possible.occurredOn.localeCompare(b.possible.occurredOn) ||
    a.person.key.localeCompare(b.person.key) ||
    a.possible.activity.localeCompare(b.possible.activity)
  );
}

function titleOf(random: Random, { possible }: Deed, event: DemoEvent | null): string {
  switch (possible.activity) {
    case 'article':
      return articleTitle(random);
    case 'forum-beans':
      return beansTitle(possible.occurredOn);
    case 'campus-event':
      return campusTitle(event?.nameZh ?? 'PostgreSQL 高校行');
    case 'city-event':
      return `举办 ${event?.nameZh ?? '城市用户组活动'}`;
    case 'industry-report':
      return `${possible.occurredOn.slice(0, 4)} 年${industryOf(possible.group)}行业 PostgreSQL 应用报告`;
    default:
      return talkTitle(random);
  }
}

function industryOf(group: string | null): string {
  return [...GROUPS, ...DEMO_GROUPS].find(({ code }) => code === group)?.industry ?? '';
}

/** Every address lies on example.org, which belongs to nobody; an article's on the official account, where no page has it. */
function evidenceOf({ person, possible }: Deed, key: string): string {
  const month = possible.occurredOn.slice(0, 7);
  switch (possible.activity) {
    case 'article':
      return `https://mp.weixin.qq.com/s/yanshi-${month}-${key}`;
    case 'forum-beans':
      return `https://pgfans.example.org/u/${person.slug}/beans/${month}/${key}`;
    case 'industry-report':
      return `https://reports.example.org/${possible.occurredOn.slice(0, 4)}/${possible.group ?? ''}`;
    default:
      return `https://events.example.org/${possible.event ?? ''}/${possible.activity}/${person.slug}`;
  }
}

/**
 * Submitted some days after it happened, before the quarter's cut-off or before the start, whichever is sooner, so that
 * the review on that evening still reaches it; late ones come after the cut-off.
 */
function submittedAt(random: Random, calendar: DemoCalendar, { possible, late }: Deed): string {
  const happened = possible.occurredOn;
  const bound = (day: CivilDate): CivilDate => earlier(day, calendar.lastDay);
  const day = late
    ? bound(dayAfter(cutOffAfter(happened), random.number.int({ min: 3, max: 20 })))
    : bound(earlier(dayAfter(happened, random.number.int({ min: 0, max: 6 })), cutOffAfter(happened)));
  const hour = String(random.number.int({ min: 9, max: 17 })).padStart(2, '0');
  return instantOf(day, `${hour}:${String(random.number.int(59)).padStart(2, '0')}`);
}
