import { releasesAtHand } from '../../domain/release/release-at-hand';
import { renewalsBefore } from '../../domain/release/renewals-due';
import { nextRelease, releasesOf, type ReleaseDate } from '../../domain/release/release-calendar';
import { localDate, yearOf, type CivilDate } from '../../domain/shared/civil-date';
import { findProgrammeRecord, type ProgrammeRecord } from '../../persistence/programme/catalogue';
import { findPublicReleases } from '../../persistence/release/public-releases';
import { findYearEnds } from '../../persistence/roster/terms';
import type { Queryable } from '../../persistence/shared/transaction';
import type { ReadSession } from '../shared/read-session';

/** The programme with its present day. */
export interface ProgrammeView extends ProgrammeRecord {
  today: CivilDate;
  year: number;
}

/** The programme and its present day. Throws before the catalogue is loaded. */
export function readProgramme(session: ReadSession): Promise<ProgrammeView> {
  return session.made(readProgramme, 'today', async () => {
    const record = await session.once(getProgrammeRecord, findProgrammeRecord);
    const today = localDate(session.clock.now(), record.timeZone);
    return { ...record, today, year: yearOf(today) };
  });
}

async function getProgrammeRecord(db: Queryable): Promise<ProgrammeRecord> {
  const record = await findProgrammeRecord(db);
  if (!record) throw new Error('There is no programme; the catalogue has not been loaded.');
  return record;
}

/** The release that is due and not published, else the one that comes next. */
export async function readNextRelease(session: ReadSession, { today, cutOffs }: ProgrammeView): Promise<ReleaseDate> {
  const published = await session.once(findPublicReleases);
  const { due: last } = releasesAtHand(today, cutOffs, published, []);
  // Who held a term at a year's end is asked only where its Q4 was passed by without being published.
  const passed = last !== null && renewalsBefore(last, published, yearsUpTo(last.year, published)) !== null;
  const due = passed ? releasesAtHand(today, cutOffs, published, await session.once(findYearEnds)).due : last;
  const next = due ?? releasesAfter(published[0]?.cutOff ?? '', today, cutOffs);
  if (!next) throw new Error('The programme has no cut-offs.');
  return next;
}

function yearsUpTo(year: number, published: readonly ReleaseDate[]): number[] {
  const first = Math.min(year, ...published.map((release) => release.year));
  return Array.from({ length: year - first }, (_, at) => first + at);
}

// On a cut-off day itself its release may already be published.
function releasesAfter(published: CivilDate, today: CivilDate, cutOffs: ProgrammeView['cutOffs']): ReleaseDate | null {
  const coming = nextRelease(today, cutOffs);
  if (!coming || coming.cutOff > published) return coming;
  const years = [coming.year, coming.year + 1];
  return years.flatMap((year) => releasesOf(year, cutOffs)).find(({ cutOff }) => cutOff > published) ?? null;
}
