/** One entry of a wall as it is compared with another state of it. */
export interface ComparedEntry {
  member: string;
  tier: string;
  /** Hash of the photo; null for none. */
  photo: string | null;
  /** Fingerprint of what the caption is made from; null where it is known no more. */
  caption: string | null;
}

/** What can differ between two states of a wall. */
export type LateChangeKind = 'joined' | 'left' | 'withdrawn' | 'photo' | 'photo-gone' | 'tier' | 'caption';

/** One person's difference. */
export interface LateChange {
  member: string;
  kind: LateChangeKind;
}

/**
 * What differs between a wall as it was and as it is (or would be) now: for staff before a take-over, and for the print
 * shop after it. Somebody who is gone is `withdrawn` where consent is missing, else `left`. In the order of the new
 * state; those who are gone come last, in their former order.
 *
 * @param withdrawn members without consent today
 */
export function changesBetween(
  before: readonly ComparedEntry[],
  after: readonly ComparedEntry[],
  withdrawn: ReadonlySet<string> = new Set(),
): LateChange[] {
  const was = new Map(before.map((entry) => [entry.member, entry]));
  const is = new Set(after.map(({ member }) => member));
  const present = after.flatMap((entry) => {
    const former = was.get(entry.member);
    if (!former) return [{ member: entry.member, kind: 'joined' as const }];
    return differencesOf(former, entry).map((kind) => ({ member: entry.member, kind }));
  });
  const gone = before.filter(({ member }) => !is.has(member));
  return [
    ...present,
    ...gone.map(({ member }): LateChange => ({ member, kind: withdrawn.has(member) ? 'withdrawn' : 'left' })),
  ];
}

function differencesOf(before: ComparedEntry, after: ComparedEntry): LateChangeKind[] {
  const differences: LateChangeKind[] = [];
  if (before.photo !== after.photo) differences.push(after.photo === null ? 'photo-gone' : 'photo');
  if (before.tier !== after.tier) differences.push('tier');
  if (before.caption !== null && after.caption !== null && before.caption !== after.caption)
    differences.push('caption');
  return differences;
}
