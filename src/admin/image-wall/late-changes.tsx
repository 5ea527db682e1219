import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { WallDesk } from '../../panel/image-wall/contract';
import { useSay } from '../shared/text';
import { CHANGE_TEXTS, SAY } from './texts';

const KINDS = ['photo', 'photo-gone', 'joined', 'left', 'withdrawn', 'tier', 'caption'] as const;

/** What changed since a wall was frozen, by kind with names; `onTakeOver` is missing for whoever may not take over. */
export function LateChanges(props: {
  desk: WallDesk;
  busy: boolean;
  onTakeOver: ((members: string[]) => void) | null;
}) {
  const say = useSay();
  const { desk, busy, onTakeOver } = props;
  if (desk.late.length === 0) return null;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={4} tag="section">
      <Typography variant="delta" tag="h2">
        {say(SAY.late)}
      </Typography>
      <Box paddingTop={1} paddingBottom={3}>
        <Typography textColor="neutral600">{say(SAY.lateHelp)}</Typography>
      </Box>
      {KINDS.map((kind) => {
        const names = desk.late.filter((change) => change.kind === kind).map(({ name }) => name ?? say(SAY.erased));
        if (names.length === 0) return null;
        return (
          <Box key={kind} paddingBottom={2}>
            <Typography fontWeight="bold">{`${say(CHANGE_TEXTS[kind])} (${names.length}) `}</Typography>
            <Typography textColor="neutral700">{names.join(say({ zh: '、', en: ', ' }))}</Typography>
          </Box>
        );
      })}
      {onTakeOver && desk.newPhotos.length > 0 && (
        <Flex paddingTop={2}>
          <Button variant="secondary" loading={busy} onClick={() => onTakeOver(desk.newPhotos)}>
            {say(SAY.takeOver, { count: desk.newPhotos.length })}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
