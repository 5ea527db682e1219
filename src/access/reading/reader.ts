import type { Core } from '@strapi/strapi';
import { attributeOf, isValue, modelOf, type Attribute, type Model } from './model';

/** What somebody may do, as Strapi keeps it for a request. */
export interface Ability {
  can(action: string, subject?: string, field?: string): boolean;
}

/**
 * Where a request has got to on its way through the model: the type it began with, or one that a relation led to, or a
 * component within either.
 */
export interface Place {
  model: Model;
  /** The content type whose rights count: a component belongs to the type that holds it. */
  owner: string;
  /** The components entered within the owner, such as `links.`; rights name their fields by the whole path. */
  within: string;
  /** Whether a relation led here; what it began with, the route itself has judged. */
  linked: boolean;
}

const EXPLORE = 'plugin::content-manager.explorer.read';

/** Types that the content manager does not show are read by an action of their own; by none means by nobody. */
const READ_BY: Readonly<Record<string, string>> = {
  'plugin::upload.file': 'plugin::upload.read',
  'plugin::upload.folder': 'plugin::upload.read',
  'plugin::users-permissions.role': 'plugin::users-permissions.roles.read',
  'admin::user': 'admin::users.read',
  'admin::role': 'admin::roles.read',
};

/**
 * What a link shows of a type to whoever may read the link and not the type: who recorded something by name, and a
 * picture as a picture.
 */
const SHOWN_BY_LINK: Readonly<Record<string, readonly string[]>> = {
  'admin::user': ['id', 'documentId', 'firstname', 'lastname', 'username'],
  'plugin::upload.file': [
    ...['id', 'documentId', 'name', 'alternativeText', 'caption', 'focalPoint', 'width', 'height', 'formats', 'hash'],
    ...['ext', 'mime', 'size', 'url', 'previewUrl', 'createdAt', 'updatedAt'],
  ],
};

/** Nobody reads these by a question, whatever their rights: who has them can become somebody else. */
const SECRETS = [
  ...['password', 'resetPasswordToken', 'resetPasswordTokenExpiresAt', 'registrationToken', 'confirmationToken'],
  ...['accessKey', 'encryptedKey', 'sessionId', 'childId', 'deviceId'],
];

const ALWAYS = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

/** What one person may read, asked field by field. */
export class Reader {
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly ability: Ability,
  ) {}

  /** The place that a question about a type begins at; null where there is no such type. */
  start(uid: string): Place | null {
    const model = modelOf(this.strapi, uid);
    return model && { model, owner: uid, within: '', linked: false };
  }

  /** Whether the type may be read at all. */
  mayReadType(uid: string): boolean {
    return this.once(uid, () => {
      const model = modelOf(this.strapi, uid);
      if (!model) return false;
      if (isExplored(model)) return this.ability.can(EXPLORE, uid);
      const action = READ_BY[uid];
      return action !== undefined && this.ability.can(action);
    });
  }

  /** Whether the value of this name may be read here; false for what is no value, such as a relation. */
  mayReadValue(place: Place, name: string): boolean {
    const attribute = attributeOf(place.model, name);
    if (SECRETS.includes(name) || attribute?.type === 'password') return false;
    if (ALWAYS.includes(name)) return this.mayReadIdentity(place, name);
    if (!attribute || !isValue(attribute)) return false;
    if (this.shownByLink(place)) return SHOWN_BY_LINK[place.owner]?.includes(name) ?? false;
    return this.mayReadField(place, name, attribute);
  }

  /** Whether what stands beside a row's fields may be read here, such as how many there are or its state. */
  mayReadBeside(place: Place, name: string): boolean {
    if (name === 'count') return true;
    return this.shownByLink(place) ? (SHOWN_BY_LINK[place.owner]?.includes(name) ?? false) : !SECRETS.includes(name);
  }

  /** Where a relation, picture or component of this name leads; null where it may not be followed, or is none. */
  follow(place: Place, name: string): Place | null {
    const attribute = attributeOf(place.model, name);
    if (!attribute || isValue(attribute)) return null;
    if (attribute.type === 'component') return this.enter(place, name, attribute);
    const target = attribute.type === 'media' ? 'plugin::upload.file' : attribute.target;
    const model = target === undefined ? null : modelOf(this.strapi, target);
    if (!model || this.shownByLink(place) || !this.mayReadField(place, name, attribute)) return null;
    const linked = { model, owner: model.uid, within: '', linked: true };
    return this.mayReadType(model.uid) || model.uid in SHOWN_BY_LINK ? linked : null;
  }

  private enter(place: Place, name: string, attribute: Attribute): Place | null {
    const model = modelOf(this.strapi, attribute.component ?? '');
    if (!model || this.shownByLink(place)) return null;
    const inner: Place = { ...place, model, within: `${place.within}${name}.` };
    const readable = Object.keys(model.attributes).some(
      (field) => this.mayReadValue(inner, field) || this.follow(inner, field) !== null,
    );
    return readable ? inner : null;
  }

  /** Ids and moments go with the row: with its type, and of a link as far as it shows. */
  private mayReadIdentity(place: Place, name: string): boolean {
    if (this.shownByLink(place)) return SHOWN_BY_LINK[place.owner]?.includes(name) ?? false;
    return !place.linked || this.mayReadType(place.owner);
  }

  /** Whether only the link may be read and not the type that it leads to. */
  private shownByLink({ linked, owner }: Place): boolean {
    return linked && !this.mayReadType(owner);
  }

  private mayReadField({ owner, within }: Place, name: string, attribute: Attribute): boolean {
    if (!this.mayReadType(owner)) return false;
    const model = modelOf(this.strapi, owner);
    // Who made a row and when is no field of the rights: it goes with the type. What is read by one action has no fields.
    if (attribute.visible === false || (model !== null && !isExplored(model))) return true;
    return this.once(`${owner} ${within}${name}`, () => this.ability.can(EXPLORE, owner, `${within}${name}`));
  }

  /** The rights do not change within a request, and an answer asks the same of every row. */
  private once(key: string, ask: () => boolean): boolean {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const answer = ask();
    this.known.set(key, answer);
    return answer;
  }
}

/** Whether the content manager shows a type, field by field. */
function isExplored(model: Model): boolean {
  return model.pluginOptions?.['content-manager']?.visible !== false && !(model.uid in READ_BY);
}
