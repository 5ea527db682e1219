import type { Bilingual } from '../../domain/shared/bilingual';
import { captionOf, type Caption } from '../../domain/image-wall/caption';
import { awaitsCheck } from '../../domain/image-wall/check-captions';
import { lacksOf, summaryOf, type Lack } from '../../domain/image-wall/completeness';
import { decideFreeze, newPhotosOn } from '../../domain/image-wall/decide-edition';
import { changesBetween, type ComparedEntry, type LateChange } from '../../domain/image-wall/late-changes';
import { mayHang } from '../../domain/image-wall/plan-wall';
import { isRefusal, type Refusal } from '../../domain/shared/refusal';
import { findCaptionChecks, findWallEvents, type WallEventRecord } from '../../persistence/image-wall/image-wall';
import type { ServiceContext } from '../shared/context';
import {
  captionFingerprint,
  readImageWall,
  readLiveWall,
  type ImageWallView,
  type WallEntryView,
} from './read-image-wall';
import { readProgramme } from '../programme/read-programme';
import { ReadSession } from '../shared/read-session';

/** One line of the wall page. */
interface WallDeskRow {
  /** Place on the wall; null for somebody who does not hang on it for want of consent. */
  position: number | null;
  member: string;
  name: string;
  tier: string;
  caption: Caption;
  fingerprint: string;
  photo: { url: string | null; width: number; height: number } | null;
  lacks: Lack[];
  /** Whether the caption is to be read and noted as such. */
  awaitsCheck: boolean;
}

/** A wall as the conference team works on it. */
export interface WallDesk {
  event: Omit<WallEventRecord, 'edition'>;
  edition: { number: number; kind: 'freeze' | 'take-over'; at: string } | null;
  /** The programme's, by whose clock moments are told. */
  timeZone: string;
  rows: WallDeskRow[];
  summary: ReturnType<typeof summaryOf>;
  /** What stands in the way of freezing it as it was read here; null where nothing does. */
  freezing: Refusal | null;
  /** What differs today from the frozen wall, with names; empty while it is not frozen. */
  late: (LateChange & { name: string | null })[];
  /** Who hangs there and on today's wall with another photo: what a take-over can bring. */
  newPhotos: string[];
  tiers: { code: string; name: Bilingual<string | null> }[];
}

/** The events with a wall, latest first. */
export async function readWallEvents(
  context: ServiceContext,
): Promise<Pick<WallEventRecord, 'code' | 'name' | 'heldOn'>[]> {
  const events = await findWallEvents(context.database);
  return events.map(({ code, name, heldOn }) => ({ code, name, heldOn }));
}

/** A wall with what each of its entries lacks and, where it is frozen, what changed since. Refuses WALL_UNKNOWN. */
export async function readWallDesk(context: ServiceContext, code: string): Promise<WallDesk | Refusal> {
  const session = new ReadSession(context.database, context.clock);
  const wall = await readImageWall(session, { event: code, tier: null });
  if (isRefusal(wall)) return wall;
  const { edition, ...event } = wall.event;
  const checks = await findCaptionChecks(context.database, event.document);
  const checked = new Set(checks.map(({ member, fingerprint }) => `${member} ${fingerprint}`));
  const rows = [...wall.entries, ...wall.withheld].map((entry) => rowOf(entry, wall, checked));
  const live = edition ? await readLiveWall(session, wall.event) : null;
  const [read, hung] = [edition?.number ?? null, (live ?? wall).entries.length];
  return {
    event,
    edition: edition && { number: edition.number, kind: edition.kind, at: edition.at },
    timeZone: (await readProgramme(session)).timeZone,
    rows,
    summary: summaryOf(rows),
    freezing: decideFreeze(event.code, { edition: read, hung }, read),
    late: live ? lateChanges(wall, live) : [],
    newPhotos: live ? newPhotosOn(frozenPhotos(wall), presentPhotos(live)) : [],
    tiers: [...new Map([...wall.entries, ...wall.withheld].map(({ tier }) => [tier.code, tier.name]))].map(
      ([tier, name]) => ({ code: tier, name }),
    ),
  };
}

function rowOf(entry: WallEntryView, { settings }: ImageWallView, checked: ReadonlySet<string>): WallDeskRow {
  const { position, member, name, tier, photo, source } = entry;
  const fingerprint = captionFingerprint(source, settings);
  const captionChecked = checked.has(`${member} ${fingerprint}`);
  return {
    position: mayHang(entry) ? position : null,
    member,
    name,
    tier: tier.code,
    caption: captionOf(source, settings.captions),
    fingerprint,
    photo: photo && {
      url: photo.image?.renditions.find(({ crop, size }) => crop === 'portrait' && size === 240)?.url ?? photo.media,
      width: photo.width,
      height: photo.height,
    },
    lacks: lacksOf({ ...entry, captionChecked }),
    awaitsCheck: awaitsCheck({ ...entry, captionChecked }),
  };
}

function frozenPhotos({ entries }: ImageWallView): { member: string; photo: string | null }[] {
  return entries.map(({ member, photo }) => ({ member, photo: photo?.key ?? null }));
}

function presentPhotos({ entries }: ImageWallView): Map<string, string> {
  return new Map(entries.flatMap(({ member, photo }) => (photo ? [[member, photo.key] as const] : [])));
}

function lateChanges(frozen: ImageWallView, live: ImageWallView): WallDesk['late'] {
  const compared = ({ member, tier, photo, source }: WallEntryView): ComparedEntry => ({
    member,
    tier: tier.code,
    photo: photo?.key ?? null,
    caption: captionFingerprint(source, frozen.settings),
  });
  const before = [...frozen.entries, ...frozen.withheld];
  const withdrawn = new Set(live.withheld.map(({ member }) => member));
  const names = new Map([...before, ...live.entries].map(({ member, name }) => [member, name]));
  return changesBetween(before.map(compared), live.entries.map(compared), withdrawn).map((change) => ({
    ...change,
    name: names.get(change.member) ?? null,
  }));
}
