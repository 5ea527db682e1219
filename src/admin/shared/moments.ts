/** The programme's day and minute of an instant, `2025-12-01 10:00`; with seconds where they are asked for. */
export function momentOf(instant: string, timeZone: string, timeStyle: 'short' | 'medium' = 'short'): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle }).format(new Date(instant));
}

/** The programme's day of an instant, `2025-12-01`. */
export function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}
