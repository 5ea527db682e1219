import { Badge, Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ReactNode } from 'react';
import type { Desk, DeskChange, DeskRefusal, Person } from '../../panel/release/contract';
import { momentOf } from '../shared/moments';
import { useSay } from '../shared/text';
import { putForwardsOf, tierName } from './csv';
import { Paged } from './paged';
import { BASES, CHANGES, KINDS, REASONS, SAY } from './texts';

/** What the reader may do with a line; a button that they may not use is missing. */
interface LineActions {
  holdBack: ((line: DeskChange) => void) | null;
  admitAgain: ((line: DeskRefusal) => void) | null;
  exception: ((line: DeskChange | DeskRefusal) => void) | null;
}

interface Shown {
  desk: Desk;
  changed: ReadonlySet<string> | null;
  actions: LineActions;
}

/** The changes of a release, a table for each kind. */
export function Changes({ desk, changed, actions }: Shown) {
  const say = useSay();
  if (desk.changes.length === 0) return <Typography>{say(SAY.none)}</Typography>;
  return KINDS.map((kind) => {
    const lines = desk.changes.filter(({ change }) => change === kind).sort(byName);
    if (lines.length === 0) return null;
    return (
      <Group key={kind} title={say(CHANGES[kind])} count={lines.length}>
        <Paged label={say(CHANGES[kind])} rows={lines}>
          {(rows) => (
            <Lines
              label={say(CHANGES[kind])}
              columns={[SAY.name, SAY.was, SAY.tier, SAY.bases, SAY.points, SAY.term, ...heads(actions)].map((text) =>
                say(text),
              )}
            >
              {rows.map((line) => (
                <ChangeRow key={line.member} line={line} desk={desk} changed={changed} actions={actions} />
              ))}
            </Lines>
          )}
        </Paged>
      </Group>
    );
  });
}

function ChangeRow({ line, desk, changed, actions }: Shown & { line: DeskChange }) {
  const say = useSay();
  const { before } = line;
  const admission = line.change === 'admitted' || line.change === 'returned';
  const was = line.was ?? before?.tier ?? null;
  return (
    <Tr>
      <Cell>
        <Named member={line.member} person={line.person} marked={changed?.has(line.member) ?? false} />
      </Cell>
      <Cell>
        {was === null ? '—' : tierName(desk.tiers, was, say)}
        {line.change === 'returned' && before && ` ${say(SAY.endsOn, { day: before.to })}`}
      </Cell>
      <Cell>{line.tier === null ? '—' : tierName(desk.tiers, line.tier, say)}</Cell>
      <Cell>
        {line.bases.map((basis) => say(BASES[basis])).join(say({ zh: '、', en: ', ' })) || '—'}
        {putForwardsOf(line, say).map((text) => (
          <Typography key={text} variant="pi" tag="div" textColor="neutral600">
            {text}
          </Typography>
        ))}
      </Cell>
      <Cell>
        <Typography
          tag={Link}
          textColor="primary600"
          to={contributionsOf(line, desk)}
          aria-label={say(SAY.contributions, { name: line.person?.name ?? say(SAY.erased) }) + ` ${line.points}`}
        >
          {line.pointsYear === desk.year
            ? String(line.points)
            : say(SAY.pointsOf, { points: line.points, year: line.pointsYear })}
        </Typography>
      </Cell>
      <Cell>{line.from === null ? '—' : `${line.from} – ${line.to}`}</Cell>
      {heads(actions).length > 0 && (
        <Cell>
          <Flex gap={2}>
            {admission && actions.holdBack && (
              <Button size="S" variant="tertiary" onClick={() => actions.holdBack?.(line)}>
                {say(SAY.holdBack)}
              </Button>
            )}
            {actions.exception && (
              <Button size="S" variant="tertiary" onClick={() => actions.exception?.(line)}>
                {say(SAY.exception)}
              </Button>
            )}
          </Flex>
        </Cell>
      )}
    </Tr>
  );
}

