import { useState } from 'react';
import { Alert, Box, Button, Flex, Loader, Main } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useMay, permissionFor } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { problemOf, useLoaded, useRequests, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { ReleaseCalendar } from './calendar';
import { Changes, Group, NotAdmitted } from './changes';
import { releaseAsCsv } from './csv';
import { CorrectionDialog, ExceptionDialog, HoldBackDialog, PublishDialog } from './dialogs';
import { Corrections, Previews, Totals } from './overview';
import { SAY } from './texts';
import type { Calendar, Desk, DeskChange, DeskRefusal, GivenException } from './types';
import { useHoldBacks, useRelease } from './use-release';

type Dialog =
  { kind: 'hold-back' | 'exception'; line: DeskChange | DeskRefusal } | { kind: 'publish' | 'correct' } | null;

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
  const calendar = useLoaded<Calendar>('/releases', { year: query.get('year') });
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

/** What is most likely wanted: the first quarter that is due, the next one, or the last published. */
function toOpen({ quarters }: Calendar): string | null {
  const first = quarters.find(({ state }) => state === 'due') ?? quarters.find(({ state }) => state === 'next');
  return (first ?? quarters.findLast(({ state }) => state === 'published'))?.code ?? null;
}

function OneRelease({ release, onPublished }: { release: string; onPublished: () => void }) {
  const say = useSay();
  const may = useMay();
  const { post } = useRequests();
  const { toggleNotification } = useNotification();
  const [holdBacks, keep] = useHoldBacks(release);
  const { desk, problem, loading, changed, dismiss, reload } = useRelease(release, holdBacks);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  if (!desk) {
    return (
      <>
        <ProblemBanner problem={problem} onRetry={reload} />
        {loading && <Loader>{say(SAY.loading)}</Loader>}
      </>
    );
  }
  const draft = desk.publishedAt === null;
  const tell = (message: string) => toggleNotification({ type: 'success', message });
  const publish = async (idempotencyKey: string) => {
    try {
      const { fingerprint } = desk;
      await post('/releases/publish', { release, holdBacks, fingerprint, idempotencyKey });
    } catch (error) {
      const why = problemOf(error);
      if (why.code !== 'DRAFT_CHANGED') throw error;
      // Nobody confirms what they have not read: the dialog goes, and the page shows the new draft.
      setRefused(why);
      reload();
      return;
    }
    keep([]);
    reload();
    tell(say(SAY.publishDone, { release }));
    onPublished();
  };
  const grant = async (member: string, given: object) => {
    const { warning } = await post<GivenException>('/releases/exception', { member, ...given });
    if (warning) toggleNotification({ type: 'warning', message: say(warning) });
    else tell(say(SAY.exceptionDone));
    reload();
  };
  const correct = async (given: object) => {
    await post('/releases/correct', { release, ...given });
    tell(say(SAY.correctDone));
    reload();
  };
  const actions = {
    holdBack: draft && may('release.publish') ? (line: DeskChange) => setDialog({ kind: 'hold-back', line }) : null,
    admitAgain: draft ? (line: DeskRefusal) => keep(holdBacks.filter(({ member }) => member !== line.member)) : null,
    exception:
      draft && may('title.grant') ? (line: DeskChange | DeskRefusal) => setDialog({ kind: 'exception', line }) : null,
  };
  const shown = { desk, changed, actions };
  return (
    <>
      <ProblemBanner problem={problem} onRetry={reload} />
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
          {draft && may('release.publish') && (
            <Button disabled={desk.today < desk.cutOff || loading} onClick={() => setDialog({ kind: 'publish' })}>
              {desk.today < desk.cutOff ? say(SAY.notDue, { day: desk.cutOff }) : say(SAY.publish)}
            </Button>
          )}
          {!draft && may('release.correct') && (
            <Button variant="secondary" onClick={() => setDialog({ kind: 'correct' })}>
              {say(SAY.correct)}
            </Button>
          )}
          <Button variant="tertiary" onClick={() => download(desk, releaseAsCsv(desk, say))}>
            {say(SAY.download)}
          </Button>
        </Flex>
      </Group>
      <Totals desk={desk} />
      <Changes {...shown} />
      <NotAdmitted {...shown} />
      <Corrections desk={desk} />
      <Previews desk={desk} />
      {dialog?.kind === 'hold-back' && (
        <HoldBackDialog
          name={nameOf(dialog.line)}
          onNote={(note) => keep([...holdBacks, { member: dialog.line.member, note }])}
          onClose={close}
        />
      )}
      {dialog?.kind === 'exception' && (
        <ExceptionDialog
          name={nameOf(dialog.line)}
          desk={desk}
          onGrant={(given) => grant(dialog.line.member, given)}
          onClose={close}
        />
      )}
      {dialog?.kind === 'publish' && (
        <PublishDialog
          desk={desk}
          heldBack={desk.notAdmitted.filter(({ reason }) => reason === 'held-back').length}
          onPublish={publish}
          onClose={close}
        />
      )}
      {dialog?.kind === 'correct' && <CorrectionDialog desk={desk} onCorrect={correct} onClose={close} />}
    </>
  );
}

function nameOf(line: DeskChange | DeskRefusal): string {
  return line.person?.name ?? line.member;
}

function download(desk: Desk, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${desk.release}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
