import { DENIALS, type DenialData } from '../../messages/denials';
import type { Language } from '../../messages/refusals';
import { UNAVAILABLE } from '../../messages/unavailable';

/** Why the door turned a request away, and the data that the sentence needs. Rules refuse elsewhere: `src/messages`. */
export interface DoorData extends DenialData {
  METHOD_NOT_ALLOWED: Record<string, never>;
  UNSUPPORTED_MEDIA_TYPE: Record<string, never>;
  BODY_TOO_LARGE: { limit: number };
  BODY_INVALID: Record<string, never>;
  BODY_ENCODED: Record<string, never>;
  QUERY_MISSING: Record<string, never>;
  OPERATION_UNKNOWN: { name: string | null; names: readonly string[] };
  OPERATION_UNSUPPORTED: Record<string, never>;
  DOCUMENT_UNKNOWN: { id: string };
  VARIABLES_INVALID: Record<string, never>;
  TEXT_INVALID: Record<string, never>;
  SCALAR_INVALID: { scalar: string; value: string };
  PAGE_SIZE_INVALID: { limit: number; given: number };
  CURSOR_INVALID: Record<string, never>;
  YEAR_INVALID: { first: number; last: number };
  KEY_INVALID: { min: number; max: number };
  FIELD_REPEATED: { field: string; limit: number };
  TOO_COSTLY: { limit: number; cost: number };
  SERVICE_UNAVAILABLE: Record<string, never>;
  INTERNAL_SERVER_ERROR: { id: string };
}

export type DoorCode = keyof DoorData;

type Sentences = { [C in DoorCode]: (data: DoorData[C]) => string };

const SENTENCES: Record<Language, Sentences> = {
  zh: {
    ...DENIALS.zh,
    METHOD_NOT_ALLOWED: () => '请用 POST 方法提交 JSON；GET 只用于安全清单中的查询（documentId）。',
    UNSUPPORTED_MEDIA_TYPE: () => '请以 Content-Type: application/json 提交请求。',
    BODY_TOO_LARGE: ({ limit }) => `请求正文超过 ${limit} 字节。`,
    BODY_INVALID: () => '请求正文不是有效的 JSON 对象（UTF-8）。',
    BODY_ENCODED: () => '请不要压缩请求正文（Content-Encoding），并使用 UTF-8。',
    QUERY_MISSING: () => 'query 须为一段 GraphQL 查询文本，operationName 须为文本，extensions 须为 JSON 对象。',
    OPERATION_UNKNOWN: ({ name, names }) =>
      name === null
        ? `请求中有多个操作，请用 operationName 指明其一：${names.join('、')}。`
        : `请求中没有操作“${name}”。${names.length > 0 ? `可用：${names.join('、')}。` : '请去掉 operationName。'}`,
    OPERATION_UNSUPPORTED: () => '本接口只有 query 与 mutation，没有 subscription。',
    DOCUMENT_UNKNOWN: ({ id }) => `安全清单中没有查询“${id}”。清单见 types/safelist.json；其他查询请用 POST。`,
    VARIABLES_INVALID: () => 'variables 须为一个 JSON 对象，嵌套不超过 50 层（用 GET 时须 URL 编码）。',
    TEXT_INVALID: () => '文本中含有无法保存的字符（如 NUL 或不成对的代理码位）。',
    SCALAR_INVALID: ({ scalar, value }) => `“${value}”不是有效的 ${scalar}。日期请按 2025-03-31 的格式填写存在的日期。`,
    PAGE_SIZE_INVALID: ({ limit, given }) => `first 须在 1 到 ${limit} 之间，本次为 ${given}。`,
    CURSOR_INVALID: () => 'after 不是本列表给出的游标。',
    YEAR_INVALID: ({ first, last }) => `年度须为 ${first} 到 ${last} 之间的整数，且至少给出一个。`,
    KEY_INVALID: ({ min, max }) => `idempotencyKey 的长度须在 ${min} 到 ${max} 个字符之间。`,
    FIELD_REPEATED: ({ field, limit }) => `字段“${field}”在同一处最多出现 ${limit} 次。`,
    TOO_COSTLY: ({ limit, cost }) => `查询过大：估计 ${cost} 项，最多 ${limit} 项。请减少每页数量或嵌套。`,
    SERVICE_UNAVAILABLE: () => UNAVAILABLE.zh,
    INTERNAL_SERVER_ERROR: ({ id }) => `服务器内部错误，编号 ${id}。`,
  },
  en: {
    ...DENIALS.en,
    METHOD_NOT_ALLOWED: () => 'Send JSON by POST; GET is for queries of the safelist only (documentId).',
    UNSUPPORTED_MEDIA_TYPE: () => 'Send the request with Content-Type: application/json.',
    BODY_TOO_LARGE: ({ limit }) => `The body is larger than ${limit} bytes.`,
    BODY_INVALID: () => 'The body is no JSON object in UTF-8.',
    BODY_ENCODED: () => 'Send the body as it is, in UTF-8 and without Content-Encoding.',
    QUERY_MISSING: () =>
      'query is the text of a GraphQL query, operationName a text too, and extensions a JSON object.',
    OPERATION_UNKNOWN: ({ name, names }) =>
      name === null
        ? `There are several operations; name one of them as operationName: ${names.join(', ')}.`
        : `There is no operation “${name}”. ${names.length > 0 ? `There are: ${names.join(', ')}.` : 'Leave operationName out.'}`,
    OPERATION_UNSUPPORTED: () => 'There are queries and mutations here, and no subscriptions.',
    DOCUMENT_UNKNOWN: ({ id }) =>
      `The safelist has no query “${id}”. It is in types/safelist.json; send other queries by POST.`,
    VARIABLES_INVALID: () => 'variables is one JSON object, at most 50 levels deep (URL-encoded in a GET).',
    TEXT_INVALID: () => 'A text holds a character that cannot be stored, such as NUL or half of a surrogate pair.',
    SCALAR_INVALID: ({ scalar, value }) => `“${value}” is no ${scalar}. Give a day that exists, such as 2025-03-31.`,
    PAGE_SIZE_INVALID: ({ limit, given }) => `first is from 1 to ${limit}, not ${given}.`,
    CURSOR_INVALID: () => 'after is no cursor of this list.',
    YEAR_INVALID: ({ first, last }) => `Give a programme year from ${first} to ${last}, at least one.`,
    KEY_INVALID: ({ min, max }) => `idempotencyKey is ${min} to ${max} characters long.`,
    FIELD_REPEATED: ({ field, limit }) => `The field “${field}” stands in one place more than ${limit} times.`,
    TOO_COSTLY: ({ limit, cost }) =>
      `The query is too large: some ${cost} objects, at most ${limit}. Ask for smaller pages or nest less.`,
    SERVICE_UNAVAILABLE: () => UNAVAILABLE.en,
    INTERNAL_SERVER_ERROR: ({ id }) => `Internal error, number ${id}.`,
  },
};

/** Why the door turned a request away, in a language. */
export function doorMessage<C extends DoorCode>(code: C, data: DoorData[C], language: Language): string {
  return SENTENCES[language][code](data);
}
