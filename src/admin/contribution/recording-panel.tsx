import { useEffect, useRef, useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification, useQueryParams } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';
import type { Bilingual } from '../../domain/shared/bilingual';
import { RECORDING, type Recorded } from '../../panel/contribution/contract';
import { useMay } from '../shared/permissions';
import { fieldErrorsOf, problemOf, useAsk, useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { stateText } from './reasons';
import { useRefresh } from './refresh';
import { useEnded } from './runs';
import { SaveAndNew } from './save-and-new';
import { RECORDING_SAY as SAY } from './recording-texts';
import { UID } from './uid';
import { useOutsideOffice } from './use-outside-office';

interface EditProps {
  model: string;
  documentId?: string;
  document?: { updatedAt?: string };
}

/** The panel for whoever records contributions: what one was made from, and submitting anew what no longer counts. */
export function RecordingPanel({ model, documentId, document }: EditProps) {
  const say = useSay();
  const records = useMay()('contribution.record') && model === UID;
  const { data, reload } = useLoaded(
    RECORDING.about,
    records && documentId !== undefined ? { contribution: documentId } : null,
  );
  const now = `${useEnded()} ${document?.updatedAt}`;
  const read = useRef(now);
  useEffect(() => {
    if (read.current === now) return;
    read.current = now;
    reload();
  }, [now, reload]);
  const outside = useOutsideOffice(records ? documentId : null);
  if (!records) return null;
  const entry = data && (data.anew || data.origin || data.successor) ? data : null;
  if (!outside && !entry && documentId !== undefined) return null;
  return {
    title: say(SAY.panel),
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {outside && <OutsideOffice />}
        {documentId === undefined && <SaveAndNew />}
        {entry && documentId !== undefined && <Entry key={documentId} documentId={documentId} entry={entry} />}
      </Flex>
    ),
  };
}

/** A duty that will be nobody's: said before it is saved, and no obstacle. */
function OutsideOffice() {
  const say = useSay();
  return (
    <Box background="warning100" padding={3} hasRadius role="status">
      <Typography tag="p" textColor="neutral800">
        {say(SAY.outsideOffice)}
      </Typography>
    </Box>
  );
}

function Entry({ documentId, entry }: { documentId: string; entry: Recorded }) {
  const say = useSay();
  const { submit, busy, refused } = useSubmitAnew(documentId);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Reference title={SAY.origin} to={entry.origin} />
      <Reference title={SAY.successor} to={entry.successor} />
      {entry.anew && (
        <>
          <Button type="button" variant="secondary" fullWidth loading={busy} disabled={busy} onClick={submit}>
            {say(SAY.anew)}
          </Button>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {say(SAY.anewHint)}
          </Typography>
        </>
      )}
      <Box aria-live="assertive">
        {refused !== null && (
          <Typography tag="p" textColor="danger700">
            {refused}
          </Typography>
        )}
      </Box>
    </Flex>
  );
}

function Reference({ title, to }: { title: Bilingual; to: Recorded['origin'] }) {
  const say = useSay();
  if (!to) return null;
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say(title)}
      </Typography>
      <Typography
        tag={Link}
        to={`../${to.contribution}`}
        relative="path"
        textColor="primary600"
        style={{ overflowWrap: 'anywhere' }}
      >
        {say(SAY.named, { title: to.title, state: say(stateText(to.state)) })}
      </Typography>
    </Box>
  );
}

/** Makes the draft and opens it; pressed twice, it is one draft, as the server sees to it. */
function useSubmitAnew(contribution: string) {
  const say = useSay();
  const ask = useAsk();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [{ rawQuery }] = useQueryParams();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const submit = (): void => {
    setBusy(true);
    setRefused(null);
    ask(RECORDING.anew, { contribution }).then(
      ({ contribution: draft }) => {
        toggleNotification({ type: 'success', message: say(SAY.drafted) });
        refresh();
        navigate({ pathname: `../${draft}`, search: rawQuery }, { relative: 'path' });
      },
      (error: unknown) => {
        const fields = fieldErrorsOf(error);
        setRefused(fields ? Object.values(fields).join('\n') : say(problemOf(error).messages));
        setBusy(false);
      },
    );
  };
  return { submit, busy, refused };
}
