import { HOME } from '../../panel/home/contract';
import { PersonLink } from '../shared/person-link';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { Frame, Headline, Lines, Nothing } from './frame';
import { SAY } from './texts';

/** Who lacks few points for a tier this year. */
export function NearThresholds() {
  const say = useSay();
  const loaded = useLoaded(HOME.nearThresholds, {});
  return (
    <Frame loaded={loaded}>
      {({ year, within, total, nearest }) =>
        total === 0 ? (
          <Nothing>{say(SAY.noneNear)}</Nothing>
        ) : (
          <>
            <Headline>{say(SAY.near, { year, within, n: total })}</Headline>
            <Lines
              total={total}
              lines={nearest.map(({ member, name, tierZh, tierEn, missing }) => ({
                key: member,
                what: <PersonLink member={member}>{name}</PersonLink>,
                note: say(SAY.lacks, { n: missing, tier: say({ zh: tierZh, en: tierEn }) }),
              }))}
            />
          </>
        )
      }
    </Frame>
  );
}
