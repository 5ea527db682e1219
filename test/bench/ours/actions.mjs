/**
 * What staff do, carried out in the process of the application that is measured: the services behind the panel's buttons
 * and the GraphQL mutations, timed without what carries the request.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** A peak of memory in MB; the kernel tells kilobytes. */
const peakMb = () => Math.round(process.resourceUsage().maxRSS / 1024);

/**
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {string} distDir where the services are compiled to
 * @returns {(action: { name: string }) => Promise<object>} refusals are errors here: nothing would have been measured
 */
export function actionsOf(strapi, distDir) {
  const { contextFor } = require(path.join(distDir, 'src', 'services', 'shared', 'context.js'));
  const { reviewContributions } = require(
    path.join(distDir, 'src', 'services', 'contribution', 'review-contributions.js'),
  );
  const { draftRelease } = require(path.join(distDir, 'src', 'services', 'release', 'draft-release.js'));

  const actor = async () => {
    const { id } = await strapi.db.query('admin::user').findOne({});
    return { kind: 'administrator', id: String(id), door: 'panel' };
  };
  const timed = async (work) => {
    const began = performance.now();
    const outcome = await work();
    const ms = performance.now() - began;
    if (outcome && typeof outcome === 'object' && 'refused' in outcome) throw new Error(JSON.stringify(outcome));
    return { ms, outcome };
  };

  const actions = {
    /** Approves contributions in one request. */
    async approve({ ids }) {
      const context = contextFor(strapi, await actor());
      const { ms, outcome } = await timed(() => reviewContributions(context, { ids, decision: 'approve' }));
      return { ms, approved: outcome.results.length };
    },
    /** Updates contributions one after another through Strapi's document service. */
    async updateOneByOne({ ids }) {
      const documents = strapi.documents('api::contribution.contribution');
      const { ms } = await timed(async () => {
        for (const documentId of ids) await documents.update({ documentId, data: { reviewNote: '演示' } });
      });
      return { ms };
    },
    /** Computes a release; `sample` are some of its changes, to be compared. */
    async draft({ release }) {
      const before = peakMb();
      const { ms, outcome } = await timed(async () => draftRelease(contextFor(strapi, await actor()), { release }));
      const { changes, notAdmitted } = outcome;
      const sample = changes.slice(0, 1000).map(({ member, points }) => [member, points]);
      return { ms, changes: changes.length, notAdmitted: notAdmitted.length, sample, before, peak: peakMb() };
    },
  };
  return (action) => actions[action.name](action);
}
