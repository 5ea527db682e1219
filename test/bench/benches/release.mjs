/**
 * `release`: the draft of a fourth quarter over everyone, against the query alone that sums up everyone's points of the year;
 * its memory; and the same over a tenth of the data.
 */
import { EACH, yearToRelease } from '../data/contributions.mjs';
import { thisYear } from '../data/roster.mjs';
import { onDatabase } from '../stage.mjs';
import { interleaved } from '../rounds.mjs';

/** Points per person of a year: each activity's quantities by its rule, those counted over the year added up first. */
const POINTS = `SELECT m.document_id AS member, sum(by_activity.points)::integer AS points
  FROM (SELECT ml.member_id, CASE WHEN a.counted_over_year THEN sum(c.quantity) / r.unit ELSE sum(c.quantity / r.unit) END * r.points AS points
          FROM contributions c
          JOIN contributions_member_lnk ml ON ml.contribution_id = c.id
          JOIN contributions_activity_type_lnk al ON al.contribution_id = c.id JOIN activity_types a ON a.id = al.activity_type_id
          JOIN activity_types_cmps rl ON rl.entity_id = a.id AND rl.field = 'revisions' JOIN components_rules_revisions r ON r.id = rl.cmp_id
         WHERE c.state = 'approved' AND c.occurred_on BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31)
         GROUP BY ml.member_id, a.id, a.counted_over_year, r.unit, r.points) AS by_activity
  JOIN members m ON m.id = by_activity.member_id GROUP BY m.document_id`;

/** @returns {Promise<import('../statistics.mjs').Measured[]>} */
export async function measure(stage, { rounds, people }) {
  const year = thisYear() - 1;
  const draft = { name: 'draft', release: `${year}Q4` };
  const sizes = { whole: people, tenth: Math.ceil(people / 10) };
  const opened = {};
  for (const [size, count] of Object.entries(sizes)) {
    const url = await stage.database(`year_${count}`, yearToRelease(count));
    const server = await stage.serve(url, {
      administrator: { email: 'bench@example.org', password: 'Bench-of-nobody-1' },
    });
    opened[size] = { url, server };
  }
  let warmUp = null;
  const shots = await onDatabase(opened.whole.url, (client) =>
    interleaved(rounds, {
      async ours(round) {
        const shot = await opened.whole.server.ask(draft);
        if (round === -1) warmUp = shot;
        return shot;
      },
      async rival() {
        const began = performance.now();
        const { rows } = await client.query(POINTS, [year]);
        return { ms: performance.now() - began, rows };
      },
      tenth: () => opened.tenth.server.ask(draft),
    }),
  );
  proveAlike(shots.ours[0].sample, shots.rival[0].rows, people);
  await Promise.all(Object.values(opened).map(({ server }) => server.end()));

  const ms = (side) => shots[side].map((shot) => shot.ms);
  const [first] = shots.ours;
  const base = { name: 'release', unit: 'ms' };
  return [
    {
      ...base,
      what: '',
      against: '汇总查询 · the aggregate query',
      ours: ms('ours'),
      rival: ms('rival'),
      target: { at: '≤', value: 5 },
      note: `${people} × ${EACH}: ${first.changes} changes, ${first.notAdmitted} not admitted`,
    },
    {
      ...base,
      what: 'peak RSS',
      unit: 'MB',
      // Of the first draft in a new process: what Node has not collected yet of the ones before would be counted with others.
      ours: [warmUp.peak],
      rival: [],
      target: { at: '≤', value: 600, unit: 'MB' },
      note: `整个进程，含 Strapi · the whole process with Strapi; before it ${warmUp.before} MB, after ${rounds} more ${shots.ours.at(-1).peak} MB, mostly not collected yet`,
    },
    {
      ...base,
      what: '10 × data',
      against: `${sizes.tenth} × ${EACH}`,
      ours: ms('ours'),
      rival: ms('tenth'),
      target: { at: '≤', value: 12 },
    },
  ];
}

/** The draft counts the same points as the query. */
function proveAlike(sample, rows, people) {
  const points = new Map(rows.map((row) => [row.member, row.points]));
  if (points.size !== people || sample.length === 0)
    throw new Error(`the query gave ${points.size} people of ${people}`);
  const other = sample.find(([member, counted]) => points.get(member) !== counted);
  if (other) throw new Error(`the draft counts ${other[1]} points for ${other[0]}, the query ${points.get(other[0])}`);
}
