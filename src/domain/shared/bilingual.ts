/**
 * A text in both languages: `Bilingual` where both are there, `Bilingual<string | null>` where editors may have left one
 * out.
 */
export interface Bilingual<Part = string> {
  zh: Part;
  en: Part;
}
