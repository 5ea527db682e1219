import { Badge, Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ReactNode } from 'react';
import type { Desk, DeskChange, DeskRefusal, Person } from '../../panel/release/contract';
import { concernOf, inOrderOfConcern, openGrantsOf } from '../../domain/release/concern';
import { momentOf } from '../shared/moments';
import { useSay } from '../shared/text';
import { putForwardsOf, tierName } from './csv';
import { LineButtons, useActsOn, type OnAct } from './line-buttons';
import { Paged } from './paged';
import { BASES, CHANGES, KINDS, OPEN_GRANTS, REASONS, SAY } from './texts';

interface Shown {
  desk: Desk;
  changed: ReadonlySet<string> | null;
  onAct: OnAct;
}

/** The changes of a release, a table for each kind. */
export function Changes({ desk, ...shown }: Shown) {
  const say = useSay();
  if (desk.changes.length === 0) return <Typography>{say(SAY.none)}</Typography>;
  return inOrderOfConcern(KINDS).map((kind) => {
    const lines = desk.changes.filter(({ change }) => change === kind).sort(byConcern(desk));
    return lines.length === 0 ? null : (
      <ChangesOf key={kind} title={say(CHANGES[kind])} lines={lines} desk={desk} {...shown} />
    );
  });
}

function ChangesOf({ title, lines, ...shown }: Shown & { title: string; lines: DeskChange[] }) {
  const say = useSay();
  const acts = useActsOn(lines);
  const heads = [SAY.name, SAY.was, SAY.tier, SAY.bases, SAY.points, SAY.term, ...(acts ? [SAY.actions] : [])];
  return (
    <Group title={title} count={lines.length}>
      <Paged label={title} rows={lines}>
        {(rows) => (
          <Lines label={title} columns={heads.map((text) => say(text))}>
            {rows.map((line) => (
              <ChangeRow key={line.member} line={line} acts={acts} {...shown} />
            ))}
          </Lines>
        )}
      </Paged>
    </Group>
  );
}

function ChangeRow({ line, desk, changed, acts, onAct }: Shown & { line: DeskChange; acts: boolean }) {
  const say = useSay();
  const { before } = line;
  const was = line.was ?? before?.tier ?? null;
  return (
    <Tr>
      <Cell>
        <Named member={line.member} person={line.person} marked={changed?.has(line.member) ?? false} />
        <Concerns line={line} desk={desk} />
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
      {acts && (
        <Cell>
          <LineButtons line={line} onAct={onAct} />
        </Cell>
      )}
    </Tr>
  );
}

/** What to know of a line before it is published: an invitation that is missing, a proposal that is open. */
function Concerns({ line, desk }: { line: DeskChange; desk: Desk }) {
  const say = useSay();
  if (desk.publishedAt !== null) return null;
  const marks = [
    ...(concernOf(line, desk.tiers) === 'invitation-missing'
      ? [say(SAY.uninvited, { year: Number(desk.coversTo.slice(0, 4)) })]
      : []),
    ...openGrantsOf(line.member, desk.waits).map((kind) => say(OPEN_GRANTS[kind])),
  ];
  if (marks.length === 0) return null;
  return (
    <Flex gap={1} wrap="wrap" paddingTop={1}>
      {marks.map((mark) => (
        <Badge key={mark} backgroundColor="warning100" textColor="neutral800" style={{ textTransform: 'none' }}>
          {mark}
        </Badge>
      ))}
    </Flex>
  );
}

/** Those who qualify and are not admitted, and why; a column that nobody has anything in is left out. */
export function NotAdmitted({ desk, changed, onAct }: Shown) {
  const say = useSay();
  const acts = useActsOn(desk.notAdmitted);
  if (desk.notAdmitted.length === 0) return null;
  const held = desk.notAdmitted.some(({ reason }) => reason === 'held-back');
  const columns = [SAY.name, SAY.tier, SAY.why, ...(held ? [SAY.note] : []), ...(acts ? [SAY.actions] : [])];
  return (
    <Group title={say(SAY.notAdmitted)} count={desk.notAdmitted.length}>
      <Paged label={say(SAY.notAdmitted)} rows={[...desk.notAdmitted].sort(byName)}>
        {(rows) => (
          <Lines label={say(SAY.notAdmitted)} columns={columns.map((text) => say(text))}>
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
                {acts && (
                  <Cell>
                    <LineButtons line={line} onAct={onAct} />
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

/** Who needs a decision first comes first; who is alike stands by name. */
function byConcern({ tiers }: Desk): (a: DeskChange, b: DeskChange) => number {
  const place = (line: DeskChange) => (concernOf(line, tiers) === 'invitation-missing' ? 0 : 1);
  return (a, b) => place(a) - place(b) || byName(a, b);
}

function byName(a: { person: Person | null }, b: { person: Person | null }): number {
  const [first, second] = [a.person?.sortKey ?? '', b.person?.sortKey ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
