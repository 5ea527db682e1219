import type { z } from 'zod';
import type { PanelAction } from '../labels/actions';
import type { Problem } from '../http/problems';

export type { Problem };

/** Under which address the panel's own routes lie. */
export const PREFIX = '/honour';

/** The answer of a route, as the service gives it; the page gets its {@link Wire}. Nothing of it exists at run time. */
export interface Json<Answer> {
  readonly kind: 'json';
  readonly of?: Answer;
}

/** The answer is a file that is written as it comes. */
export interface FileAnswer {
  readonly kind: 'file';
}

/** What one route of the panel takes and gives: the server answers by it and the pages ask by it. */
export interface Route<
  Input extends z.ZodObject = z.ZodObject,
  Answer extends Json<unknown> | FileAnswer = Json<unknown> | FileAnswer,
  Method extends 'GET' | 'POST' = 'GET' | 'POST',
> {
  readonly method: Method;
  /** Below {@link PREFIX}; a part that begins with a colon is a field of the input. */
  readonly path: `/${string}`;
  /** What the administrator must be allowed to do. */
  readonly may: PanelAction;
  /** Of a GET it comes as text, which the schema has to turn into what it says; other fields are refused. */
  readonly input: Input;
  readonly answer: Answer;
}

/** A route that only reads. */
export type ReadingRoute = Route<z.ZodObject, Json<unknown>, 'GET'>;

/** The routes of one word, in the order in which they are looked through. */
export type Contract = Readonly<Record<string, Route>>;

/** The part of a path that begins with a colon. */
type FieldsOf<Path extends string> = Path extends `${string}:${infer Field}/${infer Rest}`
  ? Field | FieldsOf<`/${Rest}`>
  : Path extends `${string}:${infer Field}`
    ? Field
    : never;

/** Declares a route; a path with a field that the input does not have does not compile. */
export function route<
  const Path extends `/${string}`,
  const Method extends 'GET' | 'POST',
  Input extends z.ZodObject<Record<FieldsOf<Path>, z.ZodType>>,
  Answer extends Json<unknown> | FileAnswer,
>(declared: Route<Input, Answer, Method> & { readonly path: Path }): Route<Input, Answer, Method> {
  return declared;
}

/** The answer is the JSON of this. */
export function json<Answer>(): Json<Answer> {
  return { kind: 'json' };
}

/** The answer is a file. */
export const FILE: FileAnswer = { kind: 'file' };

/** What an answer has become when it arrives: JSON knows no dates, and drops what is undefined. */
type Wire<T> = T extends string | number | boolean | null
  ? T
  : T extends Date
    ? string
    : T extends bigint | symbol | undefined | Map<unknown, unknown> | Set<unknown> | ((...given: never) => unknown)
      ? never
      : T extends readonly unknown[]
        ? { [Key in keyof T]: Wire<T[Key]> }
        : T extends object
          ? WireOfObject<T>
          : T;

type WireOfObject<T> = Flat<
  { [Key in keyof T as undefined extends T[Key] ? never : Key]: Wire<T[Key]> } & {
    [Key in keyof T as undefined extends T[Key] ? Key : never]?: Wire<Exclude<T[Key], undefined>>;
  }
>;

type Flat<T> = { [Key in keyof T]: T[Key] };

/** What a page gives a route. In an address what is empty is left out, so a field that may be missing may be so there. */
export type InputOf<Asked extends Route> = Asked['method'] extends 'GET'
  ? WithGaps<z.input<Asked['input']>>
  : z.input<Asked['input']>;

type WithGaps<T> = { [Key in keyof T]: undefined extends T[Key] ? T[Key] | '' | null : T[Key] };

/** What a route gives a page. */
export type AnswerOf<Asked extends Route> = Asked['answer'] extends Json<infer Answer> ? Wire<Answer> : Blob;

/** Asks a route; rejects where the answer is a problem. */
export type Ask = <Asked extends Route>(
  asked: Asked,
  input: InputOf<Asked>,
  signal?: AbortSignal,
) => Promise<AnswerOf<Asked>>;
