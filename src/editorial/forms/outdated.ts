import { refuse, type ChangedField, type Refusal } from '../../domain/shared/refusal';
import { refusalMessage, type Language } from '../../messages/refusals';
import { changedSentence } from '../../messages/refusals/shared';

/** A field that was changed in a form and, since it was opened, by somebody else to something else. */
export interface FieldConflict extends ChangedField {
  /**
   * What the request says of the field in its header when it is sent once more: `keepMine` writes what it has over what is
   * stored, `takeTheirs` leaves what is stored.
   */
  keepMine: string;
  takeTheirs: string;
}

/** A form that would be saved over what somebody else saved since it was opened. */
export class FormOutdated extends Error {
  readonly refusal: Refusal & { code: 'DOCUMENT_CHANGED' };

  constructor(
    document: string,
    readonly conflicts: readonly FieldConflict[],
  ) {
    super('DOCUMENT_CHANGED');
    const fields = conflicts.map(({ keepMine: _mine, takeTheirs: _theirs, ...field }): ChangedField => field);
    this.refusal = refuse('DOCUMENT_CHANGED', { document, fields }) as Refusal & { code: 'DOCUMENT_CHANGED' };
  }
}

/**
 * The body of the answer to a form that was not saved. The panel keeps what was typed only for an error of this name, and
 * shows each of its parts under the field; the sentences are in the language that the person reads.
 */
export function bodyOfOutdated({ refusal, conflicts }: FormOutdated, language: Language): object {
  const errors = conflicts.map((conflict) => ({
    path: [conflict.field],
    message: changedSentence(conflict, language),
    name: 'ValidationError',
  }));
  const { code, data } = refusal;
  const details = { code, document: data.document, fields: conflicts, errors };
  return {
    data: null,
    error: { status: 409, name: 'ValidationError', message: refusalMessage(refusal, language), details },
  };
}
