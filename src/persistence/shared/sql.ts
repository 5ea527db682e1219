/** One SQL statement, or a part of one, with its values; made by {@link sql}, so that no value is ever pasted into a text. */
export class Statement {
  constructor(
    /** The text with `?` for each value; a literal question mark is escaped. */
    readonly text: string,
    readonly values: readonly unknown[],
  ) {}
}

/**
 * A statement from a template: every `${value}` becomes a bound parameter. Arrays become PostgreSQL arrays (write
 * `= ANY(${ids}::text[])`), objects become JSON, and another statement becomes a part of this one.
 *
 * A statement stands in the call of `query` itself, and its parts in constants or in functions that give a template: then
 * `test/persistence` finds it, lets PostgreSQL read it, and compares what it gives with the type that the call claims.
 */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Statement {
  const parts = strings.map((text, at) => {
    const own = text.replaceAll('?', '\\?');
    if (at === values.length) return new Statement(own, []);
    const value = values[at];
    if (value instanceof Statement) return new Statement(own + value.text, value.values);
    return new Statement(`${own}?`, [bindable(value)]);
  });
  return new Statement(
    parts.map(({ text }) => text).join(''),
    parts.flatMap((part) => part.values),
  );
}

/** The name of one of Strapi's tables as a part of a statement, as Strapi's metadata give it. */
export function tableNamed(name: string): Statement {
  return new Statement(`"${name.replaceAll('"', '""').replaceAll('?', '\\?')}"`, []);
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
