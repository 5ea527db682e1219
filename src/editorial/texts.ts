import { yup } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { isReserved } from '../domain/shared/address';
import { refuse, type Refusal } from '../domain/shared/refusal';
import { charactersIn, faultIn, tidied, type TextKind } from '../domain/shared/text';
import { wrongFormat } from './formats';
import type { Data } from './hook';
import { problemWith, refuseFields, type FieldProblem } from './refusals';
import type { Written as Document } from './write-checks';

interface Attribute {
  type: string;
  required?: boolean;
  maxLength?: number;
  regex?: string;
  component?: string;
}

type Attributes = Readonly<Record<string, Attribute>>;

/** Names of people: looked at most strictly, as two of them must not look the same and be different. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'api::member.member': ['name', 'latinName'],
};

/** Of types that are Strapi's own, the texts that people type and read; never a password or a key. */
const OF_STRAPI: Readonly<Record<string, readonly string[]>> = {
  'admin::user': ['firstname', 'lastname', 'username'],
  'plugin::users-permissions.user': ['username'],
};

const ONE_LINE = new Set(['string', 'email', 'uid']);
const SEVERAL_LINES = new Set(['text', 'richtext']);
/** As long as Strapi lets a text of one line be that says nothing of its length. */
const LONGEST_LINE = 255;

/** What becomes part of an address, and is typed. */
const ADDRESSES = ['slug', 'code'];

/**
 * Every text of every type, at the two doors that all writes of Strapi's pass: composed (NFC) and without outer blanks on
 * its way in, and refused under its field where it has what nobody sees, breaks of a line that is one, or too much. This is
 * the lower door, of rows; that of documents is {@link tidyDocument}, which stands before Strapi's own checks. Those count
 * UTF-16 units; from here on they count characters.
 */
export function tidyTexts(strapi: Core.Strapi): void {
  countCharacters();
  const one = ({ model: { uid }, params: { data } }: Written): void => refuseFields(tidy(strapi, uid, data as Data));
  const many = ({ model: { uid }, params: { data } }: Written): void => {
    for (const row of Array.isArray(data) ? data : [data]) refuseFields(tidy(strapi, uid, row));
  };
  strapi.db.lifecycles.subscribe({
    beforeCreate: one as never,
    beforeUpdate: one as never,
    beforeCreateMany: many as never,
    beforeUpdateMany: many as never,
  });
}

/** Makes the texts of a document tidy, and gives what is wrong with them and with the addresses among them. */
export async function tidyDocument({ uid, documentId, data }: Document): Promise<FieldProblem[]> {
  if (!uid.startsWith('api::')) return [];
  return [...tidy(strapi, uid, data), ...(await reservedProblems(uid, documentId, data))];
}

interface Written {
  model: { uid: string };
  params: { data: Data | Data[] };
}

function countCharacters(): void {
  yup.addMethod(yup.string, 'max', function (max: number, message: string = TOO_LONG) {
    const test = (value: unknown): boolean => typeof value !== 'string' || charactersIn(value) <= max;
    return this.test({ name: 'max', exclusive: true, message, params: { max }, test });
  });
}

/** As yup says it itself. */
const TOO_LONG = '${path} must be at most ${max} characters';

/** Makes the texts of a write tidy where they stand, and gives what is wrong with them. */
function tidy(strapi: Core.Strapi, uid: string, data: Data, path: readonly string[] = []): FieldProblem[] {
  const attributes = attributesOf(strapi, uid);
  return Object.entries(data).flatMap(([field, value]) => {
    const attribute = attributes[field];
    if (!attribute) return [];
    const at = [...path, field];
    if (attribute.type === 'component' && attribute.component !== undefined) {
      return partsOf(value).flatMap(([part, index]) =>
        tidy(strapi, attribute.component ?? '', part, index === null ? at : [...at, String(index)]),
      );
    }
    const kind = kindOf(uid, field, attribute);
    if (kind === null || typeof value !== 'string') return [];
    const text = tidied(value, kind);
    // An optional text of blanks is none; nothing stays nothing, which says what Strapi makes of it.
    data[field] = text === '' && !attribute.required ? null : text;
    const refusal = refusedText(text, kind, attribute);
    if (refusal) return [problemWith(at, refusal)];
    const format = text === '' ? null : wrongFormat(text, attribute);
    return format ? [{ field: at, ...format }] : [];
  });
}

function attributesOf(strapi: Core.Strapi, uid: string): Attributes {
  const ours = uid.startsWith('api::') || !uid.includes('::');
  const all = (strapi.getModel(uid as never) as unknown as { attributes: Attributes } | undefined)?.attributes ?? {};
  return ours ? all : Object.fromEntries(Object.entries(all).filter(([field]) => OF_STRAPI[uid]?.includes(field)));
}

function kindOf(uid: string, field: string, { type }: Attribute): TextKind | null {
  if (NAMES[uid]?.includes(field)) return 'name';
  return ONE_LINE.has(type) ? 'line' : SEVERAL_LINES.has(type) ? 'text' : null;
}

function partsOf(value: unknown): [part: Data, index: number | null][] {
  if (Array.isArray(value)) return value.map((part, index) => [part as Data, index]);
  return typeof value === 'object' && value !== null ? [[value as Data, null]] : [];
}

function refusedText(text: string, kind: TextKind, { type, required, maxLength }: Attribute): Refusal | null {
  if (text === '') return required ? refuse('TEXT_UNFIT', { why: 'empty', sign: '' }) : null;
  const fault = faultIn(text, kind);
  if (fault) return refuse('TEXT_UNFIT', fault);
  const limit = maxLength ?? (type === 'string' ? LONGEST_LINE : Infinity);
  const given = charactersIn(text);
  return given > limit ? refuse('TEXT_TOO_LONG', { limit, given }) : null;
}

/** An address that was given before it was reserved stays. */
async function reservedProblems(uid: string, documentId: string | null, data: Data): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const field of ADDRESSES) {
    const address = data[field];
    if (typeof address !== 'string' || !isReserved(address)) continue;
    const where = { documentId: documentId ?? '', [field]: address };
    const has = documentId !== null && (await strapi.db.query(uid).findOne({ where })) !== null;
    if (!has) problems.push(problemWith(field, refuse('ADDRESS_RESERVED', { address })));
  }
  return problems;
}

declare const strapi: Core.Strapi;
