import { useState } from 'react';
import type { InvitationOutcome } from '../../domain/grant/grant-state';
import type { Grant } from '../../panel/grant/contract';
import { useSay } from '../shared/text';
import { FormDialog, Sentences } from './form-dialog';
import { OUTCOMES, SAY } from './texts';

/** Asks how an invitation's answer came, or why it is withdrawn. */
export function SettleDialog(props: {
  grant: Grant;
  outcome: InvitationOutcome;
  onSettle: (given: { note: string; idempotencyKey: string }) => Promise<void>;
  onClose: () => void;
}) {
  const say = useSay();
  const { grant, outcome } = props;
  const [note, setNote] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const words = OUTCOMES[outcome];
  return (
    <FormDialog
      title={say(words.title, { name: grant.person?.name ?? grant.member })}
      help={say(words.help)}
      confirm={say(words.button)}
      danger={outcome === 'withdrawn'}
      ready={note.trim() !== ''}
      onConfirm={() => props.onSettle({ note: note.trim(), idempotencyKey })}
      onClose={props.onClose}
    >
      <Sentences
        label={say(outcome === 'withdrawn' ? SAY.withdrawalNote : SAY.answerNote)}
        value={note}
        required
        onChange={setNote}
      />
    </FormDialog>
  );
}
