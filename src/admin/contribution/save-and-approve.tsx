import { useRef, useState } from 'react';
import { useNotification, useQueryParams } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { Bilingual } from '../../domain/shared/bilingual';
import { REVIEW } from '../../panel/contribution/contract';
import { fieldErrorsOf, lastingAsk, problemOf, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { signed, useReason } from './reasons';
import { useRefresh } from './refresh';
import { SAY } from './texts';
import { useEntryForm } from './use-entry-form';

/** Saves what stands in the form of a new contribution and approves it at once; refused, nothing is saved. */
export function SaveAndApprove() {
  const say = useSay();
  const { save, busy, refused, modified } = useSaveAndApprove();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Button
        type="button"
        variant="success"
        fullWidth
        loading={busy}
        disabled={busy || !modified}
        onClick={() => void save()}
      >
        {say(SAY.saveAndApprove)}
      </Button>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say(SAY.inOneStep)}
      </Typography>
      <Box aria-live="assertive">
        {refused && (
          <Box background="danger100" padding={3} hasRadius>
            <Typography tag="p" textColor="danger700" fontWeight="bold">
              {say(refused.title)}
            </Typography>
            <Typography tag="p" textColor="danger700">
              {refused.reason}
            </Typography>
          </Box>
        )}
      </Box>
    </Flex>
  );
}

interface Refused {
  title: Bilingual;
  reason: string;
}

function useSaveAndApprove() {
  const say = useSay();
  const reason = useReason(null);
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [{ rawQuery }] = useQueryParams();
  const { toggleNotification } = useNotification();
  const { busy, modified, isHere, setErrors, submit } = useEntryForm();
  const [refused, setRefused] = useState<Refused | null>(null);
  const attempt = useRef({ request: '', key: '' });

  const whyOf = (problem: Problem): Refused => {
    // What was sent may have been saved all the same; with its key it is not saved twice.
    if (problem.status === null || problem.status >= 500) return { title: SAY.unknown, reason: say(SAY.sendAgain) };
    return { title: SAY.notSaved, reason: reason({ label: null, problem, sameAs: null }) };
  };
  const send = async (entry: Record<string, unknown> | null): Promise<void> => {
    if (!entry) return setRefused({ title: SAY.notSaved, reason: say(SAY.seeFields) });
    const request = JSON.stringify(entry);
    if (attempt.current.request !== request) attempt.current = { request, key: crypto.randomUUID() };
    const sent = { entry, idempotencyKey: attempt.current.key };
    try {
      const { contribution, points } = await lastingAsk()(REVIEW.record, sent);
      const done = points === null ? say(SAY.savedAndApproved) : say(SAY.savedFor, { points: signed(points) });
      toggleNotification({ type: 'success', message: done });
      refresh();
      // As Strapi does after saving: the form still counts as being sent, so nobody is asked about unsaved changes.
      if (isHere()) navigate({ pathname: `../${contribution}`, search: rawQuery }, { replace: true, relative: 'path' });
    } catch (error) {
      const fields = fieldErrorsOf(error);
      const why = fields ? { title: SAY.notSaved, reason: say(SAY.seeFields) } : whyOf(problemOf(error));
      if (!isHere()) {
        toggleNotification({ type: 'danger', title: say(why.title), message: why.reason });
        return;
      }
      if (fields) setErrors(fields);
      setRefused(why);
    }
  };
  const save = (): Promise<void> => {
    setRefused(null);
    return submit(send);
  };
  return { save, refused, busy, modified };
}
