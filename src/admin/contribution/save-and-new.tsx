import { Button, Typography } from '@strapi/design-system';
import { unstable_useDocumentActions as useDocumentActions, useAPIErrorHandler } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { newEntryPath, type Beginning } from '../shared/begin-with';
import { useSay } from '../shared/text';
import { RECORDING_SAY as SAY } from './recording-texts';
import { UID } from './uid';
import { useEntryForm } from './use-entry-form';

/** What the next one has in common with the one before, where somebody enters an event's many speakers one by one. */
const KEPT = ['activityType', 'event', 'occurredOn', 'state'] as const;

/** Saves what stands in the form of a new contribution and begins the next one: of the same kind, event and day, of nobody yet. */
export function SaveAndNew() {
  const say = useSay();
  const navigate = useNavigate();
  const { create } = useDocumentActions();
  const { _unstableFormatValidationErrors: fieldsOf } = useAPIErrorHandler();
  const { busy, modified, isHere, setErrors, values, submit } = useEntryForm();
  const save = (): Promise<void> =>
    submit(async (entry) => {
      if (!entry) return;
      const held = values();
      const saved = await create({ model: UID }, entry);
      if (!('error' in saved)) {
        const kept = Object.fromEntries(KEPT.map((field) => [field, held[field]]));
        const state: Beginning = { beginWith: { model: UID, values: kept } };
        if (isHere()) navigate(newEntryPath(UID), { state, replace: true });
      } else if ('name' in saved.error && saved.error.name === 'ValidationError') {
        setErrors(fieldsOf(saved.error as Parameters<typeof fieldsOf>[0]));
      }
    });
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        fullWidth
        loading={busy}
        disabled={busy || !modified}
        onClick={() => void save()}
      >
        {say(SAY.saveAndNew)}
      </Button>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say(SAY.keeps)}
      </Typography>
    </>
  );
}
