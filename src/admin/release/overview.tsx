import { Box, Flex, Grid, Tr, Typography } from '@strapi/design-system';
import type { Desk, Preview } from '../../panel/release/contract';
import { dayOf } from '../shared/moments';
import { counted, useSay } from '../shared/text';
import { Cell, Group, Lines, Named } from './changes';
import { tierName } from './csv';
import { Paged } from './paged';
import { SAY } from './texts';

/** How many hold each tier, on the last roster and after this release. */
export function Totals({ desk }: { desk: Desk }) {
  const say = useSay();
  return (
    <Box paddingBottom={6}>
      <Lines
        label={say(SAY.thisRoster)}
        columns={[SAY.tier, SAY.lastRoster, SAY.thisRoster, SAY.difference].map((text) => say(text))}
      >
        {desk.totals.map(({ tier, before, after }) => (
          <Tr key={tier}>
            <Cell>{tierName(desk.tiers, tier, say)}</Cell>
            <Cell>{String(before)}</Cell>
            <Cell>{String(after)}</Cell>
            <Cell>{after > before ? `+${after - before}` : String(after - before)}</Cell>
          </Tr>
        ))}
      </Lines>
    </Box>
  );
}

/** The public roster as it will be, once for each day that matters. */
export function Previews({ desk }: { desk: Desk }) {
  const say = useSay();
  return (
    <Group title={say(SAY.preview)}>
      <Box paddingBottom={2}>
        <Typography textColor="neutral600">{say(SAY.previewHelp)}</Typography>
      </Box>
      <Grid.Root gap={4}>
        {desk.previews.map((preview) => (
          <Grid.Item key={preview.on} col={desk.previews.length > 1 ? 6 : 12} xs={12} alignItems="stretch">
            <RosterOfDay preview={preview} desk={desk} />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Group>
  );
}

function RosterOfDay({ preview, desk }: { preview: Preview; desk: Desk }) {
  const say = useSay();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} width="100%">
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {say(SAY.previewOn, { day: preview.on })}
      </Typography>
      {preview.tiers.map(({ tier, entries }) => {
        const name = tierName(desk.tiers, tier, say);
        return (
          <Box key={tier} paddingTop={3}>
            <Box paddingBottom={1}>
              <Typography variant="pi" fontWeight="bold" textColor="neutral600" tag="h4">
                {`${name} · ${say(SAY.people, { count: counted(entries.length) })}`}
              </Typography>
            </Box>
            <Paged label={`${preview.on} ${name}`} rows={entries.map((entry) => ({ ...entry, person: entry }))}>
              {(rows) => (
                <Flex gap={3} wrap="wrap">
                  {rows.map((entry) => (
                    <Typography key={entry.member} fontWeight={entry.changed ? 'bold' : 'regular'}>
                      {say({ zh: entry.name, en: entry.latinName ?? entry.name })}
                    </Typography>
                  ))}
                </Flex>
              )}
            </Paged>
          </Box>
        );
      })}
      {preview.withheld > 0 && (
        <Box paddingTop={3}>
          <Typography textColor="neutral600">{say(SAY.withheld, { count: counted(preview.withheld) })}</Typography>
        </Box>
      )}
    </Box>
  );
}

/** The corrections that name the release. */
export function Corrections({ desk }: { desk: Desk }) {
  const say = useSay();
  if (desk.corrections.length === 0) return null;
  return (
    <Group title={say(SAY.corrections)} count={desk.corrections.length}>
      <Paged label={say(SAY.corrections)} rows={desk.corrections}>
        {(rows) => (
          <Lines
            label={say(SAY.corrections)}
            columns={[SAY.name, SAY.newTier, SAY.from, SAY.reason, SAY.publish].map((text) => say(text))}
          >
            {rows.map((correction) => (
              <Tr key={correction.id}>
                <Cell>
                  <Named member={correction.member} person={correction.person} />
                </Cell>
                <Cell>{correction.tier === null ? say(SAY.ended) : tierName(desk.tiers, correction.tier, say)}</Cell>
                <Cell>{correction.from}</Cell>
                <Cell>{correction.reason}</Cell>
                <Cell>{dayOf(correction.publishedAt, desk.timeZone)}</Cell>
              </Tr>
            ))}
          </Lines>
        )}
      </Paged>
    </Group>
  );
}
