/**
 * Strapi with its own GraphQL plugin, as a project would do the same with it: members, each with a tier and a photo.
 */
import { startServer } from '../server.mjs';
import { makeApp, STRAPI_START } from './strapi-app.mjs';

const schema = (singularName, displayName, attributes) =>
  JSON.stringify({
    kind: 'collectionType',
    collectionName: `${singularName}s`,
    info: { singularName, pluralName: `${singularName}s`, displayName },
    options: { draftAndPublish: false },
    attributes,
  });

const factories = (type) => ({
  [`src/api/${type}/controllers/${type}.js`]: `module.exports = require('@strapi/strapi').factories.createCoreController('api::${type}.${type}');`,
  [`src/api/${type}/services/${type}.js`]: `module.exports = require('@strapi/strapi').factories.createCoreService('api::${type}.${type}');`,
  [`src/api/${type}/routes/${type}.js`]: `module.exports = require('@strapi/strapi').factories.createCoreRouter('api::${type}.${type}');`,
});

/** Writes the content at the first start, and lets everybody read it. */
const BOOTSTRAP = `
const { readFileSync } = require('node:fs');
const ACTIONS = ['api::member.member.find', 'api::tier.tier.find', 'plugin::upload.content-api.find'];
module.exports = {
  register() {},
  async bootstrap({ strapi }) {
    if ((await strapi.db.query('api::member.member').count()) > 0) return;
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    for (const action of ACTIONS) await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
    const tiers = {};
    for (const { tier, entries } of JSON.parse(readFileSync(process.env.CONTENT, 'utf8'))) {
      tiers[tier.code] = await strapi.documents('api::tier.tier').create({ data: tier });
      for (const { member: { photo, ...member } } of entries) {
        const name = member.slug + '.webp';
        const file = await strapi.db.query('plugin::upload.file').create({
          data: { name, hash: member.slug, ext: '.webp', mime: 'image/webp', size: 20, provider: 'local', folderPath: '/', url: photo.url, width: photo.width, height: photo.height } });
        await strapi.documents('api::member.member').create({ data: { ...member, photo: file.id, tier: tiers[tier.code].documentId } });
      }
    }
  },
};`;

const TEXTS = ['slug', 'name', 'latinName', 'company', 'city', 'title'];

const FILES = {
  'config/plugins.js': `module.exports = ({ env }) => ({ 'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
    graphql: { config: { defaultLimit: 100, maxLimit: 500 } } });`,
  'src/index.js': BOOTSTRAP,
  'src/api/tier/content-types/tier/schema.json': schema('tier', 'Tier', {
    code: { type: 'string', required: true },
    name: { type: 'string', required: true },
  }),
  'src/api/member/content-types/member/schema.json': schema('member', 'Member', {
    ...Object.fromEntries(TEXTS.map((name) => [name, { type: 'string' }])),
    bio: { type: 'text' },
    photo: { type: 'media', multiple: false, allowedTypes: ['images'] },
    tier: { type: 'relation', relation: 'manyToOne', target: 'api::tier.tier' },
  }),
  ...factories('tier'),
  ...factories('member'),
};

/** The same fields as our list of members. */
export const STOCK_LIST = `query List { members(pagination: { limit: 500 }, sort: ["slug"]) { ${TEXTS.join(' ')} bio tier { code name } photo { url width height } } }`;

/**
 * Makes and starts the project.
 * @param {import('../stage.mjs').Stage} stage
 * @param {string} content file with the tiers and their entries as JSON
 */
export async function startStock(stage, content) {
  const cwd = makeApp(stage, { name: 'stock', packages: ['@strapi/plugin-graphql'], files: FILES });
  const env = { CONTENT: content, DATABASE_URL: await stage.emptyDatabase() };
  const answers = async (url) => (await fetch(`${url}/_health`)).status === 204;
  return startServer(stage, { label: 'stock', args: STRAPI_START, cwd, env, answers });
}
