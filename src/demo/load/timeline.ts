import { updateDocument } from '../../catalogue/documents';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { answerInvitation } from '../../services/grant/answer-invitation';
import { contextFor, type Actor, type ServiceContext } from '../../services/shared/context';
import { grantTier } from '../../services/grant/grant-tier';
import { publishRelease } from '../../services/release/publish-release';
import { recordContributions } from '../../services/contribution/record-contributions';
import { reviewContributions } from '../../services/contribution/review-contributions';
import type { DemoStep } from '../plan';
import { writtenId, type Writing } from './written';

/** Who writes the demo. */
export const DEMO: Actor = { kind: 'demo', id: null, door: 'system' };

/** Lets everything happen by the services that people use, in order of time and at its time. */
export async function playTimeline(writing: Writing): Promise<void> {
  const { strapi, plan, tell } = writing;
  for (const [index, step] of plan.timeline.entries()) {
    const at = new Date(step.at);
    const context = contextFor(strapi, DEMO, { now: () => at });
    const outcome = await carryOut(writing, context, step);
    if (isRefusal(outcome)) {
      throw new Error(
        `The demo's step "${step.do}" at ${step.at} was refused: ${outcome.code} ${JSON.stringify(outcome.data)}`,
      );
    }
    tell(`${step.at.slice(0, 7)} · ${index + 1}/${plan.timeline.length}`);
  }
}

async function carryOut(writing: Writing, context: ServiceContext, step: DemoStep): Promise<Refusal | object | void> {
  const { people } = writing;
  switch (step.do) {
    case 'submit':
      return submit(writing, context, step.contributions);
    case 'review': {
      const ids = step.contributions.map((key) => writtenId(writing.contributions, key));
      return reviewContributions(context, { ids, decision: step.decision, note: step.note });
    }
    case 'grant': {
      const { tier, basis, years, reason } = step;
      return grantTier(context, { member: writtenId(people, step.person), tier, basis, years, reason });
    }
    case 'answer':
      return answerInvitation(context, { member: writtenId(people, step.person), answer: step.answer });
    case 'change-member':
      return updateDocument(writing.strapi, 'api::member.member', writtenId(people, step.person), step.change);
    case 'publish': {
      const holdBacks = step.holdBacks.map(({ person, note }) => ({ member: writtenId(people, person), note }));
      return publishRelease(context, { release: step.release, holdBacks });
    }
  }
}

async function submit(writing: Writing, context: ServiceContext, keys: readonly string[]): Promise<Refusal | object> {
  const { plan, people, groups, events, contributions } = writing;
  const wanted = new Set(keys);
  const rows = plan.contributions.filter(({ key }) => wanted.has(key));
  const recorded = await recordContributions(
    context,
    rows.map(({ person, activity, occurredOn, title, quantity, evidenceUrl, group, event }) => ({
      member: writtenId(people, person),
      activity,
      occurredOn,
      title,
      quantity,
      evidenceUrl,
      group: group === null ? null : writtenId(groups, group),
      event: event === null ? null : writtenId(events, event),
      isDemo: true,
    })),
  );
  if (isRefusal(recorded)) return recorded;
  rows.forEach(({ key }, index) => contributions.set(key, recorded.ids[index] ?? ''));
  return recorded;
}
