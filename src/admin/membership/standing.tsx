import { Box, Flex, Typography } from '@strapi/design-system';
import type { TierDistance } from '../../domain/membership/self-check';
import type { Standing, TierName } from '../../panel/membership/contract';
import { useSay, type Say } from '../shared/text';
import { Card, Line, tierIn } from './parts';
import { SAY } from './texts';

/** Room to the right of the highest mark, so that its number stands whole. */
const BEYOND = 1.12;

/** A year's points as a bar with every threshold marked, and the same in words below. */
export function StandingBar({ standing, tiers }: { standing: Standing; tiers: readonly TierName[] }) {
  const say = useSay();
  const { year, points } = standing;
  return (
    <Card>
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {say(SAY.yearPoints, { year, points })}
      </Typography>
      <Bar standing={standing} tiers={tiers} />
      <Distances distances={standing.distances} tiers={tiers} />
    </Card>
  );
}

/** What is missing to each tier that points can give, in words. */
export function Distances({ distances, tiers }: { distances: readonly TierDistance[]; tiers: readonly TierName[] }) {
  const say = useSay();
  if (distances.length === 0) return <Line quiet>{say(SAY.noThresholds)}</Line>;
  return distances.map((distance) => (
    <Line key={distance.tier} quiet>
      {distanceText(distance, tiers, say)}
    </Line>
  ));
}

function distanceText({ tier, threshold, missing }: TierDistance, tiers: readonly TierName[], say: Say): string {
  return say(missing === 0 ? SAY.reached : SAY.distance, { tier: tierIn(tiers, tier, say), threshold, missing });
}

/** The bar alone; whoever does not see it is told the points and every threshold. */
export function Bar({ standing, tiers }: { standing: Standing; tiers: readonly TierName[] }) {
  const say = useSay();
  const { year, points, distances } = standing;
  const most = Math.max(points, ...distances.map(({ threshold }) => threshold), 1) * BEYOND;
  const at = (value: number) => `${(Math.max(0, value) / most) * 100}%`;
  const told = distances.map((distance) => distanceText(distance, tiers, say));
  const sentence = [say(SAY.yearPoints, { year, points }), ...told].join(say({ zh: '；', en: '; ' }));
  return (
    <Box role="img" aria-label={sentence} position="relative" paddingTop={5} marginTop={2} marginBottom={2}>
      <Box background="neutral150" hasRadius height="1.2rem" overflow="hidden">
        <Box background="primary600" height="100%" width={at(points)} />
      </Box>
      {distances.map(({ tier, threshold }) => (
        <Flex
          key={tier}
          direction="column"
          alignItems="center"
          position="absolute"
          top="0"
          bottom="0"
          left={at(threshold)}
          style={{ transform: 'translateX(-50%)' }}
        >
          <Typography variant="pi" textColor="neutral800" lineHeight="1.6rem" style={{ background: 'inherit' }}>
            {String(threshold)}
          </Typography>
          <Box background="neutral800" width="2px" style={{ flex: 1 }} />
        </Flex>
      ))}
    </Box>
  );
}
