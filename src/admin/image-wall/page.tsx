import { useState } from 'react';
import { Box, Button, Field, Flex, LinkButton, Loader, Main, Typography } from '@strapi/design-system';
import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { LACKS } from '../../domain/image-wall/completeness';
import { WALL_PACK, WALLS, type WallRow } from '../../panel/image-wall/contract';
import { momentOf } from '../shared/moments';
import { permissionFor, useMay } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { addressOf } from '../shared/address';
import { problemOf, useAsk, useLoaded, type Problem } from '../shared/requests';
import { counted, useSay } from '../shared/text';
import { Entries } from './entries';
import { FreezeDialog } from './freeze-dialog';
import { LateChanges } from './late-changes';
import { LACK_TEXTS, SAY } from './texts';

const PAGE = 50;

/** The image wall's page, for those who may read walls. */
export default function WallPage() {
  return (
    <Page.Protect permissions={permissionFor('wall.read')}>
      <Walls />
    </Page.Protect>
  );
}

function Walls() {
  const say = useSay();
  const [query, setQuery] = useSearchParams();
  const { data, problem, reload } = useLoaded(WALLS.list, {});
  const open = query.get('event') ?? data?.events[0]?.code ?? null;
  return (
    <Main>
      <Page.Title>{say(SAY.title)}</Page.Title>
      <Layouts.Header title={say(SAY.title)} subtitle={say(SAY.subtitle)} />
      <Layouts.Content>
        <ProblemBanner problem={problem} onRetry={reload} />
        {data?.events.length === 0 && <Typography>{say(SAY.noEvents)}</Typography>}
        {data && open !== null && (
          <Box paddingBottom={4} maxWidth="44rem">
            <Choice
              label={say(SAY.event)}
              value={open}
              options={data.events.map(({ code, name, heldOn }) => [
                code,
                `${heldOn} ${say({ zh: name.zh ?? code, en: name.en ?? name.zh ?? code })}`,
              ])}
              onChange={(event) => setQuery({ event })}
            />
          </Box>
        )}
        {open !== null && <OneWall key={open} event={open} />}
      </Layouts.Content>
    </Main>
  );
}

