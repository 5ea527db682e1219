import { before, raise, GUARD, type Guard } from './relations';
import { constraintName } from './scalars';

/** What refers to a row of a table: a name for people, and the condition under which it does (`OLD` is the row). */
interface Reference {
  by: string;
  condition: string;
}

const record = (table: string, column: string, value: string): Reference => ({
  by: `honour.${table}`,
  condition: `EXISTS (SELECT FROM honour.${table} r WHERE r.${column} = OLD.${value})`,
});
const link = (table: string, column: string): Reference => ({
  by: table.replace(/_lnk$/, ''),
  condition: `EXISTS (SELECT FROM "${table}" l WHERE l."${column}" = OLD.id)`,
});

/** What keeps a document from being deleted, by table. Retiring, ending or withdrawing is offered instead (src/editorial). */
const REFERENCES: Readonly<Record<string, readonly Reference[]>> = {
  members: [
    ...[
      'ledger_entry',
      'release_line',
      'release_not_admitted',
      'term_line',
      'correction',
      'title_grant',
      'title_proposal',
      'put_forward',
      'hold_back',
    ].map((table) => record(table, 'member', 'document_id')),
    link('contributions_member_lnk', 'member_id'),
    link('leaderships_member_lnk', 'member_id'),
  ],
  contributions: [
    record('ledger_entry', 'contribution', 'document_id'),
    { by: 'its decision', condition: `${GUARD}.is_decided(OLD.state)` },
  ],
  leaderships: [
    record('put_forward', 'leadership', 'document_id'),
    {
      by: 'honour.release_line',
      condition: `EXISTS (SELECT FROM honour.release_line r JOIN honour.release p ON p.code = r.release
        JOIN members m ON m.document_id = r.member JOIN leaderships_member_lnk l ON l.member_id = m.id
        WHERE l.leadership_id = OLD.id AND p.cut_off >= OLD.started_on AND r.bases && ARRAY['leader', 'promotion']::honour.basis[])`,
    },
  ],
  working_groups: [
    link('leaderships_group_lnk', 'group_id'),
    link('contributions_group_lnk', 'group_id'),
    link('events_group_lnk', 'group_id'),
  ],
  committees: [
    link('working_groups_committee_lnk', 'committee_id'),
    link('activity_types_committee_lnk', 'committee_id'),
  ],
  activity_types: [
    record('ledger_entry', 'activity', 'code'),
    link('contributions_activity_type_lnk', 'activity_type_id'),
    link('committees_duty_lnk', 'activity_type_id'),
  ],
  events: [link('contributions_event_lnk', 'event_id'), record('image_wall_edition', 'event', 'document_id')],
  tiers: [
    ...[
      'release_line',
      'release_not_admitted',
      'term_line',
      'correction',
      'title_grant',
      'title_proposal',
      'holding',
    ].map((table) => record(table, 'tier', 'code')),
    { by: 'honour.release_line', condition: 'EXISTS (SELECT FROM honour.release_line r WHERE r.was = OLD.code)' },
  ],
};

/** Columns by which the record of honour knows a document: they stay what they are once it does. */
const IDENTITIES: Readonly<Record<string, { column: string; references: readonly Reference[] }>> = {
  tiers: { column: 'code', references: REFERENCES.tiers ?? [] },
  activity_types: { column: 'code', references: [record('ledger_entry', 'activity', 'code')] },
};

/** Triggers that refuse to delete what something else refers to. */
export function deletionGuards(): Guard[] {
  return Object.entries(REFERENCES).map(([table, references]) => {
    const name = constraintName(table, 'kept');
    const refusals = references.map(
      ({ by, condition }) =>
        `IF ${condition} THEN ${raise(`RECORD_REFERS: ${table} is referred to by ${by}`, 'restrict_violation', name, table)} END IF;`,
    );
    return { name, violations: '', statements: before(name, table, 'DELETE', `${refusals.join('\n')} RETURN OLD;`) };
  });
}

/** Triggers that refuse to give another code to what the record of honour knows by its code. */
export function identityGuards(): Guard[] {
  return Object.entries(IDENTITIES).map(([table, { column, references }]) => {
    const name = constraintName(table, `${column}_kept`);
    const referred = references.map(({ condition }) => condition).join(' OR ');
    const failure = raise(
      `RECORD_REFERS: the ${column} of ${table} stands in the record`,
      'restrict_violation',
      name,
      table,
    );
    const body = `IF NEW."${column}" IS DISTINCT FROM OLD."${column}" AND (${referred}) THEN ${failure} END IF; RETURN NEW;`;
    return { name, violations: '', statements: before(name, table, 'UPDATE', body) };
  });
}

/** An activity type's kind decides whether evidence is compared as a duty's or as a point activity's. */
export function kindGuard(): Guard {
  const name = constraintName('activity_types', 'kind_kept');
  const failure = raise(
    'RECORD_REFERS: the kind of an activity with contributions does not change',
    'restrict_violation',
    name,
    'activity_types',
  );
  const used = link('contributions_activity_type_lnk', 'activity_type_id').condition;
  const body = `IF NEW.kind IS DISTINCT FROM OLD.kind AND ${used} THEN ${failure} END IF; RETURN NEW;`;
  return { name, violations: '', statements: before(name, 'activity_types', 'UPDATE', body) };
}

/** The document id is what the record of honour refers to: it never changes. */
export function documentIdGuard(table: string): Guard {
  const name = constraintName(table, 'document_id_kept');
  const failure = raise(`RECORD_REFERS: the document id of ${table} never changes`, 'restrict_violation', name, table);
  const body = `IF NEW.document_id IS DISTINCT FROM OLD.document_id THEN ${failure} END IF; RETURN NEW;`;
  return { name, violations: '', statements: before(name, table, 'UPDATE', body) };
}
