import { useState, type FormEvent } from 'react';
import { Box, Button, EmptyStateLayout, Field, Flex, Loader, Main, TextInput, Tr } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { PEOPLE, type PeoplePage } from '../../panel/membership/contract';
import { PersonLink } from '../shared/person-link';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded } from '../shared/requests';
import { counted, useSay } from '../shared/text';
import { Cell, Line, Lines, Mark, nameIn, Pager, tierIn, wordFor } from './parts';
import { SAY } from './texts';

/** Everybody who is known to the programme, page by page; what is searched stands in the address. */
export function PeopleList() {
  const say = useSay();
  const [query, setQuery] = useSearchParams();
  const search = query.get('search') ?? '';
  const page = Number(query.get('page') ?? 1);
  const { data, problem, loading, reload } = useLoaded(PEOPLE.page, { search, page });
  const go = (next: { search: string; page: number }) =>
    setQuery({ ...(next.search !== '' && { search: next.search }), ...(next.page > 1 && { page: String(next.page) }) });
  return (
    <Main>
      <Page.Title>{say(SAY.title)}</Page.Title>
      <Layouts.Header title={say(SAY.title)} subtitle={say(SAY.subtitle)} />
      <Layouts.Content>
        <ProblemBanner problem={problem} onRetry={reload} />
        <Search key={search} search={search} busy={loading} onSearch={(text) => go({ search: text, page: 1 })} />
        {loading && !data && <Loader>{say(SAY.loading)}</Loader>}
        {data && data.people.length === 0 && (
          <EmptyStateLayout
            content={search === '' ? say(SAY.nobody) : say(SAY.noneFound, { search })}
            hasRadius
            shadow="tableShadow"
          />
        )}
        {data && data.people.length > 0 && (
          <Box aria-busy={loading}>
            <Box paddingBottom={2} role="status">
              <Line quiet>{say(SAY.total, { total: counted(data.total) })}</Line>
            </Box>
            <People answer={data} />
            <Pager {...data} onGo={(next) => go({ search, page: next })} />
          </Box>
        )}
      </Layouts.Content>
    </Main>
  );
}

function Search(props: { search: string; busy: boolean; onSearch: (text: string) => void }) {
  const say = useSay();
  const [text, setText] = useState(props.search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSearch(text.trim());
  };
  return (
    <form onSubmit={submit} role="search">
      <Flex gap={2} alignItems="flex-end" wrap="wrap" paddingBottom={4}>
        <Box minWidth="20rem">
          <Field.Root name="search">
            <Field.Label>{say(SAY.search)}</Field.Label>
            <TextInput
              value={text}
              maxLength={100}
              onChange={(event: { target: { value: string } }) => setText(event.target.value)}
            />
          </Field.Root>
        </Box>
        <Button type="submit" size="L" loading={props.busy && props.search !== ''}>
          {say(SAY.find)}
        </Button>
        {props.search !== '' && (
          <Button type="button" size="L" variant="tertiary" onClick={() => props.onSearch('')}>
            {say(SAY.clear)}
          </Button>
        )}
      </Flex>
    </form>
  );
}

function People({ answer: { people, tiers, year } }: { answer: PeoplePage }) {
  const say = useSay();
  const points = { zh: say(SAY.pointsOf, { year }), en: say(SAY.pointsOf, { year }) };
  return (
    <Lines label={say(SAY.title)} columns={[SAY.name, SAY.company, SAY.tier, points]} rows={people.length}>
      {people.map(({ member, name, latinName, company, state, consentSite, current, points: sum }) => (
        <Tr key={member}>
          <Cell>
            <Flex gap={2} wrap="wrap">
              <PersonLink member={member}>{name}</PersonLink>
              {state !== 'active' && <Mark tone="plain">{say(wordFor(state))}</Mark>}
              {!consentSite && <Mark tone="open">{say(SAY.unlisted)}</Mark>}
            </Flex>
            {latinName !== null && <Line quiet>{latinName}</Line>}
          </Cell>
          <Cell>
            <Line>{nameIn(company, say)}</Line>
          </Cell>
          <Cell>
            <Line>{tierIn(tiers, current?.tier ?? null, say)}</Line>
            {current && <Line quiet>{say(SAY.span, { from: current.from, to: current.to })}</Line>}
          </Cell>
          <Cell figure>
            <Line>{String(sum)}</Line>
          </Cell>
        </Tr>
      ))}
    </Lines>
  );
}
