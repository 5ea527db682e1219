import { promotedBy } from '../../../src/domain/release/promoted-by';
import { aLeadership, theRelease } from '../builders';

const met = aLeadership({ id: 'met', putForward: true, dutiesOn: ['2026-05-05'] });
const open = aLeadership({ id: 'open', putForward: true });
const ended = aLeadership({ ...met, id: 'ended', endedOn: '2026-12-31' });
const since = aLeadership({ ...met, id: 'since', endedOn: '2027-01-02' });
const other = aLeadership({ ...met, id: 'other', putForward: false });

test.each([
  ['a renewal: put forward, counting, in force on the cut-off day', 'promoted', ['promotion'], ['met', 'since']],
  ['an admission', 'admitted', ['promotion'], ['met', 'since']],
  ['another basis', 'promoted', ['exception'], []],
] as const)('the put-forwards that count for %s', (_, change, bases, ids) => {
  const led = promotedBy(theRelease('2026Q4'), { change, bases }, [met, open, ended, since, other]);
  expect(led.map(({ id }) => id)).toEqual(ids);
});
