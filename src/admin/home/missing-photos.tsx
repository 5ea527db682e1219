import { Box } from '@strapi/design-system';
import { HOME } from '../../panel/home/contract';
import { useMay } from '../shared/permissions';
import { personPath } from '../shared/person-link';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { Frame, Headline, Lines, Nothing, Way } from './frame';
import { SAY } from './texts';

/** The list of those people, for whoever may read it. */
export const PHOTOLESS = '/people?tier=*&photo=without&state=active';

/** Who of the current roster has no photo, each with the way to their profile. */
export function MissingPhotos() {
  const say = useSay();
  const may = useMay();
  const loaded = useLoaded(HOME.missingPhotos, {});
  return (
    <Frame loaded={loaded}>
      {({ total, roster, people }) =>
        total === 0 ? (
          <Nothing>{say(roster === 0 ? SAY.noRoster : SAY.nonePhotos, { roster })}</Nothing>
        ) : (
          <>
            <Headline>{say(SAY.photos, { roster, n: total })}</Headline>
            {may('person.read') && (
              <Box paddingTop={1}>
                <Way to={PHOTOLESS}>{say(SAY.toPhotos)}</Way>
              </Box>
            )}
            <Lines
              total={total}
              lines={people.map(({ member, name, company }) => ({
                key: member,
                what: <Way to={personPath(member)}>{name}</Way>,
                note: company ?? '',
              }))}
            />
          </>
        )
      }
    </Frame>
  );
}
