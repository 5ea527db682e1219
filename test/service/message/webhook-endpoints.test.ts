import { parseEndpoints } from '../../../src/workers/webhooks/endpoints';
import { MOST_ATTEMPTS, waitAfter } from '../../../src/workers/webhooks/schedule';
import { aSecret, bootStrapi, createDatabase } from '../../support';

const secret = aSecret();
const url = 'https://www.example.org/hooks/ace';

function refusalOf(value: unknown): string {
  try {
    parseEndpoints(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

test.each([
  ['no JSON', `{"secret": "${secret}"`, '须为 JSON 数组 · must be a JSON array'],
  ['no array', { url, secret }, '须为 JSON 数组 · must be a JSON array'],
  ['an address without encryption', [{ url: 'http://www.example.org/hook', secret }], '[0].url 须为 https 网址'],
  ['something that is no address', [{ url: 'www.example.org', secret }], '[0].url 须为 https 网址'],
  ['an address with a password', [{ url: 'https://a:b@example.org', secret }], 'without user and #'],
  ['no secret', [{ url }], '[0].secret[0] 须为字符串 · must be a text'],
  ['a secret without its beginning', [{ url, secret: secret.slice(6) }], '[0].secret[0] 须为 whsec_'],
  ['a secret that can be guessed', [{ url, secret: 'whsec_c2VjcmV0' }], '24 to 64 random bytes in base64'],
  ['three secrets', [{ url, secret: [secret, aSecret(), aSecret()] }], 'or two while they are changed'],
  ['a setting it does not know', [{ url, secret, retries: 3 }], 'must have url and secret, nothing else'],
  [
    'one address twice',
    [
      { url, secret },
      { url: `${url}?a`, secret },
    ],
    'one address is there twice',
  ],
])('%s is refused in Chinese and English, and nothing of it is repeated', (_what, value, told) => {
  const refusal = refusalOf(value);
  expect(refusal).toMatch(/^HONOUR_WEBHOOKS 有误 · HONOUR_WEBHOOKS is wrong: /);
  expect(refusal).toContain(told);
  expect(refusal).not.toContain(secret.slice(6));
  expect(refusal).not.toContain('example.org');
});

test('a start with a wrong setting says what to set', async () => {
  const HONOUR_WEBHOOKS = JSON.stringify([{ url: 'http://www.example.org/hook', secret }]);
  const databaseUrl = await createDatabase();
  await expect(bootStrapi({ databaseUrl, env: { HONOUR_WEBHOOKS } })).rejects.toThrow(
    /HONOUR_WEBHOOKS 有误 · HONOUR_WEBHOOKS is wrong: \[0\]\.url .*https/,
  );
});

test('endpoints are named without what may be a token, and differ when their secret does', () => {
  const [endpoint] = parseEndpoints(JSON.stringify([{ url: `${url}?token=t`, secret }]));
  const [changed] = parseEndpoints(JSON.stringify([{ url: `${url}?token=t`, secret: [aSecret(), secret] }]));
  expect(endpoint).toMatchObject({ url: `${url}?token=t`, address: url, secrets: [secret] });
  expect(changed!.fingerprint).not.toBe(endpoint!.fingerprint);
  expect(parseEndpoints('')).toEqual([]);
  for (const local of ['http://127.0.0.1:8080/x', 'http://localhost/x', 'http://[::1]:80/x']) {
    expect(parseEndpoints(JSON.stringify([{ url: local, secret }]))).toHaveLength(1);
  }
});

test('attempts are made for about three days, further and further apart', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS }, (_, at) => waitAfter(at + 1, 0.5));
  expect(waits.slice(0, 4)).toEqual([5000, 20_000, 80_000, 320_000]);
  expect(waits.at(-1)).toBeNull();
  const hours = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0) / 3_600_000;
  expect(hours).toBeGreaterThan(64);
  expect(hours).toBeLessThan(80);
  expect(waitAfter(1, 0)).toBe(4000);
  expect(waitAfter(1, 1)).toBe(6000);
});
