/** What Strapi's form holds of a relation: only what was chosen or taken away since it was opened. */
interface Relation {
  connect?: { documentId?: string; apiData?: { documentId?: string } }[];
  disconnect?: unknown[];
}

/**
 * Which document a relation of a form leads to: null for none, undefined where it is as it was saved, which the form itself
 * does not know.
 */
export function chosenIn(value: unknown, isNew: boolean): string | null | undefined {
  const { connect = [], disconnect = [] } = (value ?? {}) as Relation;
  const last = connect.at(-1);
  const chosen = last?.apiData?.documentId ?? last?.documentId;
  if (chosen !== undefined) return chosen;
  return isNew || disconnect.length > 0 ? null : undefined;
}
