import { useState } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { AUDIT, type Trail as Answer } from '../../panel/audit/contract';
import { ExportButton } from '../shared/export-button';
import { permissionFor } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { useAsk, useLoaded } from '../shared/requests';
import { counted, useLanguage, useSay } from '../shared/text';
import { Entries } from './entries';
import { Filters, NOTHING, type Wanted } from './filters';
import { TEXTS } from './texts';

/** Who did what to what, before and after, why, through which door. */
export default function AuditPage() {
  return (
    <Page.Protect permissions={permissionFor('audit.read')}>
      <Trail />
    </Page.Protect>
  );
}

function Trail() {
  const say = useSay();
  const [{ wanted, page }, setAsked] = useState({ wanted: NOTHING, page: 1 });
  const { data, problem, loading, reload } = useLoaded(AUDIT.page, { ...wanted, page });
  return (
    <Page.Main>
      <Page.Title>{say(TEXTS.title)}</Page.Title>
      <Layouts.Header
        title={say(TEXTS.title)}
        subtitle={data ? say(TEXTS.subtitle, { total: counted(data.total) }) : ''}
        primaryAction={<Export wanted={wanted} />}
      />
      <Layouts.Content>
        <ProblemBanner problem={problem} onRetry={reload} />
        <Filters
          choices={data?.choices ?? { actions: [], subjectTypes: [] }}
          onApply={(next) => setAsked({ wanted: next, page: 1 })}
        />
        {loading && !data && <Loader>{say(TEXTS.loading)}</Loader>}
        {data && data.entries.length === 0 && (
          <EmptyStateLayout content={say(TEXTS.empty)} hasRadius shadow="tableShadow" />
        )}
        {data && data.entries.length > 0 && (
          <Box aria-busy={loading} data-testid="audit-entries">
            <Entries key={`${page} ${data.entries[0]?.id}`} entries={data.entries} timeZone={data.timeZone} />
            <Pager answer={data} onGo={(next) => setAsked({ wanted, page: next })} />
          </Box>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Pager({ answer: { page, total, pageSize }, onGo }: { answer: Answer; onGo: (page: number) => void }) {
  const say = useSay();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Flex gap={4} paddingTop={4} justifyContent="flex-end">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onGo(page - 1)}>
        {say(TEXTS.newer)}
      </Button>
      <Typography textColor="neutral800">{say(TEXTS.page, { page, pages })}</Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => onGo(page + 1)}>
        {say(TEXTS.older)}
      </Button>
    </Flex>
  );
}

/** Saves what the filter finds, all pages of it. */
function Export({ wanted }: { wanted: Wanted }) {
  const ask = useAsk();
  const language = useLanguage();
  return <ExportButton name="audit.csv" ask={() => ask(AUDIT.export, { ...wanted, language })} />;
}