function OneWall({ event }: { event: string }) {
  const say = useSay();
  const may = useMay();
  const ask = useAsk();
  const { toggleNotification } = useNotification();
  const { data: desk, problem, loading, reload } = useLoaded(WALLS.desk, { event });
  const [refused, setRefused] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [freezing, setFreezing] = useState(false);
  const [shown, setShown] = useState('all');
  const [page, setPage] = useState(1);
  if (!desk) {
    return (
      <>
        <ProblemBanner problem={problem} onRetry={reload} />
        {loading && <Loader>{say(SAY.loading)}</Loader>}
      </>
    );
  }
  const { edition, summary } = desk;
  const tell = (message: string) => toggleNotification({ type: 'success', message });
  const act = async (work: () => Promise<string>) => {
    setBusy(true);
    setRefused(null);
    try {
      tell(await work());
    } catch (error) {
      setRefused(problemOf(error));
    }
    setBusy(false);
    reload();
  };
  const idempotencyKey = () => crypto.randomUUID();
  const freeze = async () => {
    const read = { event, edition: edition?.number ?? null };
    const made = await ask(WALLS.freeze, { ...read, idempotencyKey: idempotencyKey() });
    tell(say(SAY.freezeDone, { number: made.edition }));
    reload();
  };
  const takeOver = (members: string[]) =>
    void act(async () => {
      const asked = { event, edition: edition?.number ?? 0, members, idempotencyKey: idempotencyKey() };
      const made = await ask(WALLS.takeOver, asked);
      return say(SAY.takeOverDone, { number: made.edition });
    });
  const check = (rows: readonly WallRow[]) =>
    void act(async () => {
      const captions = rows.map(({ member, fingerprint }) => ({ member, fingerprint }));
      await ask(WALLS.captions, { event, captions, idempotencyKey: idempotencyKey() });
      return say(SAY.checked, { count: counted(rows.length) });
    });
  const download = () =>
    void act(async () => {
      const { ticket } = await ask(WALLS.ticket, { event });
      submit(addressOf(WALL_PACK, {}), ticket);
      return say(SAY.downloading);
    });

  const rows = desk.rows.filter(({ lacks }) => {
    if (shown === 'all') return true;
    return shown === 'incomplete' ? lacks.length > 0 : lacks.some((lack) => lack === shown);
  });
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page, pages);
  const onPage = rows.slice((at - 1) * PAGE, at * PAGE);
  const toCheck = onPage.filter(({ awaitsCheck }) => awaitsCheck);
  const hung = desk.rows.filter(({ position }) => position !== null).length;
  return (
    <>
      <ProblemBanner problem={problem ?? refused} onClose={() => setRefused(null)} />
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={4}>
        <Flex gap={6} wrap="wrap" paddingBottom={3}>
          <Figure label={say(SAY.people)} value={hung} />
          <Figure label={say(SAY.complete)} value={summary.complete} />
          {LACKS.filter((lack) => summary.lacking[lack] > 0).map((lack) => (
            <Figure key={lack} label={say(LACK_TEXTS[lack])} value={summary.lacking[lack]} />
          ))}
        </Flex>
        <Typography textColor="neutral700">
          {edition
            ? say(SAY.frozen, { number: edition.number, at: momentOf(edition.at, desk.timeZone) })
            : say(SAY.notFrozen)}
        </Typography>
        <Flex gap={2} wrap="wrap" paddingTop={3}>
          {may('wall.manage') && (
            <Button disabled={desk.freezing !== null} onClick={() => setFreezing(true)}>
              {say(edition ? SAY.freezeAnew : SAY.freeze)}
            </Button>
          )}
          {may('wall.download') && (
            <Button variant="secondary" loading={busy} onClick={download}>
              {say(SAY.download)}
            </Button>
          )}
          <LinkButton variant="tertiary" href={`/wall/${event}`} target="_blank" rel="noreferrer">
            {say(SAY.open)}
          </LinkButton>
        </Flex>
        {may('wall.manage') && desk.freezing && (
          <Box paddingTop={2}>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say(desk.freezing.messages)}
            </Typography>
          </Box>
        )}
      </Box>
      <LateChanges desk={desk} busy={busy} onTakeOver={may('wall.manage') ? takeOver : null} />
      <Flex gap={4} paddingBottom={3} alignItems="flex-end" wrap="wrap" justifyContent="space-between">
        <Box minWidth="16rem">
          <Choice
            label={say(SAY.show)}
            value={shown}
            options={[
              ['all', say(SAY.all)],
              ['incomplete', say(SAY.incomplete)],
              ...LACKS.map((lack) => [lack, say(LACK_TEXTS[lack])] as const),
            ]}
            onChange={(value) => {
              setShown(value);
              setPage(1);
            }}
          />
        </Box>
        {may('wall.manage') && toCheck.length > 0 && (
          <Button variant="tertiary" loading={busy} onClick={() => check(toCheck)}>
            {say(SAY.check)}
          </Button>
        )}
      </Flex>
      {rows.length === 0 ? (
        <Typography>{say(SAY.none)}</Typography>
      ) : (
        <Entries desk={desk} rows={onPage} busy={busy} onCheck={may('wall.manage') ? check : null} />
      )}
      <Flex gap={3} paddingTop={4} wrap="wrap">
        <Typography textColor="neutral600">
          {say(SAY.page, { page: at, pages, count: counted(rows.length) })}
        </Typography>
        <Button variant="tertiary" disabled={at <= 1} onClick={() => setPage(at - 1)}>
          {say(SAY.previous)}
        </Button>
        <Button variant="tertiary" disabled={at >= pages} onClick={() => setPage(at + 1)}>
          {say(SAY.next)}
        </Button>
      </Flex>
      {freezing && <FreezeDialog desk={desk} onFreeze={freeze} onClose={() => setFreezing(false)} />}
    </>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <Box>
      <Typography variant="beta" tag="div">
        {String(value)}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
    </Box>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <Field.Root>
      <Field.Label>{props.label}</Field.Label>
      <SingleSelect value={props.value} onChange={(value) => props.onChange(String(value))}>
        {props.options.map(([value, label]) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

/** Lets the browser itself ask for a download, which it then writes to disk as it comes. */
function submit(action: string, ticket: string): void {
  const form = Object.assign(document.createElement('form'), { method: 'post', action });
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'ticket', value: ticket }));
  document.body.append(form);
  form.submit();
  form.remove();
}
