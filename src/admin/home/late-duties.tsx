import { Typography } from '@strapi/design-system';
import { HOME, type LateDuty } from '../../panel/home/contract';
import { PersonLink } from '../shared/person-link';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { Frame, Headline, Lines, Nothing } from './frame';
import { SAY } from './texts';

/** Which leaders' duties are late, and how many of this year are still to come. */
export function LateDuties() {
  const say = useSay();
  const loaded = useLoaded(HOME.lateDuties, {});
  const noteOf = ({ groupZh, groupEn, year, hint }: LateDuty) => {
    const note = say(SAY.ofYear, { group: say({ zh: groupZh, en: groupEn }), year });
    return hint === null ? note : `${note} · ${say(hint === 'sent-back' ? SAY.sentBack : SAY.outside)}`;
  };
  return (
    <Frame loaded={loaded}>
      {({ year, due, total, late }) => {
        const toCome = say(SAY.dueThisYear, { year, n: due });
        if (total === 0) return <Nothing>{due === 0 ? say(SAY.noneLate) : `${say(SAY.noneLate)} ${toCome}`}</Nothing>;
        return (
          <>
            <Headline>{say(SAY.late, { n: total })}</Headline>
            <Typography variant="pi" textColor="neutral600">
              {toCome}
            </Typography>
            <Lines
              total={total}
              lines={late.map((duty) => ({
                key: `${duty.leadership} ${duty.year}`,
                what: <PersonLink member={duty.member}>{duty.name}</PersonLink>,
                note: noteOf(duty),
              }))}
            />
          </>
        );
      }}
    </Frame>
  );
}
