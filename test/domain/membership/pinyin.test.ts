import { pinyinTexts } from '../../../src/domain/membership/pinyin';

test.each([
  ['zhang xiao ming', ['zhang xiao ming', 'zhangxiaoming', 'zxm']],
  ['ou yang feng', ['ou yang feng', 'ouyangfeng', 'oyf']],
  ['zz', ['zz', 'zz', 'z']],
  ['', ['', '', '']],
])('%p is typed whole, in one, and by its initials', (sortKey, texts) => {
  expect(pinyinTexts(sortKey)).toEqual(texts);
});
