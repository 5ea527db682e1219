/**
 * `approve`: a batch approved in one action, with ledger and audit trail, against the bare SQL statements that write the same
 * rows in one transaction, and against one document update after another. Every round has a batch of its own.
 */
import { contributionIds, WORTH, waitingContributions } from '../data/contributions.mjs';
import { onDatabase } from '../stage.mjs';
import { interleaved } from '../rounds.mjs';

/** As many documents are updated one by one, as a sample. */
const SAMPLE = 200;

/** The same rows as a review writes: state, points, reviewer, audit trail, ledger. The parameters are ids' range and reviewer. */
const STATEMENTS = [
  [`SELECT set_config('honour.writer', 'service', true)`, []],
  [
    `UPDATE contributions c SET state = 'approved', points = w.points, decided_at = now() AT TIME ZONE 'UTC', updated_at = now() AT TIME ZONE 'UTC'
       FROM (${WORTH} WHERE c.id BETWEEN $1 AND $2) AS w WHERE c.id = w.id`,
    ['from', 'to'],
  ],
  [
    `INSERT INTO contributions_reviewer_lnk (contribution_id, user_id) SELECT n, $3::integer FROM generate_series($1::integer, $2::integer) AS n`,
    ['from', 'to', 'reviewer'],
  ],
  [
    `INSERT INTO honour.audit_entry (at, actor_kind, actor_id, door, action, subject_type, subject_id, before, after, request)
     SELECT now(), 'administrator', $3, 'panel', 'contribution.approve', 'contribution', document_id, '{"state": "submitted"}',
            jsonb_build_object('state', 'approved', 'points', points), gen_random_uuid()
       FROM contributions WHERE id BETWEEN $1 AND $2`,
    ['from', 'to', 'reviewer'],
  ],
  [
    `INSERT INTO honour.ledger_entry (member, year, contribution, kind, points, activity, occurred_on, rule, at, audit_entry)
     SELECT w.member, extract(year FROM w.occurred_on), w.document_id, 'approval', w.points, w.activity, w.occurred_on, w.rule, now(), e.id
       FROM (${WORTH} WHERE c.id BETWEEN $1 AND $2) AS w
       JOIN honour.audit_entry e ON e.subject_type = 'contribution' AND e.subject_id = w.document_id`,
    ['from', 'to'],
  ],
];

/** @returns {Promise<import('../statistics.mjs').Measured[]>} */
export async function measure(stage, { rounds, batch }) {
  const sample = Math.min(SAMPLE, batch);
  // The warm-up has batches too.
  const count = 2 * (rounds + 1) * batch + (rounds + 1) * sample;
  const database = await stage.database(`waiting_${count}`, waitingContributions(count));
  const administrator = { email: 'bench@example.org', password: 'Bench-of-nobody-1' };
  const server = await stage.serve(database, { administrator });
  let next = 1;
  const take = (size) => ({ from: next, to: (next += size) - 1 });

  const lines = await onDatabase(database, async (client) => {
    const { rows } = await client.query('SELECT id FROM admin_users LIMIT 1');
    const reviewer = String(rows[0].id);
    const times = await interleaved(rounds, {
      async ours() {
        const range = take(batch);
        const ids = await contributionIds(client, range.from, range.to);
        const { ms } = await server.ask({ name: 'approve', ids });
        await proveApproved(client, range);
        return ms;
      },
      async rival() {
        const range = take(batch);
        const ms = await runBare(client, { ...range, reviewer });
        await proveApproved(client, range);
        return ms;
      },
      async oneByOne() {
        const range = take(sample);
        const ids = await contributionIds(client, range.from, range.to);
        const { ms } = await server.ask({ name: 'updateOneByOne', ids });
        return ms;
      },
    });
    const base = { name: 'approve', unit: 'ms' };
    return [
      { ...base, what: '', against: 'SQL', ours: times.ours, rival: times.rival, target: { at: '≤', value: 3 } },
      {
        ...base,
        what: 'one by one',
        unit: 'rows/s',
        against: 'strapi.documents().update()',
        ours: times.ours.map((ms) => (batch / ms) * 1000),
        rival: times.oneByOne.map((ms) => (sample / ms) * 1000),
        target: { at: '≥', value: 50 },
        note: `对手取 ${sample} 条 · the rival updates ${sample}, without ledger and audit trail`,
      },
    ];
  });
  await server.end();
  return lines;
}

async function runBare(client, values) {
  const began = performance.now();
  await client.query('BEGIN');
  for (const [text, names] of STATEMENTS)
    await client.query(
      text,
      names.map((name) => values[name]),
    );
  await client.query('COMMIT');
  return performance.now() - began;
}

/** Both sides wrote the same: every contribution approved by a reviewer, its points in the ledger and in the audit trail. */
async function proveApproved(client, { from, to }) {
  const { rows } = await client.query(
    `SELECT count(*)::integer AS written
       FROM (${WORTH} WHERE c.id BETWEEN $1 AND $2) AS w
       JOIN contributions c ON c.id = w.id AND c.state = 'approved' AND c.points = w.points AND c.decided_at IS NOT NULL
       JOIN contributions_reviewer_lnk v ON v.contribution_id = w.id
       JOIN honour.ledger_entry l ON l.contribution = w.document_id AND l.kind = 'approval' AND l.points = w.points
       JOIN honour.audit_entry e ON e.id = l.audit_entry AND e.subject_id = w.document_id AND (e.after ->> 'points')::integer = w.points`,
    [from, to],
  );
  if (rows[0].written !== to - from + 1)
    throw new Error(`${rows[0].written} of ${to - from + 1} contributions were approved`);
}
