import { Button, Flex } from '@strapi/design-system';
import type { LineAction } from '../../domain/release/hold-back';
import type { PanelAction } from '../../labels/actions';
import type { DeskChange, DeskRefusal } from '../../panel/release/contract';
import { useMay } from '../shared/permissions';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** A line of a release, of those whom it changes or of those whom it does not admit. */
export type Line = DeskChange | DeskRefusal;

/** Opens what is to be done about a line. */
export type OnAct = (action: LineAction, line: Line) => void;

const BUTTONS = { 'hold-back': SAY.holdBack, 'admit-again': SAY.admitAgain, exception: SAY.exception } as const;

/** What each action asks of whoever takes it. */
const ASKS: Readonly<Record<LineAction, PanelAction>> = {
  'hold-back': 'release.publish',
  'admit-again': 'release.publish',
  exception: 'title.propose',
};

/** Whether the reader may do anything about one of the lines: otherwise they need no column for it. */
export function useActsOn(lines: readonly Line[]): boolean {
  const may = useMay();
  return lines.some(({ actions }) => actions.some((action) => may(ASKS[action])));
}

/** The buttons of what can be done about a line, as far as the reader may. */
export function LineButtons({ line, onAct }: { line: Line; onAct: OnAct }) {
  const say = useSay();
  const may = useMay();
  return (
    <Flex gap={2}>
      {line.actions
        .filter((action) => may(ASKS[action]))
        .map((action) => (
          <Button key={action} size="S" variant="tertiary" onClick={() => onAct(action, line)}>
            {say(BUTTONS[action])}
          </Button>
        ))}
    </Flex>
  );
}
