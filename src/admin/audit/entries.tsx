import { Fragment, useState, type ReactNode } from 'react';
import { Box, Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { actionText, DOORS, KINDS, SUBJECTS, textOf } from '../../messages/audit';
import { fieldText, valueText } from '../../messages/audit-values';
import type { AuditEntry } from '../../panel/audit/contract';
import { momentOf } from '../shared/moments';
import { PersonLink } from '../shared/person-link';
import { useSay } from '../shared/text';
import { TEXTS } from './texts';

const HEADS = [TEXTS.when, TEXTS.who, TEXTS.action, TEXTS.subject, TEXTS.reason, TEXTS.details];

/** The entries of one page; each opens to what it changed. */
export function Entries({ entries, timeZone }: { entries: readonly AuditEntry[]; timeZone: string }) {
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Table colCount={HEADS.length} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head.zh}>
              <Typography variant="sigma" textColor="neutral600">
                {say(head)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Fragment key={entry.id}>
            <Line
              entry={entry}
              timeZone={timeZone}
              open={open === entry.id}
              onToggle={() => setOpen(open === entry.id ? null : entry.id)}
            />
            {open === entry.id && (
              <Tr>
                <Td colSpan={HEADS.length}>
                  <Difference entry={entry} />
                </Td>
              </Tr>
            )}
          </Fragment>
        ))}
      </Tbody>
    </Table>
  );
}

function Line(props: { entry: AuditEntry; timeZone: string; open: boolean; onToggle: () => void }) {
  const say = useSay();
  const { entry, open, onToggle } = props;
  const at = momentOf(entry.at, props.timeZone, 'medium');
  const kind = say(textOf(KINDS, entry.actorKind));
  const changes = entry.before !== null || entry.after !== null;
  const toggle = say(open ? TEXTS.hideOf : TEXTS.showOf, { id: entry.id });
  return (
    <Tr>
      <Cell first={at} second={say(textOf(DOORS, entry.door))} />
      <Cell
        first={entry.actorName ?? (entry.actorId === null ? kind : `${kind} ${entry.actorId}`)}
        second={entry.actorName === null ? '' : kind}
      />
      <Cell first={say(actionText(entry.action))} second="" />
      <Cell first={<Subject entry={entry} />} second={say(textOf(SUBJECTS, entry.subjectType))} />
      <Cell first={entry.reason ?? say(TEXTS.none)} second="" />
      <Td>
        {changes && (
          <Button variant="tertiary" size="S" aria-label={toggle} aria-expanded={open} onClick={onToggle}>
            {say(open ? TEXTS.hide : TEXTS.show)}
          </Button>
        )}
      </Td>
    </Tr>
  );
}

function Subject({ entry: { subjectType, subjectId, subjectName } }: { entry: AuditEntry }) {
  if (subjectType !== 'member' || subjectName === null) return <>{subjectName ?? subjectId}</>;
  return <PersonLink member={subjectId}>{subjectName}</PersonLink>;
}

function Cell({ first, second }: { first: ReactNode; second: string }) {
  return (
    <Td>
      <Box paddingTop={2} paddingBottom={2} maxWidth="28rem">
        <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {first}
        </Typography>
        {second !== '' && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {second}
          </Typography>
        )}
      </Box>
    </Td>
  );
}

function Difference({ entry: { id, subjectType, before, after } }: { entry: AuditEntry }) {
  const say = useSay();
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return (
    <Box padding={4} background="neutral100" data-entry={id}>
      <Table colCount={3} rowCount={fields.length + 1}>
        <Thead>
          <Tr>
            {[TEXTS.field, TEXTS.before, TEXTS.after].map((head) => (
              <Th key={head.zh}>
                <Typography variant="sigma" textColor="neutral600">
                  {say(head)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {fields.map((field) => (
            <Tr key={field}>
              <Cell first={say(fieldText(subjectType, field))} second="" />
              <Cell first={say(valueText(subjectType, field, before?.[field]))} second="" />
              <Cell first={say(valueText(subjectType, field, after?.[field]))} second="" />
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
