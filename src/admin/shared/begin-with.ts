import { useEffect } from 'react';
import { useForm, type StrapiApp } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';

/** What the form of a new entry begins with, as the form itself holds it; kept with the page's place in the history. */
export interface Beginning {
  beginWith: { model: string; values: Record<string, unknown> };
}

/** The address of the form of a new entry. */
export function newEntryPath(model: string): string {
  return `/content-manager/collection-types/${model}/create`;
}

/** Lets the form of a new entry begin with what led to it says, such as the entry that it is copied from. */
export function registerBeginnings(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager };
  apis.addDocumentHeaderAction([useBeginning]);
}

interface ContentManager {
  addDocumentHeaderAction(actions: unknown[]): void;
}

interface NewForm {
  initialValues: Record<string, unknown>;
  resetForm: () => void;
  setValues: (values: Record<string, unknown>) => void;
}

/** Strapi renders what stands in the head of a form as a component; this one shows nothing. */
function useBeginning({ model, documentId }: { model: string; documentId?: string }): null {
  const { state, key } = useLocation() as { state: Partial<Beginning> | null; key: string };
  const form: NewForm = useForm('Beginning', (given) => given as unknown as NewForm);
  const begin = state?.beginWith;
  const here = documentId === undefined && begin?.model === model;
  useEffect(() => {
    if (!here || !begin) return;
    form.resetForm();
    form.setValues({ ...form.initialValues, ...begin.values });
    window.requestAnimationFrame(() => document.querySelector<HTMLElement>('main form [role=combobox]')?.focus());
    // Once for each time that somebody comes here; what they type stays.
  }, [here, key]);
  return null;
}
