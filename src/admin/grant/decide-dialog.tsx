import { useState } from 'react';
import { Box, Typography } from '@strapi/design-system';
import type { ProposalDecision } from '../../domain/grant/proposal';
import type { Grant, GrantList } from '../../panel/grant/contract';
import { useSay } from '../shared/text';
import { ForecastNote, FormDialog, Sentences } from './form-dialog';
import { BASES, DECISIONS, SAY, tierName, yearsText } from './texts';
import { useForecast } from './use-forecast';

/** Shows what was proposed once more, and asks for a note, which declining needs. */
export function DecideDialog(props: {
  grant: Grant;
  decision: ProposalDecision;
  list: GrantList;
  onDecide: (given: { note: string; idempotencyKey: string }) => Promise<void>;
  onClose: () => void;
}) {
  const say = useSay();
  const { grant, decision, list } = props;
  const { member, tier, basis, years, reason } = grant;
  const [note, setNote] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const forecast = useForecast(decision === 'approve' ? { member, tier, basis, years } : null);
  const words = DECISIONS[decision];
  const name = grant.person?.name ?? member;
  const needed = decision === 'decline';
  return (
    <FormDialog
      title={say(words.title, { name })}
      help={say(words.help)}
      confirm={say(words.button)}
      danger={needed}
      ready={!needed || note.trim() !== ''}
      onConfirm={() => props.onDecide({ note: note.trim(), idempotencyKey })}
      onClose={props.onClose}
    >
      <Box background="neutral100" hasRadius padding={4}>
        <Typography tag="p" textColor="neutral800" fontWeight="bold">
          {[tierName(list.tiers, tier, say), say(BASES[basis]), yearsText(years, say)].join(' · ')}
        </Typography>
        <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {reason}
        </Typography>
      </Box>
      {decision === 'approve' && <ForecastNote forecast={forecast} />}
      <Sentences label={say(SAY.noteLabel)} value={note} required={needed} onChange={setNote} />
    </FormDialog>
  );
}
