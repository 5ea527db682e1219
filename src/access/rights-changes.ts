import type { AuditedAction } from '../persistence/audit/audit';
import type { AdministratorRecord, Right, Rights, RoleRecord, TokenRecord } from '../persistence/account/rights';

/**
 * What differs between two readings of the rights, an entry for each thing that was done: a role, an administrator or a
 * token made, changed or deleted, and what it may do now and may no longer. No name of a person, address, password or
 * key is in it: of these only the field's name.
 */
export function changesBetween(before: Rights, after: Rights): AuditedAction[] {
  return [
    ...pairs(before.roles, after.roles).flatMap((pair) => roleChanges('role', pair)),
    ...pairs(before.siteRoles, after.siteRoles).flatMap((pair) => roleChanges('site-role', pair)),
    ...pairs(before.administrators, after.administrators).flatMap(administratorChanges),
    ...pairs(before.tokens, after.tokens).flatMap(tokenChanges),
  ];
}

type Pair<Thing> = [before: Thing | null, after: Thing | null];

function pairs<Thing extends { id: string; kind?: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
): Pair<Thing>[] {
  const keyOf = ({ kind = '', id }: Thing): string => `${kind} ${id}`;
  const [old, now] = [before, after].map((things) => new Map(things.map((thing) => [keyOf(thing), thing])));
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].map((key) => [
    old?.get(key) ?? null,
    now?.get(key) ?? null,
  ]);
}

function roleChanges(subjectType: 'role' | 'site-role', [before, after]: Pair<RoleRecord>): AuditedAction[] {
  const about = { subjectType, subjectId: idOf(before, after) };
  const facts = (role: RoleRecord | null) => role && { name: role.name, description: role.description };
  return [...lifeOf(about, facts(before), facts(after)), ...rightsChange(about, before, after)];
}

function administratorChanges([before, after]: Pair<AdministratorRecord>): AuditedAction[] {
  const about = { subjectType: 'administrator', subjectId: idOf(before, after) };
  const facts = (one: AdministratorRecord | null) =>
    one && { active: one.active, blocked: one.blocked, roles: one.roles };
  if (!before || !after) {
    const [change] = lifeOf(about, facts(before), facts(after));
    const invited = before === null && after?.invited === true;
    return change ? [invited ? { ...change, action: 'administrator.invite' } : change] : [];
  }
  const fields = Object.keys(after.secrets).filter((field) => before.secrets[field] !== after.secrets[field]);
  const accepted = before.invited && !after.invited ? { invitation: 'accepted' } : {};
  return lifeOf(about, facts(before), { ...facts(after), ...(fields.length > 0 && { fields }), ...accepted });
}

function tokenChanges([before, after]: Pair<TokenRecord>): AuditedAction[] {
  const kind = (after ?? before)?.kind ?? 'api-token';
  const about = { subjectType: kind, subjectId: idOf(before, after) };
  const facts = (token: TokenRecord | null) =>
    token && { name: token.name, type: token.type, lifespan: token.lifespan && Number(token.lifespan) };
  const anew = before && after && before.secret !== after.secret;
  return [
    ...lifeOf(about, facts(before), facts(after)),
    ...(anew ? [{ ...about, action: `${kind}.regenerate` }] : []),
    ...rightsChange(about, before, after),
  ];
}

type About = Pick<AuditedAction, 'subjectType' | 'subjectId'>;
type Facts = Record<string, unknown>;

/** That something was made or deleted, or which of its fields changed; nothing where none did. */
function lifeOf(about: About, before: Facts | null, after: Facts | null): AuditedAction[] {
  const fields = Object.keys({ ...before, ...after }).filter((field) => !same(before?.[field], after?.[field]));
  if (fields.length === 0 && before && after) return [];
  const only = (facts: Facts | null) =>
    facts && Object.fromEntries(fields.map((field) => [field, facts[field] ?? null]));
  const verb = before === null ? 'create' : after === null ? 'delete' : 'edit';
  return [{ ...about, action: `${about.subjectType}.${verb}`, before: only(before), after: only(after) }];
}

/** What may be done now and could not before, and the other way round; what goes with its owner is not told apart. */
function rightsChange(
  about: About,
  before: { rights: Right[] } | null,
  after: { rights: Right[] } | null,
): AuditedAction[] {
  if (!after) return [];
  const added = beyond(after.rights, before?.rights ?? []);
  const removed = beyond(before?.rights ?? [], after.rights);
  if (added.length + removed.length === 0) return [];
  return [{ ...about, action: `${about.subjectType}.permissions`, after: { added, removed } }];
}

/** A right as it is written down: only what it has, and of a right that was there before only what is new in it. */
interface WrittenRight {
  action: string;
  subject?: string;
  fields?: string[];
  conditions?: string[];
}

function beyond(rights: readonly Right[], others: readonly Right[]): WrittenRight[] {
  const keyOf = ({ action, subject }: Right): string => `${action} ${subject ?? ''}`;
  const known = new Map(others.map((right) => [keyOf(right), right]));
  return rights
    .flatMap((right): WrittenRight[] => {
      const other = known.get(keyOf(right));
      const fields = right.fields.filter((field) => !other?.fields.includes(field)).sort();
      const conditions = right.conditions.filter((one) => !other?.conditions.includes(one)).sort();
      if (other && fields.length === 0 && conditions.length === 0) return [];
      return [
        {
          action: right.action,
          ...(right.subject !== null && { subject: right.subject }),
          ...(fields.length > 0 && { fields }),
          ...(conditions.length > 0 && { conditions }),
        },
      ];
    })
    .sort((one, other) => (`${one.action} ${one.subject}` < `${other.action} ${other.subject}` ? -1 : 1));
}

function idOf(before: { id: string } | null, after: { id: string } | null): string {
  return (after ?? before)?.id ?? '';
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
