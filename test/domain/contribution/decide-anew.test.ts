import { decideAnew } from '../../../src/domain/contribution/decide-anew';
import { CONTRIBUTION_STATES } from '../../../src/domain/contribution/states';

test.each(CONTRIBUTION_STATES)('one that is %s', (state) => {
  const released = ['rejected', 'withdrawn', 'revoked'].includes(state);
  const refusal = decideAnew({ id: 'a', state });
  if (released) expect(refusal).toBeNull();
  else
    expect(refusal).toMatchObject({ code: 'WRONG_STATE', data: { contribution: 'a', state, action: 'submit-anew' } });
});
