import { useEffect, useRef } from 'react';
import { useForm } from '@strapi/strapi/admin';

/** What Strapi's form of an entry gives; only what is used here. */
interface EntryForm {
  isSubmitting: boolean;
  modified: boolean;
  getValues: () => Record<string, unknown>;
  setErrors: (errors: object) => void;
  setSubmitting: (submitting: boolean) => void;
  validate: (showErrors: boolean, options: object) => Promise<{ errors?: object }>;
}

/** Strapi's form, for buttons that save it otherwise than Strapi's own does. */
export interface EntryFormUse {
  busy: boolean;
  modified: boolean;
  /** Whether the form is still on the page. */
  isHere: () => boolean;
  setErrors: (errors: object) => void;
  /** What the form holds, as it holds it. */
  values: () => Record<string, unknown>;
  /**
   * Checks the form as Strapi does before it saves, and hands over what is to be sent, null where something is wrong; once
   * at a time, and the form is shown as being sent until the work ends.
   */
  submit: (work: (entry: Record<string, unknown> | null) => Promise<void>) => Promise<void>;
}

/** The form that a button beside it belongs to. */
export function useEntryForm(): EntryFormUse {
  const form: EntryForm = useForm('EntryForm', (state) => state as unknown as EntryForm);
  const sending = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const submit: EntryFormUse['submit'] = async (work) => {
    if (sending.current) return;
    sending.current = true;
    form.setSubmitting(true);
    try {
      // A field that hands over what was typed when it is left does so now, before the values are read.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      await new Promise((resolve) => setTimeout(resolve));
      const { errors } = await form.validate(true, { status: 'published' });
      await work(errors ? null : (sendable(form.getValues()) as Record<string, unknown>));
    } finally {
      sending.current = false;
      form.setSubmitting(false);
    }
  };
  return {
    busy: form.isSubmitting && sending.current,
    modified: form.modified,
    isHere: () => here.current,
    setErrors: form.setErrors,
    values: form.getValues,
    submit,
  };
}

/** The form's values as they are sent: a field that keeps a form for the request beside what it shows gives that. */
function sendable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sendable);
  if (typeof value !== 'object' || value === null) return value;
  if ('apiData' in value) return value.apiData;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, sendable(held)]));
}
