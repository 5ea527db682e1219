import { Flex, Loader, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { PEOPLE } from '../../panel/membership/contract';
import { useMay } from '../shared/permissions';
import { personPath, revisionsPath } from '../shared/person-link';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { Contact } from './contact';
import { Namesakes } from './namesakes';
import { Title } from './overview';
import { Bar, Distances } from './standing';
import { SAY } from './texts';

const UID = 'api::member.member';

/** The panel beside a member's profile: their title, the year's points, and the ways to their file and revisions. */
export function HonourPanel({ model, documentId }: { model: string; documentId?: string }) {
  const say = useSay();
  const may = useMay();
  if (model !== UID || !may('person.read')) return null;
  return {
    title: say(SAY.panel),
    content: documentId ? <Honours key={documentId} member={documentId} /> : <Namesakes />,
  };
}

function Honours({ member }: { member: string }) {
  const say = useSay();
  const { data, problem, loading, reload } = useLoaded(PEOPLE.file, { member });
  if (!data) {
    if (problem) return <ProblemBanner problem={problem} onRetry={reload} />;
    return loading ? <Loader small>{say(SAY.loading)}</Loader> : null;
  }
  const { current, tiers, standings } = data;
  const [standing] = standings;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      <Title current={current} tiers={tiers} />
      {standing && (
        <>
          <Typography variant="omega" fontWeight="bold" tag="h3" paddingTop={2}>
            {say(SAY.yearPoints, { year: standing.year, points: standing.points })}
          </Typography>
          <Bar standing={standing} tiers={tiers} />
          <Distances distances={standing.distances} tiers={tiers} />
        </>
      )}
      <Typography tag={Link} to={personPath(member)} textColor="primary600" paddingTop={2}>
        {say(SAY.file)}
      </Typography>
      <Typography tag={Link} to={revisionsPath(member)} textColor="primary600">
        {say(SAY.revisions)}
      </Typography>
      <Contact member={member} />
    </Flex>
  );
}