/** Those who qualify and are not admitted, and why; a column that nobody has anything in is left out. */
export function NotAdmitted({ desk, changed, actions }: Shown) {
  const say = useSay();
  if (desk.notAdmitted.length === 0) return null;
  const held = desk.notAdmitted.some(({ reason }) => reason === 'held-back');
  const columns = [SAY.name, SAY.tier, SAY.why, ...(held ? [SAY.note] : [])];
  const buttons =
    (held && actions.admitAgain) ||
    (actions.exception && desk.notAdmitted.some(({ reason }) => reason === 'not-applied'));
  return (
    <Group title={say(SAY.notAdmitted)} count={desk.notAdmitted.length}>
      <Paged label={say(SAY.notAdmitted)} rows={[...desk.notAdmitted].sort(byName)}>
        {(rows) => (
          <Lines
            label={say(SAY.notAdmitted)}
            columns={[...columns, ...(buttons ? [SAY.actions] : [])].map((text) => say(text))}
          >
            {rows.map((line) => (
              <Tr key={line.member}>
                <Cell>
                  <Named member={line.member} person={line.person} marked={changed?.has(line.member) ?? false} />
                </Cell>
                <Cell>{tierName(desk.tiers, line.tier, say)}</Cell>
                <Cell>{say(REASONS[line.reason])}</Cell>
                {held && (
                  <Cell>
                    <HeldBack line={line} desk={desk} />
                  </Cell>
                )}
                {buttons && (
                  <Cell>
                    {line.reason === 'held-back' && actions.admitAgain && (
                      <Button size="S" variant="tertiary" onClick={() => actions.admitAgain?.(line)}>
                        {say(SAY.admitAgain)}
                      </Button>
                    )}
                    {line.reason === 'not-applied' && actions.exception && (
                      <Button size="S" variant="tertiary" onClick={() => actions.exception?.(line)}>
                        {say(SAY.exception)}
                      </Button>
                    )}
                  </Cell>
                )}
              </Tr>
            ))}
          </Lines>
        )}
      </Paged>
    </Group>
  );
}

function HeldBack({ line, desk }: { line: DeskRefusal; desk: Desk }) {
  const say = useSay();
  const held = desk.holdBacks.find(({ member }) => member === line.member);
  return (
    <>
      {line.note ?? '—'}
      {held && (
        <Typography variant="pi" tag="div" textColor="neutral600">
          {say(SAY.heldBackBy, { by: held.by ?? say(SAY.someone), at: momentOf(held.at, desk.timeZone) })}
        </Typography>
      )}
    </>
  );
}

/** The head of the buttons' column; none where the reader may press nothing. */
function heads(actions: LineActions): (typeof SAY.actions)[] {
  return Object.values(actions).some((action) => action !== null) ? [SAY.actions] : [];
}

/** A heading with a number, and what belongs under it. */
export function Group({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <Box paddingBottom={6} tag="section">
      <Flex gap={2} paddingBottom={2}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {count !== undefined && <Badge>{String(count)}</Badge>}
      </Flex>
      {children}
    </Box>
  );
}

/** A table of lines with its column heads. */
export function Lines({ label, columns, children }: { label: string; columns: string[]; children: ReactNode }) {
  return (
    <Table colCount={columns.length} rowCount={2} aria-label={label}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {column}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>{children}</Tbody>
    </Table>
  );
}

/** One cell of plain text or of what is in it. */
export function Cell({ children }: { children: ReactNode }) {
  return (
    <Td>
      <Typography tag="div" textColor="neutral800">
        {children}
      </Typography>
    </Td>
  );
}

/** A person by name, with the way to their entry. */
export function Named({ member, person, marked }: { member: string; person: Person | null; marked?: boolean }) {
  const say = useSay();
  if (!person) return <>{say(SAY.erased)}</>;
  return (
    <Flex gap={2}>
      <Typography
        tag={Link}
        to={`/content-manager/collection-types/api::member.member/${member}`}
        textColor="primary600"
      >
        {say({ zh: person.name, en: [person.name, person.latinName].filter(Boolean).join(' ') })}
      </Typography>
      {marked && (
        <Badge backgroundColor="warning100" textColor="neutral800">
          {say(SAY.marked)}
        </Badge>
      )}
      {!person.listed && <Badge>{say(SAY.unlisted)}</Badge>}
    </Flex>
  );
}

/** The list of the approved contributions that a line's points come from. */
function contributionsOf({ member, pointsYear }: DeskChange, { year, cutOff }: Desk): string {
  const until = pointsYear === year ? cutOff : `${pointsYear}-12-31`;
  const filters = [
    `[member][documentId][$eq]=${member}`,
    `[state][$eq]=approved`,
    `[occurredOn][$gte]=${pointsYear}-01-01`,
    `[occurredOn][$lte]=${until}`,
  ].map((filter, at) => `filters[$and][${at}]${filter}`);
  const query = ['page=1', 'pageSize=50', 'sort=occurredOn:ASC', ...filters].join('&');
  return `/content-manager/collection-types/api::contribution.contribution?${query}`;
}

function byName(a: { person: Person | null }, b: { person: Person | null }): number {
  const [first, second] = [a.person?.sortKey ?? '', b.person?.sortKey ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
