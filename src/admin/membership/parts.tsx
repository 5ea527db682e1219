import type { ReactNode } from 'react';
import { Badge, Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Bilingual } from '../../domain/shared/bilingual';
import { ENUMERATION_VALUES } from '../../labels/enumerations';
import type { TermBasis } from '../../domain/programme/programme';
import { KINDS, textOf } from '../../messages/audit';
import type { Decision, Named, TierName } from '../../panel/membership/contract';
import { BASES } from '../release/texts';
import { momentOf } from '../shared/moments';
import { useMay } from '../shared/permissions';
import { useSay, type Say } from '../shared/text';
import { SAY } from './texts';

/** A name in the reader's language, or in the one that there is. */
export function nameIn(name: Named, say: Say): string {
  return say({ zh: name.zh ?? name.en ?? '—', en: name.en ?? name.zh ?? '—' });
}

/** A tier's name in the reader's language; a tier that is gone is named by its code. */
export function tierIn(tiers: readonly TierName[], code: string | null, say: Say): string {
  const tier = tiers.find((candidate) => candidate.code === code);
  return tier ? nameIn(tier.name, say) : (code ?? say(SAY.none));
}

/** Bases in words. */
export function basesIn(bases: readonly TermBasis[], say: Say): string {
  return bases.map((basis) => say(BASES[basis])).join(say({ zh: '、', en: ', ' }));
}

/** The words of an enumeration's value. */
export function wordFor(value: string): Bilingual {
  return textOf(ENUMERATION_VALUES, value);
}

/** A heading and what belongs under it. */
export function Section({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <Box tag="section" aria-label={title} paddingBottom={6}>
      <Box paddingBottom={2}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {help !== undefined && (
          <Typography variant="pi" tag="p" textColor="neutral600">
            {help}
          </Typography>
        )}
      </Box>
      {children}
    </Box>
  );
}

/** A white card. */
export function Card({ children }: { children: ReactNode }) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} width="100%">
      {children}
    </Box>
  );
}

/** What a section says that has nothing to show. */
export function Empty({ children }: { children: string }) {
  return (
    <Card>
      <Typography textColor="neutral600">{children}</Typography>
    </Card>
  );
}

/** A line of plain text; a quiet one says more about the line above it. */
export function Line({ children, quiet }: { children: ReactNode; quiet?: boolean }) {
  return (
    <Typography
      variant={quiet ? 'pi' : 'omega'}
      textColor={quiet ? 'neutral600' : 'neutral800'}
      tag="p"
      style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
    >
      {children}
    </Typography>
  );
}

/** A table of lines with its column heads. */
export function Lines(props: { label: string; columns: readonly Bilingual[]; rows: number; children: ReactNode }) {
  const say = useSay();
  const { label, columns, rows, children } = props;
  return (
    <Table colCount={columns.length} rowCount={rows + 1} aria-label={label}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column.en}>
              <Typography variant="sigma" textColor="neutral600">
                {say(column)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>{children}</Tbody>
    </Table>
  );
}

/** One cell: lines of text that wrap. `wide` is for sentences, `figure` for numbers under each other. */
export function Cell({ children, wide, figure }: { children: ReactNode; wide?: boolean; figure?: boolean }) {
  const width = wide ? { minWidth: '14rem', maxWidth: '24rem' } : { minWidth: figure ? '4rem' : '7rem' };
  return (
    <Td style={{ verticalAlign: 'top' }}>
      <Box paddingTop={3} paddingBottom={3} style={width}>
        {children}
      </Box>
    </Td>
  );
}

/** A coloured word for a state. */
export function Mark({ tone, children }: { tone: 'good' | 'open' | 'bad' | 'plain'; children: string }) {
  const [background, text] = TONES[tone];
  return (
    <Badge backgroundColor={background} textColor={text} style={{ textTransform: 'none' }}>
      {children}
    </Badge>
  );
}

const TONES = {
  good: ['success100', 'success700'],
  open: ['warning100', 'neutral800'],
  bad: ['danger100', 'danger700'],
  plain: ['neutral150', 'neutral700'],
} as const;

/** Who decided, when and why; a dash where the audit trail has nothing of it. */
export function DecisionLines({ decision, timeZone }: { decision: Decision | null; timeZone: string }) {
  const say = useSay();
  if (!decision) return <Line quiet>{say(SAY.none)}</Line>;
  const { at, actorKind, actorName, reason } = decision;
  return (
    <>
      {reason !== null && reason !== '' && <Line>{reason}</Line>}
      <Line quiet>{`${actorName ?? say(textOf(KINDS, actorKind))} · ${momentOf(at, timeZone)}`}</Line>
    </>
  );
}

/** A contribution's title as the way to its entry; one that is erased leads nowhere. */
export function ContributionLink({ contribution, title }: { contribution: string; title: string | null }) {
  const say = useSay();
  if (title === null) return <Line quiet>{say(SAY.erased)}</Line>;
  return (
    <Typography
      tag={Link}
      to={`/content-manager/collection-types/api::contribution.contribution/${contribution}`}
      textColor="primary600"
      style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
    >
      {title}
    </Typography>
  );
}

/** A release's code as the way to it, for whoever may read releases. */
export function ReleaseLink({ release }: { release: string }) {
  const may = useMay();
  if (!may('release.read')) return <>{release}</>;
  return (
    <Typography tag={Link} to={`/releases?year=${release.slice(0, 4)}&release=${release}`} textColor="primary600">
      {release}
    </Typography>
  );
}

/** Goes through the pages of a list; nothing where there is one page. */
export function Pager(props: { page: number; total: number; pageSize: number; onGo: (page: number) => void }) {
  const say = useSay();
  const { page, total, pageSize, onGo } = props;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1 && page === 1) return null;
  return (
    <Flex gap={4} paddingTop={4} justifyContent="flex-end">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onGo(page - 1)}>
        {say(SAY.previous)}
      </Button>
      <Typography textColor="neutral800">{say(SAY.page, { page, pages })}</Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => onGo(page + 1)}>
        {say(SAY.next)}
      </Button>
    </Flex>
  );
}
