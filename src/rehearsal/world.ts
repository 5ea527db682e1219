import type { Core } from '@strapi/strapi';
import { createDocument, documentIdsByCode } from '../catalogue/documents';
import { sortKeyOf } from '../editorial/name-keys';
import { takeAnyEvidence } from './panel';
import type { Scenario } from './scenario';

/** What a scenario's keys and ids stand for in the scratch database, as document ids. */
export interface World {
  strapi: Core.Strapi;
  people: Map<string, string>;
  groups: Map<string, string>;
  /** Those that the system took; a refused one has no document. */
  contributions: Map<string, string>;
}

/**
 * Writes a scenario's people and groups as an editor would in the panel, into the rules as published, whose articles take
 * evidence from anywhere here. A person's public address only breaks ties of
 * the display order: it numbers the keys in their order, as a key may be any text.
 */
export async function makeWorld(strapi: Core.Strapi, scenario: Scenario): Promise<World> {
  await takeAnyEvidence(strapi);
  const world: World = { strapi, people: new Map(), groups: new Map(), contributions: new Map() };
  const places = new Map(
    Object.keys(scenario.people)
      .sort(byCodeUnits)
      .map((key, index) => [key, index + 1]),
  );
  for (const [key, { name, appliedOn, listed }] of Object.entries(scenario.people)) {
    const slug = `person-${String(places.get(key)).padStart(6, '0')}`;
    const data = { name, slug, sortKey: sortKeyOf(name), appliedOn, consentSite: listed, state: 'active' };
    world.people.set(key, await createDocument(strapi, 'api::member.member', data));
  }
  const committees = await documentIdsByCode(strapi, 'api::committee.committee');
  for (const [key, { name, committee }] of Object.entries(scenario.groups)) {
    // Keys may be codes that the catalogue's own groups have.
    const code = `rehearsed-${world.groups.size + 1}`;
    const data = { code, nameZh: name, nameEn: name, committee: committees.get(committee) };
    world.groups.set(key, await createDocument(strapi, 'api::group.group', data));
  }
  return world;
}

/** The document that a key stands for; {@link findUnknownReferences} has made sure that there is one. */
export function documentOf(known: ReadonlyMap<string, string>, key: string): string {
  const document = known.get(key);
  if (document === undefined) throw new Error(`Nothing was written for ${key}.`);
  return document;
}

/** The key that a document stands for. */
export function keyOf(known: ReadonlyMap<string, string>, document: string): string {
  for (const [key, one] of known) if (one === document) return key;
  throw new Error(`No key stands for ${document}.`);
}

/** Order of keys, the same in every place of the world. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
