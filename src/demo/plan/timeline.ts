import { addDays } from '../../domain/shared/civil-date';
import { instantOf, type DemoCalendar } from './calendar';
import { dayOf } from './leaders';
import type { Cast } from './people';
import type { DemoContribution, DemoStep } from './types';

/** The day (`MM-DD`) of the first year on whose evening a story's approvals are revoked. */
const REVOKED_ON = '10-31';

/** Reviews that pass before another approval is taken back. */
const REVIEWS_UNTIL_REVOKED = 3;

/** Who is asked to be a director next year and has not answered when the demo starts. */
const STILL_ASKED = { story: 'ace-steady-spring', daysAgo: 12 };

/** All that happens, in order of time. */
export function planTimeline(
  calendar: DemoCalendar,
  cast: readonly Cast[],
  contributions: readonly DemoContribution[],
): DemoStep[] {
  const steps = [
    ...cast.flatMap((one) => personalSteps(calendar, one)),
    ...reviewSteps(calendar, cast, contributions),
    ...calendar.releases.map((release): DemoStep => ({
      at: release.publishedAt,
      do: 'publish',
      release: release.code,
      holdBacks: holdBacksOf(calendar, cast, release.code),
    })),
  ];
  // Sorting is stable: what happens at one time keeps the order above.
  return steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function personalSteps(calendar: DemoCalendar, { person, arc, nth }: Cast): DemoStep[] {
  const steps: DemoStep[] = [];
  for (const { tier, basis, years, decided, answer, reason } of arc.grants ?? []) {
    const day = dayOf(calendar, decided);
    const named = years.map((year) => calendar.years[0] + year);
    steps.push({ at: instantOf(day, '15:00'), do: 'grant', person: person.key, tier, basis, years: named, reason });
    if (answer) steps.push({ at: instantOf(addDays(day, 5), '20:30'), do: 'answer', person: person.key, answer });
  }
  if (arc.leaves) {
    const at = instantOf(dayOf(calendar, [1, arc.leaves.on]), '11:00');
    steps.push({ at, do: 'change-member', person: person.key, change: { state: arc.leaves.as } });
  }
  if (arc.firstWithdraws && nth === 0) {
    const at = instantOf(dayOf(calendar, [1, '11-05']), '09:30');
    steps.push({ at, do: 'change-member', person: person.key, change: { consentSite: false } });
  }
  if (arc.story === STILL_ASKED.story && nth === 0) {
    const day = addDays(calendar.startDate, -STILL_ASKED.daysAgo);
    const years = [Number(calendar.startDate.slice(0, 4)) + 1];
    const reason = '（演示）拟邀请为下一年度总监，待本人答复';
    steps.push({
      at: instantOf(day, '16:00'),
      do: 'grant',
      person: person.key,
      tier: 'director',
      basis: 'invitation',
      years,
      reason,
    });
  }
  return steps;
}

function reviewSteps(
  calendar: DemoCalendar,
  cast: readonly Cast[],
  contributions: readonly DemoContribution[],
): DemoStep[] {
  const steps: DemoStep[] = [];
  const byStory = new Set(cast.filter(({ arc }) => arc.revoked).map(({ person }) => person.key));
  let since = '';
  calendar.reviews.forEach((at, index) => {
    const submitted = contributions.filter(({ submittedAt }) => since < submittedAt && submittedAt <= at);
    since = at;
    steps.push(...submissions(submitted));
    const approved = submitted.filter(({ fate }) => fate === 'approved' || fate === 'revoked');
    if (approved.length > 0) steps.push(review(at, 'approve', approved, null));
    for (const decision of ['reject', 'send-back'] as const) {
      const fate = decision === 'reject' ? 'rejected' : 'sent-back';
      for (const one of submitted.filter((contribution) => contribution.fate === fate)) {
        steps.push(review(at, decision, [one], one.note));
      }
    }
    for (const one of approved.filter(({ fate }) => fate === 'revoked')) {
      const byStoryAt = instantOf(dayOf(calendar, [0, REVOKED_ON]), '19:00');
      const then =
        byStory.has(one.person) && at < byStoryAt
          ? byStoryAt
          : (calendar.reviews[index + REVIEWS_UNTIL_REVOKED] ?? instantOf(calendar.lastDay, '20:00'));
      steps.push(review(then, 'revoke', [one], one.note ?? '复核后取消认可'));
    }
  });
  return steps;
}

/** Within how many days submissions are recorded together: one by one they would be most of the demo's time. */
const SUBMITTED_TOGETHER = 5;

/** What was submitted within a few days is recorded together, at the time of the last. */
function submissions(contributions: readonly DemoContribution[]): DemoStep[] {
  const spans = new Map<string, DemoContribution[]>();
  for (const one of contributions) {
    const span = `${one.submittedAt.slice(0, 7)} ${Math.ceil(Number(one.submittedAt.slice(8, 10)) / SUBMITTED_TOGETHER)}`;
    spans.set(span, [...(spans.get(span) ?? []), one]);
  }
  return [...spans.values()].map((together) => {
    const [at = ''] = together
      .map(({ submittedAt }) => submittedAt)
      .sort()
      .reverse();
    return { at, do: 'submit', contributions: keys(together) };
  });
}

function review(
  at: string,
  decision: 'approve' | 'reject' | 'send-back' | 'revoke',
  contributions: readonly DemoContribution[],
  note: string | null,
): DemoStep {
  return { at, do: 'review', decision, contributions: keys(contributions), note };
}

function keys(contributions: readonly DemoContribution[]): string[] {
  return contributions.map(({ key }) => key);
}

/** The hold-backs of a release: of a person whose story says so, when that release would admit them. */
function holdBacksOf(
  calendar: DemoCalendar,
  cast: readonly Cast[],
  release: string,
): { person: string; note: string }[] {
  return cast
    .filter(
      ({ arc }) =>
        arc.heldBack &&
        arc.aims.some((aim, position) => aim?.entry && `${calendar.years[position]}Q${aim.entry.quarter}` === release),
    )
    .map(({ person }) => ({ person: person.key, note: '（演示）资料待核实，下一期再议' }));
}
