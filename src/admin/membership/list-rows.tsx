import type { ReactNode } from 'react';
import { Flex, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';
import { PEOPLE_ORDERS, type PeopleOrder } from '../../domain/membership/people-list';
import type { ListedPerson, PeoplePage } from '../../panel/membership/contract';
import { PersonLink } from '../shared/person-link';
import { useSay } from '../shared/text';
import type { Ordered } from './list-query';
import { COLUMNS, LIST } from './list-texts';
import { Cell, Line, Mark, nameIn, tierIn, wordFor } from './parts';
import { SAY } from './texts';

const Head = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  padding: 4px 0;
  color: inherit;
  background: none;
  border: none;
  cursor: pointer;
  white-space: nowrap;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** The people of one page, with a column for each thing that the list can be ordered by. */
export function ListRows(props: { answer: PeoplePage; ordered: Ordered; onOrder: (by: PeopleOrder) => void }) {
  const say = useSay();
  const { answer, ordered, onOrder } = props;
  return (
    <Table colCount={PEOPLE_ORDERS.length} rowCount={answer.people.length + 1} aria-label={say(SAY.title)}>
      <Thead>
        <Tr>
          {PEOPLE_ORDERS.map((column) => (
            <SortedHead key={column} column={column} year={answer.year} ordered={ordered} onOrder={onOrder} />
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {answer.people.map((person) => (
          <Row key={person.member} person={person} tiers={answer.tiers} />
        ))}
      </Tbody>
    </Table>
  );
}

function SortedHead(props: {
  column: PeopleOrder;
  year: number;
  ordered: Ordered;
  onOrder: (by: PeopleOrder) => void;
}) {
  const say = useSay();
  const { column, year, ordered, onOrder } = props;
  const name = say(COLUMNS[column], { year });
  const sorted = ordered.by === column;
  const Caret = ordered.descending ? CaretDown : CaretUp;
  return (
    <Th role="columnheader" aria-sort={sorted ? (ordered.descending ? 'descending' : 'ascending') : 'none'}>
      <Head type="button" title={say(LIST.sorted, { column: name })} onClick={() => onOrder(column)}>
        <Typography variant="sigma" textColor="neutral600">
          {name}
        </Typography>
        {sorted && <Caret aria-hidden width="1rem" height="1rem" />}
      </Head>
    </Th>
  );
}

function Row({ person, tiers }: { person: ListedPerson; tiers: PeoplePage['tiers'] }) {
  const say = useSay();
  const { member, name, latinName, state, consentSite, current } = person;
  return (
    <Tr>
      <Cell>
        <Flex gap={2} wrap="wrap">
          <PersonLink member={member}>{name}</PersonLink>
          {state !== 'active' && <Mark tone="plain">{say(wordFor(state))}</Mark>}
          {!consentSite && <Mark tone="open">{say(SAY.unlisted)}</Mark>}
        </Flex>
        {latinName !== null && <Line quiet>{latinName}</Line>}
      </Cell>
      <Text>{nameIn(person.company, say)}</Text>
      <Cell>
        <Line>{tierIn(tiers, current?.tier ?? null, say)}</Line>
        {current && <Line quiet>{say(SAY.span, { from: current.from, to: current.to })}</Line>}
      </Cell>
      <Cell figure>
        <Line>{String(person.points)}</Line>
      </Cell>
      <Text>{person.committees.map((committee) => nameIn(committee.name, say)).join('、') || say(SAY.none)}</Text>
      <Text>{nameIn(person.city, say)}</Text>
      <Cell figure>
        <Line>{say(person.hasPhoto ? LIST.yes : LIST.no)}</Line>
      </Cell>
    </Tr>
  );
}

function Text({ children }: { children: ReactNode }) {
  return (
    <Cell>
      <Line>{children}</Line>
    </Cell>
  );
}
