import { useRef, useState } from 'react';
import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import type { LeadershipAction } from '../../domain/leadership/leadership-actions';
import type { Ask } from '../../panel/contract';
import { LEADERS, type Found, type Group, type Leader, type Plan } from '../../panel/leadership/contract';
import { DayField } from '../shared/day-field';
import { ProblemBanner } from '../shared/problem-banner';
import { problemOf, useAsk, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { Foreseen, useForesight } from './foreseen';
import { nameOf } from './leader-cells';
import { PersonPicker } from './person-picker';
import { ACTION_TEXTS, SAY } from './texts';

/** The action that a dialog is open for; the leader is missing where one is still to be chosen. */
export interface Wanted {
  action: LeadershipAction;
  group: Group;
  leader: Leader | null;
}

interface Props {
  wanted: Wanted;
  today: string;
  /** Told in words what was done. */
  onDone: (message: string) => void;
  onClose: () => void;
}

/** Asks what an action needs, shows what would follow, and does it; nothing is confirmed unseen. */
export function ActionDialog({ wanted, today, onDone, onClose }: Props) {
  const say = useSay();
  const ask = useAsk();
  const { action, group, leader } = wanted;
  const texts = ACTION_TEXTS[action];
  const [person, setPerson] = useState<Found | null>(null);
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keyOf = useIdempotencyKey();

  const who = leader ?? person;
  const on = texts.day === null ? {} : { on: day };
  const held = leader ? { leadership: leader.leadership } : {};
  const plan: Plan | null =
    who && day !== '' ? { action, member: who.member, group: group.group, ...held, ...on } : null;
  const seen = useForesight(plan);
  const named = { group: say(group), name: who ? say(nameOf(who)) : '', day };

  const press = async () => {
    if (!plan) return;
    const asked = { plan, reason: reason.trim() };
    setBusy(true);
    setProblem(null);
    try {
      await act(ask, { ...asked, idempotencyKey: keyOf(asked) });
      onDone(say(texts.done, named));
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && !busy && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say(SAY.close)}>
          <Modal.Title>{say(texts.title, named)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ProblemBanner problem={problem} onClose={() => setProblem(null)} />
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral700">{say(texts.help)}</Typography>
            {leader === null && <PersonPicker chosen={person} onChoose={setPerson} />}
            {texts.day && <DayField name="on" label={texts.day} required value={day} onChange={setDay} />}
            <Field.Root name="reason" required hint={say(SAY.reasonHint)}>
              <Field.Label>{say(SAY.reason)}</Field.Label>
              <Textarea value={reason} maxLength={2000} onChange={(event) => setReason(event.currentTarget.value)} />
              <Field.Hint />
            </Field.Root>
            <Foreseen seen={seen} waiting={plan === null} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" disabled={busy} onClick={onClose}>
            {say(SAY.cancel)}
          </Button>
          <Button
            variant={action === 'end' || action === 'withdraw-put-forward' ? 'danger' : 'default'}
            disabled={seen.foresight === null || reason.trim() === ''}
            loading={busy}
            onClick={() => void press()}
          >
            {say(texts.confirm)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Does what was planned. */
function act(ask: Ask, { plan, ...given }: { plan: Plan; reason: string; idempotencyKey: string }): Promise<unknown> {
  const { member, group, leadership = '', on = '' } = plan;
  const held = { member, group, leadership, ...given };
  switch (plan.action) {
    case 'appoint':
      return ask(LEADERS.appoint, { member, group, on, ...given });
    case 'end':
      return ask(LEADERS.end, { ...held, on });
    case 'resume':
      return ask(LEADERS.resume, held);
    case 'put-forward':
      return ask(LEADERS.putForward, held);
    case 'withdraw-put-forward':
      return ask(LEADERS.withdrawPutForward, held);
  }
}

/** One key for as long as the same is asked, so that a retry does nothing twice; another request has another. */
function useIdempotencyKey(): (body: object) => string {
  const kept = useRef({ asked: '', key: '' });
  return (body) => {
    const asked = JSON.stringify(body);
    if (kept.current.asked !== asked) kept.current = { asked, key: crypto.randomUUID() };
    return kept.current.key;
  };
}
