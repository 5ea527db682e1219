import type { Core } from '@strapi/strapi';

/** A field of a content type or component; only what is asked of it here. */
export interface Attribute {
  type: string;
  target?: string;
  relation?: string;
  component?: string;
  visible?: boolean;
}

/** A content type or component. */
export interface Model {
  uid: string;
  attributes: Record<string, Attribute>;
  pluginOptions?: Record<string, { visible?: boolean } | undefined>;
}

/**
 * The model with this uid, null where there is none. It is asked for by name: `strapi.contentTypes` makes a list of all of
 * them anew each time, which was more than half of what checking a question cost.
 */
export function modelOf(strapi: Core.Strapi, uid: string): Model | null {
  const found = strapi.getModel(uid as never) as unknown as Model | undefined;
  // Strapi looks into plain objects, which have a `constructor` too.
  return found?.uid === uid ? found : null;
}

/** The field of this name, null where there is none. */
export function attributeOf(model: Model, name: string): Attribute | null {
  return Object.hasOwn(model.attributes, name) ? (model.attributes[name] ?? null) : null;
}

/** What is a row of its own or part of one, rather than a value. */
const COMPOUND = ['relation', 'media', 'component', 'dynamiczone'];

/** Whether a field is a value: text, number, date, choice, JSON. */
export function isValue(attribute: Attribute): boolean {
  return !COMPOUND.includes(attribute.type);
}
