import type { DutyHint } from '../../domain/leadership/duty-standing';
import type { ServiceContext } from '../shared/context';
import { readLeaderBoard, type LeaderBoard } from './read-leaders';

/** A leader who still leads the group and whose duty of a year is late. */
interface LateDuty {
  year: number;
  leadership: string;
  member: string;
  /** For staff, whether the person consents to be shown or not. */
  name: string;
  groupZh: string;
  groupEn: string;
  hint: DutyHint | null;
}

/** Which leaders' duties are late, and how many are still to come this year. */
export interface LateDutiesView {
  year: number;
  /** Duties of this year without an accepted or a waiting contribution. */
  due: number;
  total: number;
  late: LateDuty[];
}

const SHOWN = 8;

/**
 * The late duties of this year and the last, the latest year first, of those who still lead; what a year before owed was
 * settled by its renewals and those after them.
 */
export async function readLateDuties(context: ServiceContext): Promise<LateDutiesView> {
  const current = await readLeaderBoard(context, null);
  const last = await readLeaderBoard(context, current.year - 1);
  const still = leading(current);
  const late = [...lateOf(current), ...lateOf(last)].filter(({ leadership }) => still.has(leadership));
  const due = leadersOf(current).filter(({ duty }) => duty.state === 'due').length;
  return { year: current.year, due, total: late.length, late: late.slice(0, SHOWN) };
}

function leadersOf({ committees }: LeaderBoard) {
  return committees.flatMap(({ groups }) =>
    groups.flatMap(({ zh, en, leaders }) => leaders.map((leader) => ({ ...leader, groupZh: zh, groupEn: en }))),
  );
}

function leading(board: LeaderBoard): ReadonlySet<string> {
  return new Set(leadersOf(board).flatMap(({ leadership, inOffice }) => (inOffice ? [leadership] : [])));
}

function lateOf(board: LeaderBoard): LateDuty[] {
  return leadersOf(board)
    .filter(({ duty }) => duty.state === 'late')
    .map(({ leadership, member, name, groupZh, groupEn, duty }) => {
      return { year: board.year, leadership, member, name, groupZh, groupEn, hint: duty.hint };
    });
}
