import { HOME } from '../../panel/home/contract';
import { personPath } from '../shared/person-link';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { Frame, Headline, Lines, Nothing, Way } from './frame';
import { SAY } from './texts';

/** Who of the current roster has no photo, each with the way to their profile. */
export function MissingPhotos() {
  const say = useSay();
  const loaded = useLoaded(HOME.missingPhotos, {});
  return (
    <Frame loaded={loaded}>
      {({ total, roster, people }) =>
        total === 0 ? (
          <Nothing>{say(roster === 0 ? SAY.noRoster : SAY.nonePhotos, { roster })}</Nothing>
        ) : (
          <>
            <Headline>{say(SAY.photos, { roster, n: total })}</Headline>
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
