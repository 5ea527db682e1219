import type { Core } from '@strapi/strapi';
import { TIERS } from '../../catalogue';
import { documentIdsByCode, updateDocument } from '../../catalogue/documents';
import { drawTrophy } from '../trophies/draw';
import { TROPHY_TEXT, type StorePicture } from './uploads';

const TIER = 'api::tier.tier';

/** Draws a trophy for every tier of the catalogue, in its colour, where staff put the photo of the real one later. */
export async function writeTrophies(strapi: Core.Strapi, store: StorePicture): Promise<void> {
  const tiers = await documentIdsByCode(strapi, TIER);
  for (const { code, colour, rank } of TIERS) {
    const tier = tiers.get(code);
    if (tier === undefined) continue;
    const trophy = await store(`yanshi-jiangbei-${code}.jpg`, TROPHY_TEXT, await drawTrophy({ colour, rank }));
    await updateDocument(strapi, TIER, tier, { trophy });
  }
}
