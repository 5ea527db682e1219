/** One SQL statement with its values; made by {@link sql}, so that no value is ever pasted into a text. */
export interface Statement {
  /** The text with `?` for each value; a literal question mark is escaped. */
  text: string;
  values: unknown[];
}

/**
 * A statement from a template: every `${value}` becomes a bound parameter. Arrays become PostgreSQL arrays (write
 * `= ANY(${ids}::text[])`), objects become JSON.
 */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Statement {
  return { text: strings.map((part) => part.replaceAll('?', '\\?')).join('?'), values: values.map(bindable) };
}

// knex refuses undefined only at run time and far from its cause; a plain object would be taken for named bindings.
function bindable(value: unknown): unknown {
  if (value === undefined) throw new TypeError('A value of a statement is undefined; use null.');
  return isPlainObject(value) ? JSON.stringify(value) : value;
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Rows as one JSON parameter for `jsonb_to_recordset`: a set-based insert takes one value however many rows it has. */
export function rowsAsJson(rows: readonly object[]): string {
  return JSON.stringify(rows);
}
