import type { Field, Model, SchemaAttribute } from './model';

/** One constraint on one table, as `ALTER TABLE … ADD CONSTRAINT name definition` takes it. */
export interface TableConstraint {
  table: string;
  name: string;
  definition: string;
}

/** Every constraint that we put on Strapi's tables is named so; what is named so is ours to drop. */
export const PREFIX = 'ace_';

/** PostgreSQL cuts longer names short, silently. */
const LONGEST_NAME = 63;

/** The name of a constraint on a table. */
export function constraintName(table: string, what: string): string {
  const name = `${PREFIX}${table.replace(/^components_/, '')}_${what}`;
  if (name.length > LONGEST_NAME) throw new RangeError(`The name of the constraint ${name} is too long.`);
  return name;
}

/** What a schema file says of its scalar fields, as UNIQUE and CHECK constraints; NOT NULL is {@link requiredColumns}. */
export function scalarConstraints(model: Model): TableConstraint[] {
  const fields = model.isComponent ? model.fields : [DOCUMENT_ID, ...model.fields];
  return fields.flatMap((field) =>
    rulesOf(field).map((rule) => ({
      table: model.table,
      name: constraintName(model.table, `${field.column}_${rule.what}`),
      definition: rule.definition,
    })),
  );
}

/** The columns that may not be NULL, and those that may (a field may cease to be required). */
export function requiredColumns(model: Model): { required: string[]; optional: string[] } {
  const fields = model.isComponent ? model.fields : [DOCUMENT_ID, ...model.fields];
  const names = (required: boolean) =>
    fields.filter(({ attribute }) => (attribute.required === true) === required).map(({ column }) => column);
  return { required: names(true), optional: names(false) };
}

/**
 * What the record of honour refers to documents by: one row each, as `honour.document` has it. The lengths are not counted
 * in the pattern, where PostgreSQL takes 25 times as long: every update of a row checks it again.
 */
const DOCUMENT_ID: Field = {
  column: 'document_id',
  attribute: { type: 'string', required: true, unique: true, minLength: 8, maxLength: 40, regex: '^[a-z0-9]+$' },
};

const TEXTS = new Set(['string', 'text', 'richtext', 'email', 'uid', 'password']);
const EMAIL = '^[^@[:space:]]+@[^@[:space:]]+$';

interface Rule {
  what: string;
  definition: string;
}

function rulesOf({ column, attribute }: Field): Rule[] {
  const quoted = `"${column}"`;
  const check = (what: string, condition: string): Rule => ({ what, definition: `CHECK (${condition})` });
  const rules: Rule[] = [];
  if (attribute.unique) rules.push({ what: 'unique', definition: `UNIQUE (${quoted})` });
  if (attribute.enum) rules.push(check('values', `${quoted} IN (${attribute.enum.map(literal).join(', ')})`));
  if (TEXTS.has(attribute.type)) rules.push(...textRules(attribute, quoted, check));
  else rules.push(...rangeRules(attribute, quoted, check));
  return rules;
}

function textRules(
  attribute: SchemaAttribute,
  quoted: string,
  check: (what: string, condition: string) => Rule,
): Rule[] {
  const rules: Rule[] = [];
  // A required text that is blank says nothing.
  if (attribute.required) rules.push(check('blank', `${quoted} ~ '[^[:space:]]'`));
  if (attribute.minLength) rules.push(check('shortest', `char_length(${quoted}) >= ${attribute.minLength}`));
  if (attribute.maxLength) rules.push(check('longest', `char_length(${quoted}) <= ${attribute.maxLength}`));
  if (attribute.type === 'email') rules.push(check('format', `${quoted} ~ ${literal(EMAIL)}`));
  if (attribute.regex) rules.push(check('format', `${quoted} ~ ${literal(patternOf(attribute.regex))}`));
  return rules;
}

function rangeRules(
  attribute: SchemaAttribute,
  quoted: string,
  check: (what: string, condition: string) => Rule,
): Rule[] {
  const rules: Rule[] = [];
  if (attribute.min !== undefined) rules.push(check('least', `${quoted} >= ${attribute.min}`));
  if (attribute.max !== undefined) rules.push(check('most', `${quoted} <= ${attribute.max}`));
  return rules;
}

function patternOf(regex: string | RegExp): string {
  return typeof regex === 'string' ? regex : regex.source;
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
