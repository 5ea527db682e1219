/**
 * How old the stalest answer was: asked so many ms after the acknowledgement of a change that it did not show; and how long
 * the changes took until their first answer, in ms.
 */
export function staleness(acknowledged, looks) {
  let stalest = 0;
  for (const { askedAt, shown } of looks) {
    // The earliest change that this answer should have shown and did not.
    const missed = acknowledged.find(({ number }) => number > shown);
    if (missed && askedAt > missed.at) stalest = Math.max(stalest, askedAt - missed.at);
  }
  const first = acknowledged.flatMap(({ number, at }) => {
    const seen = looks.find(({ answeredAt, shown }) => shown >= number && answeredAt >= at);
    return seen ? [Math.max(0, seen.answeredAt - at)] : [];
  });
  return { stalest, first };
}
