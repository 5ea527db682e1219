import {
  CONTRIBUTION_STATES,
  isFinal,
  TRANSITIONS,
  type ContributionState,
} from '../../../src/domain/contribution/states';

const transitions = Object.values(TRANSITIONS);

describe('The states of a contribution', () => {
  test('every one can be reached from a draft', () => {
    const reached = new Set<ContributionState>(['draft']);
    for (let grown = true; grown;) {
      const size = reached.size;
      for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to);
      grown = reached.size > size;
    }
    expect([...reached].sort()).toEqual([...CONTRIBUTION_STATES].sort());
  });

  test.each(['rejected', 'withdrawn', 'revoked'] as const)('%s is final', (state) => {
    expect(transitions.some(({ from }) => from.includes(state))).toBe(false);
  });

  test('what cannot be taken back is to withdraw, to reject and to revoke', () => {
    const actions = Object.keys(TRANSITIONS) as (keyof typeof TRANSITIONS)[];
    expect(actions.filter(isFinal)).toEqual(['withdraw', 'reject', 'revoke']);
  });
});
