import type { Link, Model, Part } from './model';
import { constraintName, literal, type TableConstraint } from './scalars';

/** Where our functions and derived tables live: dropping the schema drops every trigger of ours with them. */
export const GUARD = 'editorial_guard';

/** At most one other side where the schema says so, and one own side where it says one-to-one; no half-empty pairs. */
export function linkConstraints(model: Model): TableConstraint[] {
  return model.links
    .filter((link) => link.single)
    .flatMap((link) => {
      // Deferred, because Strapi may add the new pair before it removes the old one.
      const once = (column: string): TableConstraint => ({
        table: link.table,
        name: constraintName(link.table, `one_per_${column}`),
        definition: `UNIQUE ("${column}") DEFERRABLE INITIALLY DEFERRED`,
      });
      return link.oneToOne ? [once(link.ownColumn), once(link.otherColumn)] : [once(link.ownColumn)];
    });
}

/** A statement, and a query that finds rows which were there before and break the rule. */
export interface Guard {
  name: string;
  statements: string[];
  /** Gives one column `row`: the rows that already break the rule. */
  violations: string;
}

/**
 * Required relations. Strapi writes the row first and its link afterwards, so the check waits for the end of the
 * transaction; it is made when a row comes and when a link goes, a link that goes with the other side's row too.
 */
export function requiredRelations(model: Model): Guard[] {
  return model.links.filter((link) => link.required).map((link) => requiredRelation(model, link));
}

function requiredRelation(model: Model, link: Link): Guard {
  const name = constraintName(model.table, `${link.name.toLowerCase()}_required`);
  const missing = `NOT EXISTS (SELECT FROM "${link.table}" l WHERE l."${link.ownColumn}" = t.id)`;
  const check = (row: string) =>
    `IF EXISTS (SELECT FROM "${model.table}" t WHERE t.id = ${row} AND ${missing}) THEN
       ${raise(`RELATION_REQUIRED: ${model.table} has no ${link.name}`, 'not_null_violation', name, model.table)}
     END IF;`;
  return {
    name,
    violations: `SELECT document_id AS row FROM "${model.table}" t WHERE ${missing}`,
    statements: [
      deferred(`${name}_row`, model.table, 'INSERT', check('NEW.id')),
      deferred(`${name}_link`, link.table, 'UPDATE OR DELETE', check(`OLD."${link.ownColumn}"`)),
    ].flat(),
  };
}

/** How many components of a kind one document has, at the end of a transaction. */
export function countedParts(model: Model): Guard[] {
  return model.parts.filter((part) => part.min > 0 || part.max !== null).map((part) => countedPart(model, part));
}

function countedPart(model: Model, part: Part): Guard {
  const name = constraintName(model.table, `${part.name.toLowerCase()}_count`);
  const count = `(SELECT count(*) FROM "${part.linkTable}" l WHERE l."${part.ownColumn}" = t.id AND l.field = ${literal(part.name)})`;
  const wrong = [`${count} < ${part.min}`, ...(part.max === null ? [] : [`${count} > ${part.max}`])].join(' OR ');
  const check = (row: string) =>
    `IF EXISTS (SELECT FROM "${model.table}" t WHERE t.id = ${row} AND (${wrong})) THEN
       ${raise(`PARTS_MISCOUNTED: ${model.table} has too few or too many ${part.name}`, 'check_violation', name, model.table)}
     END IF;`;
  return {
    name,
    violations: `SELECT document_id AS row FROM "${model.table}" t WHERE ${wrong}`,
    statements: [
      deferred(`${name}_row`, model.table, 'INSERT', check('NEW.id')),
      deferred(`${name}_part`, part.linkTable, 'INSERT OR UPDATE OR DELETE', partCheck(part, check)),
    ].flat(),
  };
}

function partCheck(part: Part, check: (row: string) => string): string {
  return `IF TG_OP <> 'INSERT' THEN ${check(`OLD."${part.ownColumn}"`)} END IF;
    IF TG_OP <> 'DELETE' THEN ${check(`NEW."${part.ownColumn}"`)} END IF;`;
}

/** One document does not say two things for the same day, year or quarter: `column` of the part differs in each. */
export function distinctParts(model: Model, partName: string, column: string): Guard {
  const part = model.parts.find(({ name }) => name === partName);
  if (!part) throw new Error(`${model.uid} has no ${partName}.`);
  const name = constraintName(model.table, `${partName.toLowerCase()}_distinct`);
  const pairs = `"${part.linkTable}" l JOIN "${part.componentTable}" c ON c.id = l."${part.otherColumn}"
    WHERE l.field = ${literal(partName)}`;
  const twice = `GROUP BY l."${part.ownColumn}", c."${column}" HAVING count(*) > 1`;
  const failure = raise(`PARTS_REPEATED: two ${partName} with one ${column}`, 'unique_violation', name, model.table);
  return {
    name,
    violations: `SELECT l."${part.ownColumn}" AS row FROM ${pairs} ${twice}`,
    statements: [
      deferred(
        `${name}_link`,
        part.linkTable,
        'INSERT OR UPDATE',
        `IF EXISTS (SELECT FROM ${pairs} AND l."${part.ownColumn}" = NEW."${part.ownColumn}" ${twice}) THEN ${failure} END IF;`,
      ),
      deferred(
        `${name}_part`,
        part.componentTable,
        'UPDATE',
        `IF EXISTS (SELECT FROM ${pairs} AND l."${part.ownColumn}" IN
             (SELECT k."${part.ownColumn}" FROM "${part.linkTable}" k WHERE k."${part.otherColumn}" = NEW.id AND k.field = ${literal(partName)})
           ${twice}) THEN ${failure} END IF;`,
      ),
    ].flat(),
  };
}

/** A trigger that runs at the end of the transaction, and its function of the same name. */
function deferred(name: string, table: string, events: string, body: string): string[] {
  return [
    triggerFunction(name, `${body} RETURN NULL;`),
    `CREATE CONSTRAINT TRIGGER "${name}" AFTER ${events} ON "${table}" DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION ${GUARD}."${name}"()`,
  ];
}

/** A trigger that runs before a row is written, and its function of the same name. */
export function before(name: string, table: string, events: string, body: string): string[] {
  return [
    triggerFunction(name, body),
    `CREATE TRIGGER "${name}" BEFORE ${events} ON "${table}" FOR EACH ROW EXECUTE FUNCTION ${GUARD}."${name}"()`,
  ];
}

// No trigger names a column (UPDATE OF, WHEN): Strapi could then not alter the column's type.
function triggerFunction(name: string, body: string): string {
  return `CREATE FUNCTION ${GUARD}."${name}"() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN ${body} END $body$`;
}

/** A plpgsql statement that fails as a constraint of that name on that table does. */
export function raise(message: string, condition: string, constraint: string, table: string): string {
  return `RAISE EXCEPTION USING MESSAGE = ${literal(message)}, ERRCODE = ${literal(condition)},
    CONSTRAINT = ${literal(constraint)}, TABLE = ${literal(table)};`;
}
