import { useState } from 'react';
import { Box, Loader, Main, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import type { Bilingual } from '../../domain/shared/bilingual';
import { actionText, DOORS, KINDS, textOf } from '../../messages/audit';
import { fieldText, valueText } from '../../messages/audit-values';
import { PEOPLE, type FieldChange, type Revision } from '../../panel/membership/contract';
import { momentOf } from '../shared/moments';
import { personPath } from '../shared/person-link';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded } from '../shared/requests';
import { counted, useSay } from '../shared/text';
import { Cell, Empty, Line, Lines, Pager } from './parts';
import { SAY } from './texts';

/** What was changed of the person that the address names: when, by whom, before and after. */
export function RevisionsPage() {
  const { member = '' } = useParams();
  return <Revisions key={member} member={member} />;
}

function Revisions({ member }: { member: string }) {
  const say = useSay();
  const [page, setPage] = useState(1);
  const { data, problem, loading, reload } = useLoaded(PEOPLE.revisions, { member, page });
  const title = data ? say(SAY.revisionsOf, { name: data.name }) : say(SAY.revisions);
  return (
    <Main aria-busy={loading}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say(SAY.revisionsHelp)}
        navigationAction={
          <Typography tag={Link} to={personPath(member)} textColor="primary600">
            {`← ${say(SAY.toFile)}`}
          </Typography>
        }
      />
      <Layouts.Content>
        <ProblemBanner problem={problem} onRetry={reload} />
        {loading && !data && <Loader>{say(SAY.loading)}</Loader>}
        {data?.total === 0 && <Empty>{say(SAY.revisionsNone)}</Empty>}
        {data && data.total > 0 && (
          <Box aria-busy={loading}>
            <Typography tag="p" textColor="neutral600" paddingBottom={2}>
              {say(SAY.revisionsTotal, { total: counted(data.total) })}
            </Typography>
            <Lines
              label={title}
              columns={[SAY.changedBy, SAY.field, SAY.before, SAY.after]}
              rows={data.revisions.reduce((rows, one) => rows + linesOf(one).length, 0)}
            >
              {data.revisions.map((revision) => (
                <RevisionRows key={revision.id} revision={revision} timeZone={data.timeZone} />
              ))}
            </Lines>
            <Pager {...data} onGo={setPage} />
          </Box>
        )}
      </Layouts.Content>
    </Main>
  );
}

/** A line of the table: a field, with what it said where that is told. */
interface RevisionLine {
  field: string;
  values: readonly [before: Bilingual, after: Bilingual] | null;
}

/** At least one, so that each change is seen with who made it. */
function linesOf({ subjectType, changes, named }: Revision): RevisionLine[] {
  const lines = [
    ...changes.map((change) => ({ field: change.field, values: valuesOf(subjectType, change) })),
    ...named.map((field) => ({ field, values: null })),
  ];
  return lines.length > 0 ? lines : [{ field: '', values: [SAY.none, SAY.none] }];
}

/** Whom and which file a person is linked to is known by keys, which say nothing to anybody. */
const LINKED = ['photo', 'account', 'administrator'];

function valuesOf(subjectType: string, { field, before, after }: FieldChange): readonly [Bilingual, Bilingual] {
  if (!LINKED.includes(field)) return [valueText(subjectType, field, before), valueText(subjectType, field, after)];
  const is = before !== null && after !== null ? SAY.replaced : SAY.set;
  return [before === null ? SAY.none : SAY.set, after === null ? SAY.none : is];
}

function RevisionRows({ revision, timeZone }: { revision: Revision; timeZone: string }) {
  const say = useSay();
  const { id, at, actorKind, actorName, door, action, subjectType } = revision;
  const lines = linesOf(revision);
  return lines.map(({ field, values }, place) => (
    <Tr key={`${id} ${field}`}>
      <Cell>
        <Line quiet={place > 0}>{momentOf(at, timeZone)}</Line>
        {place === 0 && (
          <>
            <Line quiet>{`${actorName ?? say(textOf(KINDS, actorKind))} · ${say(textOf(DOORS, door))}`}</Line>
            <Line quiet>{say(actionText(action))}</Line>
          </>
        )}
      </Cell>
      <Cell>
        <Line>{field === '' ? say(SAY.none) : say(fieldText(subjectType, field))}</Line>
      </Cell>
      <Cell wide>
        <Value>{say(values?.[0] ?? SAY.unsaid)}</Value>
      </Cell>
      <Cell wide>
        <Value>{say(values?.[1] ?? SAY.none)}</Value>
      </Cell>
    </Tr>
  ));
}

function Value({ children }: { children: string }) {
  return (
    <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  );
}
