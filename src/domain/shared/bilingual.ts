/**
 * A text in both languages: `Bilingual` where both are there, `Bilingual<string | null>` where editors may have left one
 * out.
 */
export interface Bilingual<Part = string> {
  zh: Part;
  en: Part;
}

/** Both languages in one line, for what is said without knowing which one its reader has. */
export function bilingual({ zh, en }: Bilingual): string {
  return `${zh} · ${en}`;
}
