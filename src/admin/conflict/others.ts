import type { Bilingual } from '../../domain/shared/bilingual';
import { CONTENT_TYPES } from '../../labels/all';

type Hear = (fields: readonly Bilingual[]) => void;

let hear: Hear | null = null;

/** Who tells the person what others changed in an entry while they had its form open. Gives back what ends it. */
export function hearOfOthers(listener: Hear): () => void {
  hear = listener;
  return () => {
    if (hear === listener) hear = null;
  };
}

/** Tells which fields of the form others changed, where the form shows any. */
export function tellOfOthers(model: string, changed: readonly string[]): void {
  const { rows = [], fields = {} } = CONTENT_TYPES.find(({ uid }) => uid === model) ?? {};
  const shown = rows.flatMap((row) => row.split(' ')).map((cell) => cell.split(':')[0] ?? '');
  const labels = shown.filter((name) => changed.includes(name)).flatMap((name) => fields[name] ?? []);
  if (labels.length > 0) hear?.(labels);
}
