import type { Core } from '@strapi/strapi';
import type { DemoPlan } from '../plan';

/** A demo while it is being written: the plan, and the documentIds of what the plan knows by key or code. */
export interface Writing {
  strapi: Core.Strapi;
  plan: DemoPlan;
  people: Map<string, string>;
  groups: Map<string, string>;
  events: Map<string, string>;
  contributions: Map<string, string>;
  /** Tells how far the work is, in two languages. */
  tell: (howFar: string) => void;
}

/** The documentId of something that was written before; a plan that names what it has not is a mistake. */
export function writtenId(written: ReadonlyMap<string, string>, key: string): string {
  const id = written.get(key);
  if (id === undefined) throw new Error(`The demo refers to ${key}, which it has not written.`);
  return id;
}
