import { evidenceKey, isOnHosts } from '../../../src/domain/contribution/evidence';

describe('The same evidence', () => {
  test.each([
    ['https://mp.weixin.qq.com/s/AbC', 'http://mp.weixin.qq.com/s/AbC'],
    ['https://mp.weixin.qq.com/s/AbC', 'https://mp.weixin.qq.com/s/AbC?scene=21&chksm=f00#rd'],
    ['https://www.example.org/talk/', 'https://EXAMPLE.org/talk'],
    ['https://example.org/talk?id=7', 'https://example.org:443/talk?id=7&utm_source=group'],
    [' https://example.org/talk ', 'https://example.org/talk#slides'],
  ])('%s is %s', (one, other) => {
    expect(evidenceKey(one)).toBe(evidenceKey(other));
  });

  test.each([
    ['https://mp.weixin.qq.com/s/AbC', 'https://mp.weixin.qq.com/s/abc'],
    ['https://example.org/talk?id=7', 'https://example.org/talk?id=8'],
    ['https://example.org/#/thread/7', 'https://example.org/#/thread/8'],
    ['https://example.org/feed?from=2025', 'https://example.org/feed?from=2026'],
    ['https://example.org/a', 'https://example.com/a'],
  ])('%s is not %s', (one, other) => {
    expect(evidenceKey(one)).not.toBe(evidenceKey(other));
  });

  test.each([null, undefined, '', '   '])('%p is no evidence', (nothing) => {
    expect(evidenceKey(nothing)).toBeNull();
  });
});

describe('Evidence on the official account', () => {
  test.each([
    ['https://mp.weixin.qq.com/s/AbC', true],
    ['http://MP.weixin.qq.com:443/s?__biz=1', true],
    [' https://mp.weixin.qq.com ', true],
    ['https://a.mp.weixin.qq.com/s', true],
    ['https://mp.weixin.qq.com.example.org/s/AbC', false],
    ['https://example.org/mp.weixin.qq.com/s', false],
    ['https://example.org?mp.weixin.qq.com', false],
    ['https://mp.weixin.qq.com@example.org/s', false],
    ['https://example.org\\@mp.weixin.qq.com/s', false],
    ['https://weixin.qq.com/s', false],
    ['https://xmp.weixin.qq.com/s', false],
    ['mp.weixin.qq.com/s', false],
    ['', false],
  ])('%s: %p', (address, expected) => {
    expect(isOnHosts(address, ['mp.weixin.qq.com'])).toBe(expected);
    expect(isOnHosts(address, ['example.com', 'mp.weixin.qq.com'])).toBe(expected);
    expect(isOnHosts(address)).toBe(true);
  });
});
