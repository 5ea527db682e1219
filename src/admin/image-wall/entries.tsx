import { Badge, Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { WallDesk, WallRow } from '../../panel/image-wall/contract';
import { PersonLink } from '../shared/person-link';
import { useSay } from '../shared/text';
import { LACK_TEXTS, SAY } from './texts';

/** The entries of one page of a wall; `onCheck` is missing for whoever may not check captions. */
export function Entries(props: {
  desk: WallDesk;
  rows: readonly WallRow[];
  busy: boolean;
  onCheck: ((rows: readonly WallRow[]) => void) | null;
}) {
  const say = useSay();
  const { desk, rows, busy, onCheck } = props;
  const heads = [SAY.number, SAY.photo, SAY.name, SAY.tier, SAY.caption, SAY.lacks];
  return (
    <Table colCount={heads.length} rowCount={rows.length + 1} aria-label={say(SAY.title)}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head.en}>
              <Typography variant="sigma" textColor="neutral600">
                {say(head)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.member}>
            <Td>
              <Typography textColor="neutral800">{row.position === null ? '—' : String(row.position)}</Typography>
            </Td>
            <Td>
              <Picture row={row} />
            </Td>
            <Td>
              <div style={NAME}>
                <PersonLink member={row.member} orProfile>
                  {row.name}
                </PersonLink>
              </div>
            </Td>
            <Td>
              <Typography textColor="neutral800">{tierName(desk, row.tier, say)}</Typography>
            </Td>
            <Td>
              <Box minWidth="11rem" maxWidth="32rem">
                <Typography tag="div" textColor="neutral800" style={WRAPPED}>
                  {row.caption.name}
                </Typography>
                {row.caption.lines.map((line) => (
                  <Typography key={line} tag="div" variant="pi" textColor="neutral600" style={WRAPPED}>
                    {line}
                  </Typography>
                ))}
              </Box>
            </Td>
            <Td>
              <Flex gap={1} wrap="wrap">
                {row.lacks.length === 0 && <Badge active>{say(SAY.nothing)}</Badge>}
                {row.lacks.map((lack) => (
                  <Badge key={lack}>{say(LACK_TEXTS[lack])}</Badge>
                ))}
                {onCheck && row.awaitsCheck && (
                  <Button
                    size="S"
                    variant="tertiary"
                    disabled={busy}
                    aria-label={say(SAY.checkOneOf, { name: row.name })}
                    onClick={() => onCheck([row])}
                  >
                    {say(SAY.checkOne)}
                  </Button>
                )}
              </Flex>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** A long name breaks between its words, a Chinese one stays whole. */
const NAME = { minWidth: '4em', whiteSpace: 'normal', wordBreak: 'keep-all' } as const;
const WRAPPED = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

function Picture({ row }: { row: WallRow }) {
  const say = useSay();
  const { photo } = row;
  if (!photo?.url) return <Typography textColor="neutral600">{say(SAY.noPhoto)}</Typography>;
  return (
    <Flex gap={2} minWidth="9rem">
      <img src={photo.url} alt={row.name} width={42} height={56} style={{ objectFit: 'cover', borderRadius: 4 }} />
      <Typography variant="pi" textColor="neutral600">{`${photo.width} × ${photo.height}`}</Typography>
    </Flex>
  );
}

function tierName({ tiers }: WallDesk, code: string, say: ReturnType<typeof useSay>): string {
  const name = tiers.find((tier) => tier.code === code)?.name;
  return say({ zh: name?.zh ?? code, en: name?.en ?? name?.zh ?? code });
}
