import { ROLES, type StaffRole } from '../../../src/access/roles';
import type { Application } from '../../support';

/** A field of a content type or component, as Strapi has it. */
export interface Field {
  type: string;
  target?: string;
  component?: string;
  visible?: boolean;
}

type Models = Record<string, { attributes: Record<string, Field> }>;

/** What the application's types are; what is asked of them here is worked out anew, from the table of roles alone. */
export function modelsOf(app: Application): Models {
  const { contentTypes, components } = app.strapi as unknown as Record<'contentTypes' | 'components', Models>;
  return { ...contentTypes, ...components };
}

/** What a link to somebody of the staff shows. */
const NAMES = ['id', 'documentId', 'firstname', 'lastname', 'username'];
const BESIDE_FIELDS = ['createdAt', 'updatedAt', 'publishedAt', 'locale'];

/** What the table of roles says of one role. */
export class Expected {
  readonly role: StaffRole;

  constructor(
    code: string,
    private readonly models: Models,
  ) {
    this.role = ROLES.find((one) => one.code === code)!;
  }

  reads(uid: string): boolean {
    if (uid.startsWith('api::')) return this.role.content[uid.split('.')[1]!]?.may.includes('read') ?? false;
    return uid.startsWith('plugin::upload.') && this.role.media !== 'none';
  }

  /** Whether a question about a type may name this field of it: a value, or a relation to follow. */
  names(uid: string, name: string, field: Field): boolean {
    if (uid === 'admin::user') return NAMES.includes(name);
    if (!this.reads(uid) || field.type === 'password') return false;
    if (this.role.content[uid.split('.')[1]!]?.hidden?.includes(name)) return false;
    const target = this.target(field);
    return target === undefined ? isValue(field) : this.reads(target) || target === 'admin::user';
  }

  /** Where a field leads; undefined for a value. */
  target(field: Field): string | undefined {
    return field.type === 'media' ? 'plugin::upload.file' : field.type === 'relation' ? field.target : undefined;
  }

  /** The values of a type that a question may name, and those that it may not. */
  values(uid: string): { readable: string[]; hidden: string[] } {
    const all = Object.entries(this.models[uid]!.attributes).filter(
      ([name, field]) => isValue(field) && !BESIDE_FIELDS.includes(name),
    );
    const readable = all.filter(([name, field]) => this.names(uid, name, field)).map(([name]) => name);
    return { readable, hidden: all.map(([name]) => name).filter((name) => !readable.includes(name)) };
  }
}

function isValue({ type }: Field): boolean {
  return !['relation', 'media', 'component', 'dynamiczone'].includes(type);
}

/** One way through the model: the names of the relations followed, where it ends, and whether all of it may be named. */
export interface Way {
  path: string[];
  end: string;
  open: boolean;
  /** How many steps lie behind the one that may not be named. */
  beyond: number;
}

/**
 * Every way from a type along its relations and media, to a depth; what leads to any type (`related`) ends there. A way
 * that may not be named is followed for one step more: a question that takes it is refused where it leaves the open.
 */
export function waysFrom(expected: Expected, models: Models, uid: string, depth: number): Way[] {
  const ways: Way[] = [];
  let edge: Way[] = [{ path: [], end: uid, open: true, beyond: 0 }];
  for (let step = 0; step < depth; step += 1) {
    edge = edge.flatMap((way) =>
      way.beyond > 1
        ? []
        : Object.entries(models[way.end]?.attributes ?? {}).flatMap(([name, field]) => {
            if (isValue(field) || ['component', 'dynamiczone'].includes(field.type)) return [];
            const open = way.open && expected.names(way.end, name, field) && expected.target(field) !== undefined;
            const beyond = open ? 0 : way.beyond + 1;
            return [{ path: [...way.path, name], end: expected.target(field) ?? '', open, beyond }];
          }),
    );
    ways.push(...edge);
  }
  return ways;
}

/** `{ a: { b: leaf } }` */
export function nested(
  path: readonly string[],
  leaf: unknown,
  between: (inner: unknown) => unknown = (inner) => inner,
): unknown {
  return path.reduceRight((inner, name, at) => ({ [name]: at === path.length - 1 ? inner : between(inner) }), leaf);
}
