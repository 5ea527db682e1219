import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReviewDecision } from '../../domain/contribution/states';
import type { Preview, PreviewRow } from '../../panel/contribution/contract';
import { counted, useSay } from '../shared/text';
import { signed, useReason } from './reasons';
import { RowsTable } from './rows-table';
import { DECISIONS, SAY } from './texts';

/** What a decision would do: to whom how many points, who crosses a threshold, and what is left out. */
export function Forecast({ preview, decision }: { preview: Preview; decision: ReviewDecision }) {
  const say = useSay();
  const possible = preview.rows.filter(({ problem }) => !problem);
  const leftOut = preview.rows.length - possible.length;
  const sum = preview.people.reduce((points, { before, after }) => points + after - before, 0);
  const crossing = preview.people.filter(({ reached, lost }) => reached.length + lost.length > 0).length;
  const tier = (code: string) => say(preview.tiers.find((one) => one.code === code) ?? { zh: code, en: code });
  return (
    <>
      {preview.remaining > 0 && (
        <Box paddingBottom={3}>
          <Typography tag="p" fontWeight="bold">
            {say(SAY.batch, {
              all: counted(preview.rows.length + preview.remaining),
              n: counted(preview.rows.length),
              remaining: counted(preview.remaining),
            })}
          </Typography>
        </Box>
      )}
      {possible.length === 0 ? (
        <Typography tag="p">{say(SAY.nothing)}</Typography>
      ) : (
        <Flex gap={2} wrap="wrap">
          <Badge backgroundColor="primary100" textColor="primary700">
            {say(SAY.possible, { act: say(DECISIONS[decision].act), n: counted(possible.length) })}
          </Badge>
          {preview.people.length > 0 && <Badge>{say(SAY.sum, { points: signed(sum) })}</Badge>}
          {crossing > 0 && (
            <Badge backgroundColor="success100" textColor="success700">
              {say(SAY.crossing, { n: counted(crossing) })}
            </Badge>
          )}
          {leftOut > 0 && (
            <Badge backgroundColor="warning100" textColor="neutral800">
              {say(SAY.leftOut, { n: counted(leftOut) })}
            </Badge>
          )}
        </Flex>
      )}
      <OutsideOffice rows={preview.rows} />
      <RowsTable
        title={say(SAY.people)}
        rows={preview.people}
        keyOf={({ member, year }) => `${member} ${year}`}
        columns={[
          { title: say(SAY.person), cell: ({ name }) => name },
          { title: say(SAY.year), number: true, cell: ({ year }) => year },
          { title: say(SAY.items), number: true, cell: ({ contributions }) => contributions },
          {
            title: say(SAY.points),
            number: true,
            cell: ({ before, after }) => `${before} → ${after}（${signed(after - before)}）`,
          },
          {
            title: say(SAY.threshold),
            cell: ({ reached, lost }) =>
              [
                ...reached.map((code) => say(SAY.reached, { tier: tier(code) })),
                ...lost.map((code) => say(SAY.lost, { tier: tier(code) })),
              ].join(say({ zh: '、', en: ', ' })),
          },
        ]}
      />
      <LeftOut rows={preview.rows} timeZone={preview.timeZone} />
    </>
  );
}

/** The duties that would be approved although their person does not lead that group on their day. */
function OutsideOffice({ rows }: { rows: readonly PreviewRow[] }) {
  const say = useSay();
  const outside = rows.filter(({ outsideOffice }) => outsideOffice);
  if (outside.length === 0) return null;
  return (
    <Box background="warning100" padding={3} marginTop={4} hasRadius role="status">
      <Typography textColor="neutral800" tag="p">
        {say(SAY.outsideOffice, { n: counted(outside.length) })}
      </Typography>
      <RowsTable
        title={say(SAY.duties)}
        rows={outside}
        keyOf={({ contribution }) => contribution}
        columns={[
          { title: say(SAY.contribution), cell: ({ label, contribution }) => label?.title ?? contribution },
          { title: say(SAY.person), cell: ({ label }) => label?.name ?? '' },
          { title: say(SAY.group), cell: ({ label }) => say({ zh: label?.groupZh ?? '', en: label?.groupEn ?? '' }) },
          { title: say(SAY.day), whole: true, cell: ({ label }) => label?.occurredOn ?? '' },
        ]}
      />
    </Box>
  );
}

/** The contributions that are not as they were read in the list, form or dialog: what they say now. */
export function Reread({ rows }: { rows: readonly PreviewRow[] }) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <Box background="warning100" padding={3} marginBottom={4} hasRadius role="status">
      <Typography textColor="neutral800" tag="p">
        {say(SAY.reread, { n: counted(rows.length) })}
      </Typography>
      <RowsTable
        title={say(SAY.rereadTitle)}
        rows={rows}
        keyOf={({ contribution }) => contribution}
        columns={[
          { title: say(SAY.contribution), cell: ({ label, contribution }) => label?.title ?? contribution },
          { title: say(SAY.person), cell: ({ label }) => label?.name ?? '' },
          {
            title: say(SAY.activity),
            cell: ({ label }) => say({ zh: label?.activityZh ?? '', en: label?.activityEn ?? '' }),
          },
          { title: say(SAY.day), whole: true, cell: ({ label }) => label?.occurredOn ?? '' },
          { title: say(SAY.quantity), number: true, cell: ({ label }) => (label ? counted(label.quantity) : '') },
          { title: say(SAY.evidence), cell: ({ label }) => label?.evidence ?? say(SAY.noEvidence) },
        ]}
      />
    </Box>
  );
}

/** The contributions that cannot be decided so, each with its reason. */
export function LeftOut({ rows, timeZone }: { rows: readonly PreviewRow[]; timeZone: string }) {
  const say = useSay();
  const reason = useReason(timeZone);
  return (
    <RowsTable
      title={say(SAY.omitted)}
      rows={rows.filter(({ problem }) => problem)}
      keyOf={({ contribution }) => contribution}
      columns={[
        { title: say(SAY.contribution), cell: ({ label, contribution }) => label?.title ?? contribution },
        { title: say(SAY.person), cell: ({ label }) => label?.name ?? '' },
        { title: say(SAY.reason), cell: (row) => reason(row) },
      ]}
    />
  );
}
