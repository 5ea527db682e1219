import { isRefusal } from '../../domain/shared/refusal';
import { checkCaptions } from '../../services/image-wall/check-captions';
import type { ServiceContext } from '../../services/shared/context';
import { readWallDesk } from '../../services/image-wall/read-wall-desk';
import type { Writing } from './written';

/** Of so many captions of an image wall one is still to be read. */
const UNREAD_ONE_OF = 12;

/** The conference team has read most captions of the demo's image walls; some are left for whoever tries it. */
export async function checkMostCaptions({ plan }: Writing, context: ServiceContext): Promise<void> {
  for (const { code } of plan.events.filter(({ wall }) => wall)) {
    const desk = await readWallDesk(context, code);
    if (isRefusal(desk)) throw new Error(`The demo's image wall ${code} was refused: ${desk.code}`);
    const captions = desk.rows.filter(({ position }) => position !== null && position % UNREAD_ONE_OF !== 0);
    const checked = await checkCaptions(context, {
      event: code,
      captions: captions.map(({ member, fingerprint }) => ({ member, fingerprint })),
    });
    if (isRefusal(checked)) throw new Error(`The captions of ${code} could not be marked: ${checked.code}`);
  }
}
