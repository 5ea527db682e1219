import fc from 'fast-check';
import { mergeField, mergeFields, type FieldVersions } from '../../../src/domain/shared/merge-fields';

describe('One field of a form that is saved', () => {
  test.each([
    ['was changed by nobody', 'a', 'a', 'a', 'leave'],
    ['was changed in the form alone', 'a', 'b', 'a', 'write'],
    ['was changed by somebody else alone', 'a', 'a', 'b', 'leave'],
    ['was changed by both to the same', 'a', 'b', 'b', 'leave'],
    ['was changed by both to different values', 'a', 'b', 'c', 'conflict'],
    ['was changed in the form back to what it is stored as', null, 'b', 'b', 'leave'],
    ['says something else than what is stored, and nobody knows what it was opened with', null, 'b', 'c', 'conflict'],
  ] as const)('that %s: opened with %p, sent as %p, stored as %p', (_, opened, sent, stored, merge) => {
    expect(mergeField({ opened, sent, stored })).toBe(merge);
  });
});

const NAMES = ['name', 'company', 'city', 'bio', 'links'];
type Entry = Readonly<Record<string, string>>;
const anEntry = fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom('a', 'b', 'c')])));
const someFields = fc.uniqueArray(fc.constantFrom(...NAMES));

const merged = (opened: Entry, sent: Entry, stored: Entry) =>
  mergeFields(
    new Map(
      NAMES.map((name): [string, FieldVersions] => [
        name,
        { opened: opened[name] ?? '', sent: sent[name] ?? '', stored: stored[name] ?? '' },
      ]),
    ),
  );

/** The entry after a form was saved onto it. */
function saved(opened: Entry, sent: Entry, stored: Entry): Entry {
  const { written } = merged(opened, sent, stored);
  return { ...stored, ...Object.fromEntries(written.map((name) => [name, sent[name] ?? ''])) };
}

const changed = (entry: Entry, fields: readonly string[], by: string): Entry => ({
  ...entry,
  ...Object.fromEntries(fields.map((name) => [name, `${entry[name]} ${by}`])),
});

describe('A form that is saved onto an entry', () => {
  test('keeps all that two people changed in different fields, whoever comes first', () => {
    fc.assert(
      fc.property(anEntry, someFields, someFields, (opened, first, others) => {
        const second = others.filter((name) => !first.includes(name));
        const [mine, theirs] = [changed(opened, first, 'mine'), changed(opened, second, 'theirs')];
        const both = { ...mine, ...Object.fromEntries(second.map((name) => [name, theirs[name]])) };
        expect(merged(opened, mine, theirs)).toMatchObject({ written: sorted(first), conflicts: [] });
        expect(saved(opened, mine, theirs)).toEqual(both);
        expect(saved(opened, theirs, mine)).toEqual(both);
      }),
    );
  });

  test('never writes over a change that it does not show: each lost value would be a conflict', () => {
    fc.assert(
      fc.property(anEntry, anEntry, anEntry, (opened, sent, stored) => {
        const { written, conflicts } = merged(opened, sent, stored);
        const after = saved(opened, sent, stored);
        for (const name of NAMES) {
          const [mine, theirs] = [sent[name] !== opened[name], stored[name] !== opened[name]];
          if (theirs && !written.includes(name)) expect(after[name]).toBe(stored[name]);
          if (theirs) expect(written).not.toContain(name);
          if (mine && !conflicts.includes(name)) expect(after[name]).toBe(sent[name]);
          expect(conflicts.includes(name)).toBe(mine && theirs && sent[name] !== stored[name]);
        }
      }),
    );
  });

  test('can be sent once more when its answer was lost: it writes nothing and is no conflict', () => {
    fc.assert(
      fc.property(anEntry, anEntry, (opened, sent) => {
        const once = saved(opened, sent, opened);
        expect(once).toEqual(sent);
        expect(merged(opened, sent, once)).toEqual({ written: [], others: [], conflicts: [] });
      }),
    );
  });
});

const sorted = (names: readonly string[]) => NAMES.filter((name) => names.includes(name));
