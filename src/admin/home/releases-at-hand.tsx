import { Box, Flex, Typography } from '@strapi/design-system';
import { HOME } from '../../panel/home/contract';
import { CHANGES, KINDS, REASONS } from '../release/texts';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { Frame, Headline, Lines, Nothing, Way } from './frame';
import { SAY } from './texts';

const pageOf = (release: string) => `/releases?year=${release.slice(0, 4)}&release=${release}`;

/** The release that is due, the next cut-off, and what the release at hand would do. */
export function ReleasesAtHand() {
  const say = useSay();
  const loaded = useLoaded(HOME.releases, {});
  return (
    <Frame loaded={loaded}>
      {({ due, next, renews }) => {
        const release = (due ?? next)?.code;
        if (release === undefined) return <Nothing>{say(SAY.noCutOff)}</Nothing>;
        return (
          <>
            <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={3}>
              {due && (
                <Box background="warning100" padding={3} hasRadius>
                  <Typography textColor="neutral800" fontWeight="bold">
                    {say(SAY.due, { release: due.code, day: due.cutOff })}
                  </Typography>
                  {renews && (
                    <Typography textColor="neutral800">{say(SAY.renews, { day: `${due.year}-12-31` })}</Typography>
                  )}
                </Box>
              )}
              {next && <Headline>{say(SAY.next, { release: next.code, day: next.cutOff, n: next.days })}</Headline>}
              <Way to={pageOf(release)}>{say(SAY.toRelease, { release })}</Way>
            </Flex>
            <Draft />
          </>
        );
      }}
    </Frame>
  );
}

/** The draft takes its time in a large programme: asked for once the rest is seen. */
function Draft() {
  const say = useSay();
  const loaded = useLoaded(HOME.draft, {});
  return (
    <Frame loaded={loaded}>
      {({ release, changes, notAdmitted, waits }) => {
        const kinds = KINDS.filter((kind) => kind === 'admitted' || changes[kind] > 0);
        const reasons = Object.entries(notAdmitted).filter(([, count]) => count > 0);
        const lines = [
          ...kinds.map((kind) => ({
            key: kind,
            what: say(CHANGES[kind]),
            note: say(SAY.people, { n: changes[kind] }),
          })),
          ...reasons.map(([reason, count]) => ({
            key: reason,
            what: say(REASONS[reason as keyof typeof notAdmitted]),
            note: say(SAY.people, { n: count }),
          })),
          ...(waits > 0 ? [{ key: 'waits', what: say(SAY.waits), note: say(SAY.people, { n: waits }) }] : []),
        ];
        return (
          <>
            <Headline>{say(SAY.ifNow, { release })}</Headline>
            <Lines lines={lines} total={lines.length} />
          </>
        );
      }}
    </Frame>
  );
}
