import { useState } from 'react';
import { Alert, Box, Button, Flex, Loader, Main } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import type { LineAction } from '../../domain/release/hold-back';
import { RELEASES, type Calendar } from '../../panel/release/contract';
import { useMay, permissionFor } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded, type Problem } from '../shared/requests';
import { saveFile } from '../shared/save-file';
import { useSay } from '../shared/text';
import { ReleaseCalendar } from './calendar';
import { Changes, Group, NotAdmitted } from './changes';
import { releaseAsCsv } from './csv';
import type { Line } from './line-buttons';
import { OpenDialog, type Open } from './open-dialog';
import { Corrections, Previews, Totals } from './overview';
import { PublishedBy, Request, Steps } from './publication';
import { SAY } from './texts';
import { useRelease } from './use-release';
import { BeforePublication, WhatWaits } from './waits';

/** The releases page, for those who may read releases. */
export default function ReleasesPage() {
  return (
    <Page.Protect permissions={permissionFor('release.read')}>
      <Releases />
    </Page.Protect>
  );
}

function Releases() {
  const say = useSay();
  const [query, setQuery] = useSearchParams();
  const calendar = useLoaded(RELEASES.calendar, { year: query.get('year') });
  const open = query.get('release') ?? (calendar.data ? toOpen(calendar.data) : null);
  const openIn = (release: string | null, year: number) =>
    setQuery({ year: String(year), ...(release !== null && { release }) });
  return (
    <Main>
      <Page.Title>{say(SAY.title)}</Page.Title>
      <Layouts.Header title={say(SAY.title)} subtitle={say(SAY.subtitle)} />
      <Layouts.Content>
        <ProblemBanner problem={calendar.problem} onRetry={calendar.reload} />
        {calendar.data && (
          <ReleaseCalendar
            calendar={calendar.data}
            open={open}
            onYear={(year) => openIn(null, year)}
            onOpen={(release) => openIn(release, calendar.data?.year ?? Number(release.slice(0, 4)))}
          />
        )}
        {open !== null && <OneRelease key={open} release={open} onPublished={calendar.reload} />}
      </Layouts.Content>
    </Main>
  );
}

/** What is most likely wanted: renewals that come first, the first quarter that is due, the next, the last published. */
function toOpen({ quarters }: Calendar): string | null {
  const pending = quarters.find(({ state, renewalsPending }) => state === 'due' && renewalsPending !== null);
  if (pending) return pending.renewalsPending;
  const first = quarters.find(({ state }) => state === 'due') ?? quarters.find(({ state }) => state === 'next');
  return (first ?? quarters.findLast(({ state }) => state === 'published'))?.code ?? null;
}

function OneRelease({ release, onPublished }: { release: string; onPublished: () => void }) {
  const say = useSay();
  const may = useMay();
  const { toggleNotification } = useNotification();
  const { desk, problem, loading, changed, dismiss, reload } = useRelease(release);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  if (!desk) {
    return (
      <>
        <ProblemBanner problem={problem} onRetry={() => void reload()} />
        {loading && <Loader>{say(SAY.loading)}</Loader>}
      </>
    );
  }
  const draft = desk.publishedAt === null;
  const publishes = draft && may('release.publish');
  const shown = { desk, changed, onAct: (kind: LineAction, line: Line) => setOpen({ kind, line }) };
  const settle = {
    done: (message: string, variant: 'success' | 'warning' = 'success') => {
      setRefused(null);
      toggleNotification({ type: variant, message });
      void reload('own');
    },
    // Nobody confirms what they have not read: the dialog goes, and the page shows the new draft.
    refuse: (why: Problem) => {
      setRefused(why);
      void reload();
    },
    published: onPublished,
    close: () => setOpen(null),
  };
  return (
    <>
      <ProblemBanner problem={problem} onRetry={() => void reload()} />
      <ProblemBanner problem={refused} onClose={() => setRefused(null)} />
      {changed && (
        <Box paddingBottom={4} role="status">
          <Alert variant="warning" title={say(SAY.anewTitle)} closeLabel={say(SAY.close)} onClose={dismiss}>
            {say(SAY.anew, { count: changed.size })}
          </Alert>
        </Box>
      )}
      <Group title={say(draft ? SAY.draftOf : SAY.releaseOf, { release })}>
        <Flex gap={2} wrap="wrap">
          {publishes && <Steps desk={desk} busy={loading} onStep={(kind) => setOpen({ kind })} />}
          {!draft && may('release.correct') && (
            <Button variant="secondary" onClick={() => setOpen({ kind: 'correct' })}>
              {say(SAY.correct)}
            </Button>
          )}
          <Button
            variant="tertiary"
            onClick={() =>
              saveFile(new Blob([releaseAsCsv(desk, say)], { type: 'text/csv;charset=utf-8' }), `${desk.release}.csv`)
            }
          >
            {say(SAY.download)}
          </Button>
        </Flex>
      </Group>
      <BeforePublication desk={desk} />
      {publishes && <Request desk={desk} />}
      <PublishedBy desk={desk} />
      <Totals desk={desk} />
      <Changes {...shown} />
      <NotAdmitted {...shown} />
      <WhatWaits desk={desk} />
      <Corrections desk={desk} />
      <Previews desk={desk} />
      {open && <OpenDialog desk={desk} open={open} settle={settle} />}
    </>
  );
}
