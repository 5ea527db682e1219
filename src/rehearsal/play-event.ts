import { NOTED_DECISIONS } from '../domain/contribution/states';
import { isRefusal, type Refusal } from '../domain/shared/refusal';
import { answerInvitation } from '../services/grant/answer-invitation';
import type { ServiceContext } from '../services/shared/context';
import { correctRelease } from '../services/release/correct-release';
import { grantTier } from '../services/grant/grant-tier';
import { appointLeader, endLeadership, putForwardLeader, withdrawPutForward } from '../services/leadership/lead-group';
import { publishRelease, type Publication } from '../services/release/publish-release';
import { recordContributions } from '../services/contribution/record-contributions';
import { reviewContributions } from '../services/contribution/review-contributions';
import { reviseRule, setConsent, type PanelRefusal } from './panel';
import type { ScenarioEvent } from './scenario';
import { documentOf, type World } from './world';

/** The note of whatever asks for one and is given none by the form. */
const NOTE = 'rehearsal';

/** Lets one event happen by the services that the panel and GraphQL use; a published release is given back. */
export async function playEvent(
  world: World,
  context: ServiceContext,
  event: ScenarioEvent,
): Promise<object | Refusal | PanelRefusal> {
  const member = 'person' in event.said ? documentOf(world.people, event.said.person) : '';
  switch (event.verb) {
    case 'contribute':
      return contribute(world, context, event.said);
    case 'approve':
    case 'reject':
    case 'revoke': {
      // A contribution that was refused is in no state at all: nothing has the id that is asked for.
      const ids = event.said.ids.map((id) => world.contributions.get(id) ?? `refused ${id}`);
      return reviewContributions(context, {
        ids,
        decision: event.verb,
        note: NOTED_DECISIONS.includes(event.verb) ? NOTE : null,
      });
    }
    case 'appoint':
      return appointLeader(context, { member, group: documentOf(world.groups, event.said.group) });
    case 'stepDown':
      return endLeadership(context, { member, group: documentOf(world.groups, event.said.group) });
    case 'putForward':
      return putForwardLeader(context, { member, group: documentOf(world.groups, event.said.group) });
    case 'withdrawPutForward':
      return withdrawPutForward(context, { member, group: documentOf(world.groups, event.said.group) });
    case 'grant': {
      const { tier, basis, years, reason } = event.said;
      return grantTier(context, { member, tier, basis, years, reason });
    }
    case 'accept':
      return answerInvitation(context, { member, answer: 'accepted' });
    case 'consent':
      return setConsent(world.strapi, member, event.said.listed);
    case 'publish':
      return publish(world, context, event.said);
    case 'revise':
      return reviseRule(world.strapi, event.said);
    case 'correct': {
      const { release, tier, from, reason } = event.said;
      return correctRelease(context, { release, member, tier, from, reason });
    }
  }
}

type Said<Verb> = Extract<ScenarioEvent, { verb: Verb }>['said'];

async function contribute(world: World, context: ServiceContext, said: Said<'contribute'>): Promise<object | Refusal> {
  const { id, activity, occurredOn, quantity = 1, evidence = null, group } = said;
  const member = documentOf(world.people, said.person);
  const recorded = await recordContributions(context, [
    {
      member,
      activity,
      occurredOn,
      title: id.slice(0, 200),
      quantity,
      evidenceUrl: evidence,
      group: group === undefined ? null : documentOf(world.groups, group),
    },
  ]);
  if (!isRefusal(recorded)) world.contributions.set(id, recorded.ids[0] ?? '');
  return recorded;
}

function publish(world: World, context: ServiceContext, said: Said<'publish'>): Promise<Publication | Refusal> {
  const holdBacks = (said.holdBack ?? []).map((person) => ({ member: documentOf(world.people, person), note: NOTE }));
  return publishRelease(context, { release: said.release, holdBacks });
}
