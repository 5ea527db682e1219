import { Box, EmptyStateLayout, Loader, Main } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { PEOPLE, type PeopleInput } from '../../panel/membership/contract';
import { ExportButton } from '../shared/export-button';
import { ProblemBanner } from '../shared/problem-banner';
import { useAsk, useLoaded } from '../shared/requests';
import { counted, useLanguage, useSay } from '../shared/text';
import { ListFilters, narrows } from './list-filters';
import { useListQuery, type Narrowed } from './list-query';
import { ListRows } from './list-rows';
import { LIST } from './list-texts';
import { Line, Pager } from './parts';
import { SAY } from './texts';

/** Everybody who is known to the programme, page by page; what narrows and orders stands in the address. */
export function PeopleList() {
  const say = useSay();
  const { narrowed, ordered, input, narrow, orderBy, go } = useListQuery();
  const { data, problem, loading, reload } = useLoaded(PEOPLE.page, input);
  return (
    <Main>
      <Page.Title>{say(SAY.title)}</Page.Title>
      <Layouts.Header title={say(SAY.title)} subtitle={say(SAY.subtitle)} primaryAction={<Export input={input} />} />
      <Layouts.Content>
        <ProblemBanner problem={problem} onRetry={reload} />
        <ListFilters
          key={JSON.stringify(narrowed)}
          narrowed={narrowed}
          answer={data}
          busy={loading}
          onNarrow={narrow}
        />
        {loading && !data && <Loader>{say(SAY.loading)}</Loader>}
        {data && data.people.length === 0 && (
          <EmptyStateLayout content={nobodyIn(narrowed, say)} hasRadius shadow="tableShadow" />
        )}
        {data && data.people.length > 0 && (
          <Box aria-busy={loading}>
            <Box paddingBottom={2} role="status">
              <Line quiet>{say(SAY.total, { total: counted(data.total) })}</Line>
            </Box>
            <ListRows answer={data} ordered={ordered} onOrder={orderBy} />
            <Pager {...data} onGo={go} />
          </Box>
        )}
      </Layouts.Content>
    </Main>
  );
}

function nobodyIn(narrowed: Narrowed, say: ReturnType<typeof useSay>): string {
  if (!narrows(narrowed)) return say(SAY.nobody);
  const bySearchAlone = narrowed.search !== '' && !narrows({ ...narrowed, search: '' });
  return bySearchAlone ? say(SAY.noneFound, { search: narrowed.search }) : say(LIST.nobodyFound);
}

/** Saves all that the list shows, of every page. */
function Export({ input: { page: _page, ...asked } }: { input: PeopleInput }) {
  const ask = useAsk();
  const language = useLanguage();
  return <ExportButton name="people.csv" ask={() => ask(PEOPLE.export, { ...asked, language })} />;
}
