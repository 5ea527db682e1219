import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseObject } from './body';
import type { DoorCode, DoorData } from './messages';

const FOLDER = path.join(__dirname, 'safelist');

/** The queries that may be asked by GET, each known by the SHA-256 of its text. */
export interface Safelist {
  /** The question that a request's parameters name, or why there is none. */
  question(parameters: URLSearchParams): { body: object } | { reason: DoorCode; data?: DoorData[DoorCode] };
}

/**
 * Reads the safelist: the files of `safelist/`, one query each. They are asked with `documentId` and
 * `variables`, as the draft of GraphQL over HTTP has it (Persisted Documents); `types/safelist.json` lists the ids.
 */
export function readSafelist(): Safelist {
  const texts = fs
    .readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => fs.readFileSync(path.join(FOLDER, file), 'utf8'));
  const byId = new Map(texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]));
  return {
    question(parameters) {
      const id = (parameters.get('documentId') ?? '').replace(/^sha256:/, '');
      const query = byId.get(id);
      if (query === undefined) return { reason: 'DOCUMENT_UNKNOWN', data: { id: id.slice(0, 80) } };
      const variables = parseObject(parameters.get('variables') ?? '{}');
      return variables === null ? { reason: 'VARIABLES_INVALID' } : { body: { query, variables } };
    },
  };
}
