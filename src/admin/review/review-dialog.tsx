import { useEffect, useState } from 'react';
import { Badge, Box, Button, Field, Flex, Loader, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { ProblemBanner } from '../shared/problem-banner';
import { useSay } from '../shared/text';
import { stateText, useReason } from './reasons';
import { RowsTable } from './rows-table';
import { DECISIONS, SAY } from './texts';
import type { Decision, Preview, PreviewRow, Selection } from './types';
import { useReview, type Review } from './use-review';

/** Decisions that must say why. */
const NOTE_NEEDED: readonly Decision[] = ['reject', 'revoke'];

/** The dialog of one decision: what it would do, why, and then what it did. Stands inside a modal. */
export function ReviewDialog(props: {
  decision: Decision;
  chosen: string[];
  /** What the list shows, where the dialog stands over a list. */
  list: { filters: object; search: string } | null;
  onDecided: () => void;
  onClose: () => void;
}) {
  const say = useSay();
  const { decision, chosen, list } = props;
  const [all, setAll] = useState(false);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const selection: Selection = all && list ? list : { ids: chosen };
  const review = useReview(decision, selection);
  const { preview, busy, decided } = review;
  const possible = preview?.rows.filter(({ problem }) => !problem) ?? [];
  const missing = NOTE_NEEDED.includes(decision) && note.trim() === '';
  const confirm = () => {
    setAsked(true);
    if (!missing) review.confirm(note);
  };
  const { onDecided } = props;
  useEffect(() => {
    if (decided) onDecided();
  }, [decided, onDecided]);
  return (
    <>
      <Modal.Body>
        <Box aria-live="polite" aria-busy={busy !== null}>
          {list && !decided && (
            <Scope all={all} chosen={chosen.length} disabled={busy === 'deciding'} onChange={setAll} />
          )}
          {!decided && review.changed && <Notice>{say(SAY.changed)}</Notice>}
          <ProblemBanner problem={review.problem} {...(preview ? {} : { onRetry: review.retry })} />
          {busy !== null && (
            <Flex direction="column" gap={2} padding={6}>
              <Loader small>{say(busy === 'deciding' ? SAY.working : SAY.loading, { n: possible.length })}</Loader>
              <Typography>{say(busy === 'deciding' ? SAY.working : SAY.loading, { n: possible.length })}</Typography>
            </Flex>
          )}
          {preview && busy === null && !decided && <Forecast preview={preview} decision={decision} />}
          {preview && busy === null && !decided && possible.length > 0 && (
            <Box paddingTop={4}>
              <Field.Root
                name="note"
                required={NOTE_NEEDED.includes(decision)}
                {...(asked && missing && { error: say(SAY.noteMissing) })}
              >
                <Field.Label>{say(DECISIONS[decision].note)}</Field.Label>
                <Textarea value={note} maxLength={2000} rows={2} onChange={({ target }) => setNote(target.value)} />
                <Field.Error />
              </Field.Root>
            </Box>
          )}
          {preview && decided && <Outcome preview={preview} decision={decision} decided={decided} />}
        </Box>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={props.onClose} disabled={busy === 'deciding'}>
          {say(decided ? SAY.close : SAY.cancel)}
        </Button>
        {!decided && (
          <Button
            variant={decision === 'approve' ? 'success' : decision === 'send-back' ? 'default' : 'danger-light'}
            onClick={confirm}
            loading={busy === 'deciding'}
            disabled={busy !== null || possible.length === 0}
          >
            {say(DECISIONS[decision].confirm, { n: possible.length })}
          </Button>
        )}
      </Modal.Footer>
    </>
  );
}

function Scope(props: { all: boolean; chosen: number; disabled: boolean; onChange: (all: boolean) => void }) {
  const say = useSay();
  return (
    <Box paddingBottom={4}>
      <Radio.Group
        aria-label={say(SAY.scope)}
        value={props.all ? 'all' : 'chosen'}
        disabled={props.disabled}
        onValueChange={(value: string) => props.onChange(value === 'all')}
      >
        <Radio.Item value="chosen">{say(SAY.selected, { n: props.chosen })}</Radio.Item>
        <Radio.Item value="all">{say(SAY.filtered)}</Radio.Item>
      </Radio.Group>
    </Box>
  );
}

function Notice({ children }: { children: string }) {
  return (
    <Box background="warning100" padding={3} marginBottom={4} hasRadius role="status">
      <Typography textColor="neutral800">{children}</Typography>
    </Box>
  );
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points).replace('-', '−');
}

function Forecast({ preview, decision }: { preview: Preview; decision: Decision }) {
  const say = useSay();
  const possible = preview.rows.filter(({ problem }) => !problem);
  const leftOut = preview.rows.length - possible.length;
  const sum = preview.people.reduce((points, { before, after }) => points + after - before, 0);
  const crossing = preview.people.filter(({ reached, lost }) => reached.length + lost.length > 0).length;
  const tier = (code: string) => say(preview.tiers.find((one) => one.code === code) ?? { zh: code, en: code });
  return (
    <>
      {possible.length === 0 ? (
        <Typography tag="p">{say(SAY.nothing)}</Typography>
      ) : (
        <Flex gap={2} wrap="wrap">
          <Badge backgroundColor="primary100" textColor="primary700">
            {say(SAY.possible, { act: say(DECISIONS[decision].act), n: possible.length })}
          </Badge>
          {preview.people.length > 0 && <Badge>{say(SAY.sum, { points: signed(sum) })}</Badge>}
          {crossing > 0 && (
            <Badge backgroundColor="success100" textColor="success700">
              {say(SAY.crossing, { n: crossing })}
            </Badge>
          )}
          {leftOut > 0 && (
            <Badge backgroundColor="warning100" textColor="neutral800">
              {say(SAY.leftOut, { n: leftOut })}
            </Badge>
          )}
        </Flex>
      )}
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
      <LeftOut rows={preview.rows} />
    </>
  );
}

function LeftOut({ rows }: { rows: readonly PreviewRow[] }) {
  const say = useSay();
  const reason = useReason();
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

function Outcome(props: { preview: Preview; decision: Decision; decided: NonNullable<Review['decided']> }) {
  const say = useSay();
  const { preview, decision, decided } = props;
  const labels = new Map(preview.rows.map(({ contribution, label }) => [contribution, label]));
  return (
    <>
      <Box background="success100" padding={3} hasRadius role="status">
        <Typography textColor="success700" fontWeight="bold">
          {say(DECISIONS[decision].done, { n: decided.results.length })}
        </Typography>
      </Box>
      <RowsTable
        title={say(SAY.results)}
        rows={decided.results}
        keyOf={({ contribution }) => contribution}
        columns={[
          { title: say(SAY.contribution), cell: ({ contribution }) => labels.get(contribution)?.title ?? contribution },
          { title: say(SAY.person), cell: ({ contribution }) => labels.get(contribution)?.name ?? '' },
          { title: say(SAY.result), cell: ({ state }) => say(stateText(state)) },
          { title: say(SAY.points), number: true, cell: ({ points }) => (points === null ? '' : signed(points)) },
        ]}
      />
      <LeftOut rows={preview.rows} />
    </>
  );
}
