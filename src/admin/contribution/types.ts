import type { Text } from '../shared/text';

/** What a reviewer can decide. */
export type Decision = 'approve' | 'send-back' | 'reject' | 'revoke';
export const DECISION_ORDER: readonly Decision[] = ['approve', 'send-back', 'reject', 'revoke'];

/** Some contributions: those named, or all that a list shows. */
export type Selection = { ids: string[]; read?: string[] } | { filters: object; search: string; after?: number };

interface Label {
  title: string;
  name: string;
  activityZh: string;
  activityEn: string;
  occurredOn: string;
  quantity: number;
  evidence: string | null;
  state: string;
  decidedBy: string | null;
  decidedAt: string | null;
}

interface RowProblem {
  code: string;
  messages: Text;
  data?: object;
}

interface TierName extends Text {
  code: string;
}

/** One contribution of a preview. */
export interface PreviewRow {
  contribution: string;
  label: Label | null;
  points: number | null;
  problem: RowProblem | null;
  sameAs: string | null;
  /** What a decision on it names. */
  version: string | null;
  /** Whether it is not what was read in the list or form from which the decision began. */
  changed: boolean;
}

/** What a decision would do, as the server says. */
export interface Preview {
  decision: Decision;
  rows: PreviewRow[];
  people: {
    member: string;
    name: string;
    year: number;
    contributions: number;
    before: number;
    after: number;
    reached: string[];
    lost: string[];
  }[];
  tiers: TierName[];
  timeZone: string;
  /** How many contributions of the selection follow this batch. */
  remaining: number;
  /** From where the next batch begins; null where there is none. */
  next: number | null;
}

/** What was done. */
export interface Decided {
  /** With title and name where it was asked for later. */
  results: { contribution: string; state: string; points: number | null; title?: string; name?: string }[];
}

/** One entry, as the side panel shows it. */
export interface Entry {
  label: Label;
  version: string;
  evidence: { url: string | null; file: { name: string; url: string } | null };
  rule: { effectiveFrom: string; points: number; unit: number; cap: number | null } | null;
  applied: boolean;
  decisions: { decision: Decision; problem: RowProblem | null }[];
  year: number;
  points: number;
  distances: { tier: string; threshold: number; missing: number }[];
  tiers: TierName[];
  history: {
    at: string;
    action: string;
    actorKind: string;
    actorName: string | null;
    reason: string | null;
    points: number | null;
  }[];
  timeZone: string;
}
