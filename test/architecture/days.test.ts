import { sources } from './project';

test('the panel has one field for days', () => {
  const other = sources(/^src\/admin\/.*\.tsx?$/).filter(({ text }) =>
    /type=(["']|\{\s*['"])date\b|\bDatePicker\b|\bDateInput\b/.test(text),
  );
  expect(other.map(({ file }) => file)).toEqual([]);
});
