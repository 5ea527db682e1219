import { constraintName, type TableConstraint } from './scalars';

const on = (table: string, what: string, definition: string): TableConstraint => ({
  table,
  name: constraintName(table, what),
  definition,
});

/** What schema files cannot say: how the fields of one row stand to each other. */
export const CROSS_FIELD_CONSTRAINTS: readonly TableConstraint[] = [
  // The day of stepping down no longer counts, so a leadership that ends on its first day lasted no day.
  on('leaderships', 'ended_on_after_start', 'CHECK (ended_on >= started_on)'),
  on('events', 'ends_on_after_start', 'CHECK (ends_on >= held_on)'),
  // The ledger takes years from 1990 on.
  on('contributions', 'occurred_on_plausible', `CHECK (occurred_on BETWEEN '1990-01-01' AND '9999-12-31')`),
  on(
    'contributions',
    'decided_at_when_decided',
    `CHECK (state NOT IN ('approved', 'rejected', 'revoked') OR decided_at IS NOT NULL)`,
  ),
  // Wherever a contribution's points are shown, one that does not count has none.
  on('contributions', 'points_while_approved', `CHECK (points IS NULL OR state = 'approved')`),
  on(
    'components_rules_cut_offs',
    'day_exists',
    'CHECK (day <= (ARRAY[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])[month])',
  ),
  // A single type that has two rows would show one of them at random.
  on('programmes', 'only_one', 'EXCLUDE USING btree ((1) WITH =)'),
];
