import { HOME } from '../../panel/home/contract';
import { UID } from '../contribution/uid';
import { useMay } from '../shared/permissions';
import { useLoaded, type Loaded } from '../shared/requests';
import { counted, useSay } from '../shared/text';
import { Frame, Lines, Nothing, Way, type Line } from './frame';
import { SAY } from './texts';

const sentBackBy = (reviewer: string) =>
  `/content-manager/collection-types/${UID}?page=1&pageSize=50&sort=decidedAt:ASC` +
  `&filters[$and][0][state][$eq]=sent-back&filters[$and][1][reviewer][id][$eq]=${reviewer}`;

/** What waits for the reader in person: each with how much it is and the way to the list that shows just that. */
export function Tasks() {
  const say = useSay();
  const may = useMay();
  const grants = useLoaded(HOME.grants, may('title.grant') ? {} : null);
  const publications = useLoaded(HOME.publications, may('release.publish') ? {} : null);
  const sentBack = useLoaded(HOME.sentBack, may('contribution.review') ? {} : null);
  const photos = useLoaded(HOME.missingPhotos, may('person.read') && may('photo.missing') ? {} : null);
  const line = (key: string, text: string, to: string, n: number): Line[] =>
    n === 0 ? [] : [{ key, what: <Way to={to}>{text}</Way>, note: say(SAY.items, { n: counted(n) }) }];
  return (
    <Frame loaded={allOf([grants, publications, sentBack, photos])}>
      {() => {
        const lines = [
          ...line('grants', say(SAY.grantsToDecide), '/grants?mine=yes', grants.data?.total ?? 0),
          ...(publications.data?.releases ?? []).flatMap((release) =>
            line(
              release,
              say(SAY.toConfirm, { release }),
              `/releases?year=${release.slice(0, 4)}&release=${release}`,
              1,
            ),
          ),
          ...line(
            'sent-back',
            say(SAY.sentBackByMe),
            sentBackBy(sentBack.data?.reviewer ?? ''),
            sentBack.data?.total ?? 0,
          ),
          ...line('photos', say(SAY.toChase), '/people?tier=*&photo=without&state=active', photos.data?.total ?? 0),
        ];
        return lines.length === 0 ? (
          <Nothing>{say(SAY.noTasks)}</Nothing>
        ) : (
          <Lines lines={lines} total={lines.length} />
        );
      }}
    </Frame>
  );
}

/** Several questions as one: answered once each that was asked is, failed where one of them has. */
function allOf(asked: readonly Loaded<unknown>[]): Loaded<true> {
  const failed = asked.find(({ data, problem }) => data === null && problem !== null);
  const open = asked.some(({ data, loading }) => data === null && loading);
  return {
    data: failed || open ? null : true,
    problem: failed?.problem ?? null,
    loading: open,
    reload: () => asked.forEach(({ data, reload }) => data === null && reload()),
  };
}
