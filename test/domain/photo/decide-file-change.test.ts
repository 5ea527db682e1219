import { decideFileChange, type FileChange, type FileUse } from '../../../src/domain/photo/decide-file-change';
import { CONTRIBUTION_STATES } from '../../../src/domain/contribution/states';

const evidence = (state: FileUse['state'], mayEdit = true): FileUse => ({ owner: 'contribution', state, mayEdit });
const photo = (mayEdit: boolean): FileUse => ({ owner: 'member', state: null, mayEdit });
const decided = CONTRIBUTION_STATES.filter((state) => state !== 'draft' && state !== 'sent-back');
const changes: FileChange[] = ['replace', 'delete', 'describe'];

test.each(changes)('a file that nothing stands on may be changed: %s', (change) => {
  expect(decideFileChange('a.pdf', change, [])).toBeNull();
});

test.each(decided.flatMap((state) => changes.map((change) => [state, change] as const)))(
  'the evidence of what is %s stays, whoever asks: %s',
  (state, change) => {
    for (const uses of [[evidence(state)], [photo(true), evidence(state)], [evidence('draft'), evidence(state)]]) {
      expect(decideFileChange('a.pdf', change, uses)).toMatchObject({
        code: 'FILE_DECIDED_UPON',
        data: { file: 'a.pdf' },
      });
    }
  },
);

test.each(['draft', 'sent-back'] as const)('of the evidence of what is %s only the words change', (state) => {
  expect(decideFileChange('a.pdf', 'replace', [evidence(state)])).toMatchObject({ code: 'FILE_IS_EVIDENCE' });
  expect(decideFileChange('a.pdf', 'delete', [evidence(state)])).toMatchObject({ code: 'FILE_IS_EVIDENCE' });
  expect(decideFileChange('a.pdf', 'describe', [evidence(state)])).toBeNull();
  expect(decideFileChange('a.pdf', 'describe', [evidence(state, false)])).toMatchObject({ code: 'FILE_NOT_YOURS' });
});

test.each(changes)('any other file changes only by who may edit all entries that it stands in: %s', (change) => {
  expect(decideFileChange('a.jpg', change, [photo(true)])).toBeNull();
  const trophy: FileUse = { owner: 'tier', state: null, mayEdit: false };
  expect(decideFileChange('a.jpg', change, [photo(true), trophy])).toMatchObject({
    code: 'FILE_NOT_YOURS',
    data: { owner: 'tier' },
  });
});
