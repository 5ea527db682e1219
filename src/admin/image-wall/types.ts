import type { Lack } from '../../domain/image-wall/completeness';
import type { LateChangeKind } from '../../domain/image-wall/late-changes';

interface Bilingual {
  zh: string | null;
  en: string | null;
}

/** An event with a wall, as `/honour/walls` lists them. */
export interface WallEvent {
  code: string;
  name: Bilingual;
  heldOn: string;
}

/** One line of the wall page. */
export interface WallRow {
  position: number | null;
  member: string;
  name: string;
  tier: string;
  caption: { name: string; lines: string[] };
  fingerprint: string;
  photo: { url: string | null; width: number; height: number } | null;
  lacks: Lack[];
}

/** A wall as `/honour/walls/:event` answers. */
export interface WallDesk {
  event: WallEvent & { document: string; place: Bilingual };
  edition: { number: number; kind: 'freeze' | 'take-over'; at: string } | null;
  timeZone: string;
  rows: WallRow[];
  summary: { total: number; complete: number; lacking: Record<Lack, number> };
  late: { member: string; kind: LateChangeKind; name: string | null }[];
  tiers: { code: string; name: Bilingual }[];
}
