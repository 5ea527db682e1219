import {
  decideProposal,
  PROPOSAL_DECISIONS,
  PROPOSAL_STATES,
  type DecidedProposal,
  type ProposalDecision,
} from '../../../src/domain/grant/proposal';

const proposal = (given: Partial<DecidedProposal> = {}): DecidedProposal => ({
  id: '7',
  member: 'li',
  state: 'proposed',
  byProposer: false,
  forOneself: false,
  ...given,
});
const OWN = { byProposer: true };

describe('A proposed title', () => {
  test('reaches every state, and none of them is left again', () => {
    const reached = Object.values(PROPOSAL_DECISIONS).map(({ to }) => to);
    expect(['proposed', ...reached].sort()).toEqual([...PROPOSAL_STATES].sort());
    expect(Object.values(PROPOSAL_DECISIONS).flatMap(({ from }) => from)).toEqual(['proposed', 'proposed', 'proposed']);
  });

  test.each<[ProposalDecision, string, Partial<DecidedProposal>, string, string]>([
    ['approve', 'by another', {}, '', 'approved'],
    ['approve', 'by the proposer', OWN, '', 'OWN_PROPOSAL'],
    ['approve', 'by the person honoured', { forOneself: true }, '', 'OWN_TITLE'],
    ['decline', 'by another with a note', {}, '材料不足', 'declined'],
    ['decline', 'by another without a note', {}, '  ', 'REASON_MISSING'],
    ['decline', 'by the proposer', OWN, '材料不足', 'OWN_PROPOSAL'],
    ['decline', 'by the person who would be honoured', { forOneself: true }, '本人不愿', 'OWN_TITLE'],
    ['withdraw', 'by the proposer', OWN, '', 'withdrawn'],
    ['withdraw', 'by the proposer who would be honoured', { ...OWN, forOneself: true }, '', 'withdrawn'],
    ['withdraw', 'by another', {}, '', 'NOT_OWN_PROPOSAL'],
  ])('%s %s', (decision, _who, given, note, outcome) => {
    const decided = decideProposal(proposal(given), { decision, note });
    expect(typeof decided === 'string' ? decided : decided.code).toBe(outcome);
  });

  test.each(
    (['approved', 'declined', 'withdrawn'] as const).flatMap((state) =>
      (['approve', 'decline', 'withdraw'] as const).map((decision) => [state, decision] as const),
    ),
  )('that is %s can no longer be decided: %s', (state, decision) => {
    for (const byProposer of [true, false]) {
      const decided = decideProposal(proposal({ state, byProposer }), { decision, note: '理由' });
      expect(decided).toMatchObject({ code: 'PROPOSAL_DECIDED', data: { proposal: '7', state } });
    }
  });
});
