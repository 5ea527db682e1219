import type { Bilingual } from '../domain/shared/bilingual';
import { dateOf, idOf, linkedId, rowBefore, type HookEvent } from './hook';
import { refuseFields, type FieldProblem } from './refusals';

/** A leadership names a member and a group and does not end before it starts. */
export function checkLeadership(event: HookEvent): Promise<void> {
  return check(event, 'api::leadership.leadership', ['member', 'group'], (now) => [
    ...(now.link('member') === null ? [{ field: 'member', zh: '请选择成员。', en: 'Choose the member.' }] : []),
    ...(now.link('group') === null ? [{ field: 'group', zh: '请选择工作组。', en: 'Choose the group.' }] : []),
    ...inOrder(now, 'startedOn', 'endedOn', {
      zh: '卸任日不能早于就任日（卸任当天不再计入）。',
      en: 'The day of stepping down cannot be before the first day (it no longer counts itself).',
    }),
  ]);
}

/** An event does not end before it starts. */
export function checkEvent(event: HookEvent): Promise<void> {
  return check(event, 'api::event.event', [], (now) =>
    inOrder(now, 'heldOn', 'endsOn', {
      zh: '结束日期不能早于开始日期。',
      en: 'The last day cannot be before the first.',
    }),
  );
}

/** Private contact data belong to a member. */
export function checkContact(event: HookEvent): Promise<void> {
  return check(event, 'api::member-contact.member-contact', ['member'], (now) =>
    now.link('member') === null ? [{ field: 'member', zh: '请选择成员。', en: 'Choose the member.' }] : [],
  );
}

/** A document as it will be: what the write says, and what it leaves as it was. */
interface Coming {
  date(field: string): string | null;
  link(field: string): number | null;
}

async function check(
  event: HookEvent,
  uid: string,
  links: string[],
  problems: (now: Coming) => FieldProblem[],
): Promise<void> {
  const { data } = event.params;
  const current = await rowBefore(event, uid, links);
  refuseFields(
    problems({
      date: (field) => dateOf(data[field] === undefined ? current?.[field] : data[field]),
      link(field) {
        const was = idOf(current?.[field]);
        const linked = linkedId(data[field], was);
        return linked === undefined ? was : linked;
      },
    }),
  );
}

function inOrder(now: Coming, first: string, last: string, sentence: Bilingual): FieldProblem[] {
  const [from, to] = [now.date(first), now.date(last)];
  return from !== null && to !== null && to < from ? [{ field: last, ...sentence }] : [];
}
