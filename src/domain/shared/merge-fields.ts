/** One field of an entry as three people see it; two values are the same where their texts are. */
export interface FieldVersions {
  /** What it said when the form was opened; null where nobody knows. */
  opened: string | null;
  /** What the form says now. */
  sent: string;
  /** What is stored. */
  stored: string;
}

/** What a save does with one field: writes what was sent, leaves what is stored, or asks the person. */
export type FieldMerge = 'write' | 'leave' | 'conflict';

/**
 * The three-way merge of one field. What the person did not change stays as it is stored, whoever changed it; what only
 * they changed is written; what both changed is a conflict, unless both now say the same.
 */
export function mergeField({ opened, sent, stored }: FieldVersions): FieldMerge {
  if (sent === stored || sent === opened) return 'leave';
  return stored === opened ? 'write' : 'conflict';
}

/** What a save of a form does with its fields, by their names. */
export interface MergedFields {
  /** Changed in the form alone. */
  written: string[];
  /** Changed by others since the form was opened, and left as they made them. */
  others: string[];
  /** Changed in both, to different values: nothing is saved before the person chose. */
  conflicts: string[];
}

/** The three-way merge of a form, field by field. */
export function mergeFields(fields: ReadonlyMap<string, FieldVersions>): MergedFields {
  const merged: MergedFields = { written: [], others: [], conflicts: [] };
  for (const [name, versions] of fields) {
    const merge = mergeField(versions);
    if (merge === 'write') merged.written.push(name);
    else if (merge === 'conflict') merged.conflicts.push(name);
    else if (versions.sent !== versions.stored) merged.others.push(name);
  }
  return merged;
}
