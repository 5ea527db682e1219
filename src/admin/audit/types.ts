/** One entry of the trail as the server gives it. */
export interface AuditRecord {
  id: string;
  at: string;
  actorKind: string;
  actorId: string | null;
  actorName: string | null;
  door: string;
  action: string;
  subjectType: string;
  subjectId: string;
  subjectName: string | null;
  reason: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** A page of the trail. */
export interface Answer {
  entries: AuditRecord[];
  total: number;
  page: number;
  pageSize: number;
  timeZone: string;
  choices: { actions: string[]; subjectTypes: string[] };
}
