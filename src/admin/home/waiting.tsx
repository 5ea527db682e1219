import { Box } from '@strapi/design-system';
import { HOME } from '../../panel/home/contract';
import { UID } from '../contribution/uid';
import { dayOf } from '../shared/moments';
import { useLoaded } from '../shared/requests';
import { counted, useSay } from '../shared/text';
import { Frame, Headline, Lines, Nothing, Way } from './frame';
import { SAY } from './texts';

const LIST = `/content-manager/collection-types/${UID}`;
const ALL = `${LIST}?page=1&pageSize=50&sort=submittedAt:ASC&filters[$and][0][state][$eq]=submitted`;

/** The contributions that wait for review: how many, the oldest, and the list of all. */
export function Waiting() {
  const say = useSay();
  const loaded = useLoaded(HOME.waiting, {});
  return (
    <Frame loaded={loaded}>
      {({ total, oldest, timeZone }) =>
        total === 0 ? (
          <Nothing>{say(SAY.noneWaiting)}</Nothing>
        ) : (
          <>
            <Headline>{say(SAY.waiting, { n: counted(total) })}</Headline>
            <Box paddingTop={1}>
              <Way to={ALL}>{say(SAY.toList)}</Way>
            </Box>
            <Lines
              total={total}
              lines={oldest.map(({ contribution, title, name, activityZh, activityEn, submittedAt }) => ({
                key: contribution,
                what: (
                  <Way to={`${LIST}/${contribution}`}>{say({ zh: `${name}：${title}`, en: `${name}: ${title}` })}</Way>
                ),
                note: `${say({ zh: activityZh, en: activityEn })} · ${submittedAt === null ? '—' : dayOf(submittedAt, timeZone)}`,
              }))}
            />
          </>
        )
      }
    </Frame>
  );
}
