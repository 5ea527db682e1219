import { useState } from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { GrantBasis } from '../../domain/grant/grant';
import type { FoundMember } from '../../panel/membership/contract';
import type { GrantList, Proposed } from '../../panel/grant/contract';
import { MemberPicker } from '../shared/member-picker';
import { useSay } from '../shared/text';
import { Choice } from './choice';
import { ForecastNote, FormDialog, Sentences } from './form-dialog';
import { BASES, SAY, tierName } from './texts';
import { useForecast } from './use-forecast';

const CHOICES = Object.keys(BASES) as GrantBasis[];

/** Asks who is to be given what, by which basis, for which years and why; says from when it would count. */
export function ProposeDialog(props: {
  list: GrantList;
  onPropose: (given: Proposed & { reason: string; idempotencyKey: string }) => Promise<void>;
  onClose: () => void;
}) {
  const say = useSay();
  const { tiers, thisYear } = props.list;
  const [person, setPerson] = useState<FoundMember | null>(null);
  const [basis, setBasis] = useState<GrantBasis>('invitation');
  const [chosen, setChosen] = useState('');
  const [years, setYears] = useState<readonly number[]>([]);
  const [reason, setReason] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const possible = tiers.filter(({ bases }) => bases.includes(basis));
  const tier = (possible.find(({ code }) => code === chosen) ?? possible.at(-1))?.code ?? '';
  const named = [...years].sort((a, b) => a - b);
  const grant = person && tier !== '' && named.length > 0 ? { member: person.member, tier, basis, years: named } : null;
  const forecast = useForecast(grant);
  return (
    <FormDialog
      title={say(SAY.proposeGrant)}
      help={say(SAY.proposeHelp)}
      confirm={say(SAY.propose)}
      ready={grant !== null && reason.trim() !== ''}
      onConfirm={async () => {
        if (grant) await props.onPropose({ ...grant, reason: reason.trim(), idempotencyKey });
      }}
      onClose={props.onClose}
    >
      <MemberPicker value={person} onPick={setPerson} />
      <Choice
        label={say(SAY.basis)}
        value={basis}
        required
        options={CHOICES.map((code) => [code, say(BASES[code])] as const)}
        onChange={(value) => setBasis(value as GrantBasis)}
      />
      {possible.length === 0 ? (
        <Typography textColor="danger600">{say(SAY.noTier)}</Typography>
      ) : (
        <Choice
          label={say(SAY.tier)}
          value={tier}
          required
          options={possible.map(({ code }) => [code, tierName(tiers, code, say)] as const)}
          onChange={setChosen}
        />
      )}
      <Box tag="fieldset" borderWidth="0" padding={0}>
        <Typography tag="legend" variant="pi" fontWeight="bold">
          {say(SAY.years)}
        </Typography>
        <Flex gap={4} wrap="wrap">
          {[thisYear, thisYear + 1, thisYear + 2].map((year) => (
            <Checkbox
              key={year}
              checked={years.includes(year)}
              onCheckedChange={(on: boolean | 'indeterminate') =>
                setYears(on === true ? [...years, year] : years.filter((one) => one !== year))
              }
            >
              {String(year)}
            </Checkbox>
          ))}
        </Flex>
      </Box>
      <Sentences label={say(SAY.reason)} value={reason} required hint={say(SAY.reasonHint)} onChange={setReason} />
      <ForecastNote forecast={forecast} />
    </FormDialog>
  );
}
