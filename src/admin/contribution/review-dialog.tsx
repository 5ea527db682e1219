import { useEffect, useRef, useState } from 'react';
import { Box, Button, Field, Flex, Loader, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { isFinal, NOTED_DECISIONS, type ReviewDecision } from '../../domain/contribution/states';
import type { Selection } from '../../panel/contribution/contract';
import { ProblemBanner } from '../shared/problem-banner';
import { counted, useSay } from '../shared/text';
import { Forecast, LeftOut, Reread } from './forecast';
import { Outcome } from './outcome';
import type { Listed } from './runs';
import { RunProgress, RunSummary } from './run-state';
import { DECISIONS, SAY } from './texts';
import { numberIn, TypedCount } from './typed-count';
import { useReview } from './use-review';

const BUSY = { previewing: SAY.loading, deciding: SAY.working, asking: SAY.asking } as const;

/** The close button of the list's dialog is Strapi's own, and its name English whatever the reader speaks. */
function nameCloseButton(inside: HTMLElement | null, label: string): void {
  const named = inside?.closest('[role=dialog]')?.querySelectorAll('header button span') ?? [];
  for (const { firstChild } of named) if (firstChild?.nodeValue === 'Close modal') firstChild.nodeValue = label;
}

/** The dialog of one decision: what it would do, why, and then what it did. Stands inside a modal. */
export function ReviewDialog(props: {
  decision: ReviewDecision;
  chosen: string[];
  /** What was read of each that is chosen, as far as that is known. */
  read?: string[];
  /** What the list shows, where the dialog stands over a list. */
  list: Listed | null;
  onDecided: () => void;
  onClose: () => void;
}) {
  const say = useSay();
  const { decision, chosen, list, read } = props;
  const [all, setAll] = useState(false);
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  /** Where the batch before ended; null is the first one. */
  const [after, setAfter] = useState<number | null>(null);
  const rest = after === null ? {} : { after };
  const selection: Selection = all && list ? { ...list, ...rest } : { ids: chosen, ...(read && { read }) };
  const review = useReview(decision, selection);
  const { preview, busy, decided, run } = review;
  const next = preview && (decided || preview.rows.every(({ problem }) => problem)) ? preview.next : null;
  const possible = preview?.rows.filter(({ problem }) => !problem) ?? [];
  const missing = NOTED_DECISIONS.includes(decision) && note.trim() === '';
  const toType = preview?.toType ?? { all: null, batch: null };
  const counts = (number: number | null) => number === null || numberIn(typed) === number;
  const confirm = (follow: boolean, number: number | null) => {
    setAsked(true);
    if (!missing) review.confirm({ note, typed: number, follow });
  };
  const choose = (whole: boolean) => {
    setTyped('');
    setAll(whole);
    setAfter(null);
  };
  const goOn = (from: number) => {
    setTyped('');
    setAfter(from);
  };
  const sent = run?.state === 'running';
  // Where the answer was lost, or batches were decided already, what was previewed no longer holds.
  const begun = run?.state === 'stopped' && (run.batch?.sent === true || run.keys.length > 0);
  const idle = busy === null && !begun;
  const remaining = preview && !decided ? preview.remaining : 0;
  const { onDecided } = props;
  useEffect(() => {
    if (decided) onDecided();
  }, [decided, onDecided]);
  const body = useRef<HTMLDivElement>(null);
  const closeLabel = say(SAY.closeDialog);
  useEffect(() => nameCloseButton(body.current, closeLabel), [closeLabel]);
  const working = say(busy === null ? SAY.loading : BUSY[busy], { n: counted(possible.length) });
  return (
    <>
      <Modal.Body>
        <Box ref={body} aria-live="polite" aria-busy={busy !== null}>
          {list && !decided && after === null && (
            <Scope all={all} chosen={chosen.length} disabled={sent} onChange={choose} />
          )}
          {!decided && review.changed && <Notice>{say(SAY.changed)}</Notice>}
          <ProblemBanner problem={review.problem} {...((!preview || begun) && { onRetry: review.retry })} />
          {busy !== null && (
            <Flex direction="column" gap={2} padding={6}>
              <Loader small>{working}</Loader>
              <Typography>{working}</Typography>
              {run && sent && <RunProgress run={run} />}
            </Flex>
          )}
          {run && begun && <RunSummary run={run} />}
          {preview && idle && !decided && <Reread rows={review.reread} />}
          {preview && idle && !decided && <Forecast preview={preview} decision={decision} />}
          {preview && idle && !decided && possible.length > 0 && (
            <Box paddingTop={4}>
              {isFinal(decision) && (
                <Typography tag="p" fontWeight="bold" textColor="danger600" paddingBottom={3}>
                  {say(SAY.final)}
                </Typography>
              )}
              <Field.Root
                name="note"
                required={NOTED_DECISIONS.includes(decision)}
                {...(asked && missing && { error: say(SAY.noteMissing) })}
              >
                <Field.Label>{say(DECISIONS[decision].note)}</Field.Label>
                <Textarea value={note} maxLength={2000} rows={2} onChange={({ target }) => setNote(target.value)} />
                <Field.Error />
              </Field.Root>
              <TypedCount
                toType={remaining > 0 ? toType : { ...toType, batch: null }}
                {...{ decision, typed }}
                onType={setTyped}
              />
            </Box>
          )}
          {preview && decided && (
            <>
              <Outcome
                decision={decision}
                results={decided}
                rows={preview.rows}
                remaining={run?.list ? 0 : preview.remaining}
              />
              <LeftOut rows={run?.omitted ?? preview.rows} timeZone={preview.timeZone} />
            </>
          )}
        </Box>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={props.onClose}>
          {say(decided ? SAY.close : sent ? SAY.inBackground : SAY.cancel)}
        </Button>
        {preview && next !== null && !run?.list && (
          <Button variant="default" onClick={() => goOn(next)} disabled={busy !== null}>
            {say(SAY.rest, { n: counted(preview.remaining) })}
          </Button>
        )}
        {idle && remaining > 0 && possible.length > 0 && (
          <Button variant="secondary" onClick={() => confirm(false, toType.batch)} disabled={!counts(toType.batch)}>
            {say(SAY.confirmBatch, { act: say(DECISIONS[decision].act), n: counted(possible.length) })}
          </Button>
        )}
        {!decided && !begun && possible.length > 0 && (
          <Button
            variant={decision === 'approve' ? 'success' : isFinal(decision) ? 'danger-light' : 'default'}
            onClick={() => confirm(remaining > 0, toType.all)}
            loading={sent}
            disabled={busy !== null || !counts(toType.all)}
          >
            {remaining > 0
              ? say(SAY.confirmAll, { act: say(DECISIONS[decision].act), n: counted(possible.length + remaining) })
              : say(DECISIONS[decision].confirm, { n: counted(possible.length) })}
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
        <Radio.Item value="chosen">{say(SAY.selected, { n: counted(props.chosen) })}</Radio.Item>
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
