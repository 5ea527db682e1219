import { Tr } from '@strapi/design-system';
import type { PersonFile } from '../../panel/membership/contract';
import { useSay } from '../shared/text';
import { Cell, DecisionLines, Line, Lines, Mark, Section } from './parts';
import { CONSENTS, SAY } from './texts';

/** What the person agreed to, and who last changed it. */
export function Consents({ file: { consents, timeZone } }: { file: PersonFile }) {
  const say = useSay();
  return (
    <Section title={say(SAY.consents)}>
      <Lines label={say(SAY.consents)} columns={[SAY.consent, SAY.state, SAY.lastChange]} rows={consents.length}>
        {consents.map(({ consent, given, changed }) => (
          <Tr key={consent}>
            <Cell>
              <Line>{say(CONSENTS[consent])}</Line>
            </Cell>
            <Cell>
              <Mark tone={given ? 'good' : 'plain'}>{say(given ? SAY.given : SAY.notGiven)}</Mark>
            </Cell>
            <Cell wide>
              <DecisionLines decision={changed} timeZone={timeZone} />
            </Cell>
          </Tr>
        ))}
      </Lines>
    </Section>
  );
}
