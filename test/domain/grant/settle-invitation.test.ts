import { GRANT_STATES, INVITATION_OUTCOMES } from '../../../src/domain/grant/grant-state';
import { outcomesOf, settleInvitation } from '../../../src/domain/grant/settle-invitation';

const sent = { member: 'm', state: 'invitation-sent' } as const;

test.each(GRANT_STATES)('of a grant that is %s staff record an outcome only where it waits for its answer', (state) => {
  expect(outcomesOf({ state })).toEqual(state === 'invitation-sent' ? INVITATION_OUTCOMES : []);
  const refused = settleInvitation({ member: 'm', state }, { outcome: 'withdrawn', note: '联系不上' });
  expect(refused?.code ?? null).toBe(state === 'invitation-sent' ? null : 'NO_OPEN_INVITATION');
});

test.each(INVITATION_OUTCOMES)('that it is %s is recorded with a note, and not without', (outcome) => {
  expect(settleInvitation(sent, { outcome, note: '电话答复' })).toBeNull();
  expect(settleInvitation(sent, { outcome, note: '  ' })?.code).toBe('REASON_MISSING');
});
