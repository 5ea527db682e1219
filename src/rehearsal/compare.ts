/**
 * Where an output does not hold what was expected: objects are compared key by key and may have more keys in the output,
 * arrays must be equal in length and order. Each difference is one line with its path.
 */
export function differences(expected: unknown, got: unknown, path = ''): string[] {
  if (Array.isArray(expected) && Array.isArray(got)) {
    const length =
      expected.length === got.length
        ? []
        : [`${path}: expected ${expected.length} entries ${shown(expected)}, got ${got.length} ${shown(got)}`];
    const common = expected.slice(0, got.length);
    return [...length, ...common.flatMap((entry, index) => differences(entry, got[index], `${path}[${index}]`))];
  }
  if (isObject(expected) && isObject(got)) {
    return Object.entries(expected).flatMap(([key, value]) => {
      const below = path === '' ? key : `${path}.${key}`;
      return Object.hasOwn(got, key)
        ? differences(value, got[key], below)
        : [`${below}: expected ${shown(value)}, got nothing`];
    });
  }
  return Object.is(expected, got) ? [] : [`${path}: expected ${shown(expected)}, got ${shown(got)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const shown = (value: unknown): string => JSON.stringify(value);
