import { createHash } from 'node:crypto';
import { captionOf, type CaptionSource } from '../../domain/image-wall/caption';
import { mayHang, planWall } from '../../domain/image-wall/plan-wall';
import type { WallSettings } from '../../domain/image-wall/wall';
import { refuse, type Refusal } from '../../domain/shared/refusal';
import { findCommitteeRecords, findGroupRecords, type TierRecord } from '../../persistence/programme/catalogue';
import {
  findWallEntries,
  findWallEvents,
  findWallRoster,
  type WallEventRecord,
  type WallPersonRecord,
} from '../../persistence/image-wall/image-wall';
import { findFrozenPhotos, findPresentPhotos, type WallPhoto } from '../../persistence/image-wall/wall-photos';
import { readLeadershipsOn } from '../programme/read-committees';
import { groupedBy, type ReadSession } from '../shared/read-session';
import { readTiers } from '../programme/read-tiers';

/** One person on a wall. */
export interface WallEntryView {
  position: number;
  /** The record's id, never shown in public. */
  member: string;
  slug: string;
  name: string;
  sortKey: string;
  tier: TierRecord;
  /** Code of the group that the person leads on the day. */
  group: string | null;
  /** What the caption is made from. */
  source: CaptionSource;
  photo: WallPhoto | null;
  consentSite: boolean;
  consentImageWall: boolean;
}

/** An entry that knows the language of its wall's captions and the shape of its photos. */
export interface HungEntryView extends WallEntryView {
  captions: WallSettings['captions'];
  ratio: WallSettings['ratio'];
}

/** A wall. `withheld` are those of its tiers who do not consent: counted in public, read by staff. */
export interface ImageWallView {
  event: WallEventRecord;
  settings: WallSettings;
  entries: WallEntryView[];
  withheld: WallEntryView[];
  /** Those of a frozen edition who are erased. */
  erased: number;
}

/** The event of a code, if it has a wall. Refuses WALL_UNKNOWN. */
export async function readWallEvent(session: ReadSession, code: string): Promise<WallEventRecord | Refusal> {
  const [event] = await findWallEvents(session.db, code);
  return event ?? refuse('WALL_UNKNOWN', { event: code });
}

/**
 * The wall of an event: the latest edition where it is frozen, less whoever withdrew consent or was erased since; else
 * the roster of the event's day. Refuses WALL_UNKNOWN, and TIER_UNKNOWN for a tier that does not exist.
 */
export async function readImageWall(
  session: ReadSession,
  { event: code, tier }: { event: string; tier: string | null },
): Promise<ImageWallView | Refusal> {
  const wall = await session.made(
    readImageWall,
    code,
    () => readWholeWall(session, code),
    (whole) => ('refused' in whole ? 1 : whole.entries.length + whole.withheld.length + 1),
  );
  if ('refused' in wall) return wall;
  const tiers = await readTiers(session);
  if (tier !== null && !tiers.some((known) => known.code === tier)) return refuse('TIER_UNKNOWN', { tier });
  if (tier === null) return wall;
  const of = (entries: WallEntryView[]) => entries.filter((entry) => entry.tier.code === tier);
  return { ...wall, entries: of(wall.entries), withheld: of(wall.withheld) };
}

async function readWholeWall(session: ReadSession, code: string): Promise<ImageWallView | Refusal> {
  const event = await readWallEvent(session, code);
  if ('refused' in event) return event;
  return event.edition === null ? readLiveWall(session, event) : readFrozenWall(session, event);
}

/** The wall as today's roster, consents, captions and photos give it, frozen or not. */
export async function readLiveWall(session: ReadSession, event: WallEventRecord): Promise<ImageWallView> {
  const [tiers, groups, committees, leaderships, roster] = await Promise.all([
    readTiers(session),
    session.once(findGroupRecords),
    session.once(findCommitteeRecords),
    readLeadershipsOn(session, event.heldOn),
    findWallRoster(session.db, event.heldOn),
  ]);
  const ledBy = groupedBy(leaderships, ({ member }) => member);
  const tierOf = new Map(tiers.map((tier) => [tier.code, tier]));
  const candidates = roster.flatMap((person) => {
    const tier = tierOf.get(person.tier);
    if (!tier) return [];
    const led = new Set(ledBy.get(person.member)?.map(({ group }) => group));
    const group = groups.find(({ code }) => led.has(code)) ?? null;
    const place = committees.findIndex(({ code }) => code === group?.committee);
    const source = sourceOf(person, tier, group?.name ?? null);
    const committeePlace = place < 0 ? null : place;
    return [{ ...person, rank: tier.rank, committeePlace, tierRecord: tier, group: group?.code ?? null, source }];
  });
  const { hung, withheld } = planWall(candidates, event.settings);
  const photos = await findPresentPhotos(
    session.db,
    [...hung, ...withheld].map(({ member }) => member),
  );
  const viewOf = ({ tierRecord, ...person }: (typeof hung)[number], index: number): WallEntryView => ({
    ...person,
    position: index + 1,
    tier: tierRecord,
    photo: photos.get(person.member) ?? null,
  });
  return { event, settings: event.settings, entries: hung.map(viewOf), withheld: withheld.map(viewOf), erased: 0 };
}

function sourceOf(person: WallPersonRecord, tier: TierRecord, group: CaptionSource['group']): CaptionSource {
  return { name: person.name, latinName: person.latinName, tier: tier.name, group, company: person.company };
}

async function readFrozenWall(session: ReadSession, event: WallEventRecord): Promise<ImageWallView> {
  const [tiers, places] = await Promise.all([
    readTiers(session),
    event.edition ? findWallEntries(session.db, event.edition.id) : [],
  ]);
  const tierOf = new Map(tiers.map((tier) => [tier.code, tier]));
  const keys = places.flatMap(({ photo }) => photo ?? []);
  const photos = await findFrozenPhotos(session.db, event.code, keys);
  const views = places.flatMap(({ person, source, photo, tier: code, ...place }): WallEntryView[] => {
    const tier = tierOf.get(code);
    if (!person || !source || !tier) return [];
    const { name, ...kept } = { ...person, name: source.name };
    return [{ ...place, ...kept, name, tier, source, photo: photo === null ? null : (photos.get(photo) ?? null) }];
  });
  return {
    event,
    settings: event.edition?.settings ?? event.settings,
    entries: views.filter(mayHang),
    withheld: views.filter((view) => !mayHang(view)),
    erased: places.length - views.length,
  };
}

/** Fingerprint of a caption's wording in the wall's language: a check of it holds while this is the same. */
export function captionFingerprint(source: CaptionSource, settings: Pick<WallSettings, 'captions'>): string {
  return createHash('sha256')
    .update(JSON.stringify(captionOf(source, settings.captions)))
    .digest('hex');
}

/** Fingerprint of what a wall shows; it changes when anything public on it does. */
export function wallVersion({ event, settings, entries, withheld }: ImageWallView): string {
  const shown = entries.map(({ position, slug, source, photo }) => [position, slug, source, photo?.key ?? null]);
  const whole = [event.code, event.name, event.place, event.heldOn, event.endsOn, settings, shown, withheld.length];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex').slice(0, 32);
}
