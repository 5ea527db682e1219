/**
 * `start`: the second start of `npm start` to the first GraphQL answer, with a roster in the database, against `strapi start`
 * of an empty project on the same database server. The first start of either makes tables and, of ours, the panel.
 */
import { rosterOf } from '../data/roster.mjs';
import { bodyOf } from '../documents.mjs';
import { makeApp, STRAPI_START } from '../rivals/strapi-app.mjs';
import { interleaved } from '../rounds.mjs';
import { startServer } from '../server.mjs';

const QUESTION = bodyOf('{ roster { total } }');

/** Whether our GraphQL answers with the roster; while it starts, the port says 503. */
async function rosterAnswers(url, members) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: QUESTION,
  });
  return answer.status === 200 && (await answer.json()).data.roster.total === members;
}

/** @returns {Promise<import('../statistics.mjs').Measured[]>} */
export async function measure(stage, { rounds, members }) {
  const name = `roster_${members}`;
  await stage.database(name, rosterOf(members));
  const ours = {
    label: 'npm-start',
    args: ['src/cli/start.mjs'],
    cwd: stage.root,
    env: { DATABASE_URL: await stage.copyOf(name) },
    answers: (url) => rosterAnswers(url, members),
  };
  const rival = {
    label: 'strapi-start',
    args: STRAPI_START,
    cwd: makeApp(stage, { name: 'empty' }),
    env: { DATABASE_URL: await stage.emptyDatabase() },
    answers: async (url) => (await fetch(`${url}/_health`)).status === 204,
  };
  const start = async (server) => {
    const { ms, end } = await startServer(stage, server);
    await end();
    return ms / 1000;
  };
  const times = await interleaved(rounds, { ours: () => start(ours), rival: () => start(rival) });
  return [
    {
      name: 'start',
      what: '',
      unit: 's',
      against: 'strapi start',
      ours: times.ours,
      rival: times.rival,
      target: { at: '≤', value: 1.3 },
    },
  ];
}
