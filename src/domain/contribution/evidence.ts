/**
 * The key by which two pieces of evidence are the same (`programme.md`, "once for the same evidence"): the address
 * without what does not name the thing — the scheme, `www.`, the host's letter case, a default port, a trailing slash,
 * an in-page fragment and known trackers. Null where there is no evidence; a text that is no address is its own key.
 */
export function evidenceKey(evidence: string | null | undefined): string | null {
  const text = evidence?.trim() ?? '';
  if (text === '') return null;
  const parts = ADDRESS.exec(text);
  if (!parts) return text;
  const [, host = '', path = '', query = '', fragment = ''] = parts;
  const site = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:(80|443)$/, '');
  // A fragment such as #/thread/7 is the address of a page in one-page applications; others point into a page.
  const page = /^#[!/]/.test(fragment) ? fragment : '';
  return site + path.replace(/\/+$/, '') + withoutTrackers(query, site) + page;
}

/**
 * Whether an address is on one of the hosts, or below one of them; always, where none are given. What could be read as
 * another host than a browser goes to, with a name before an @ or a backslash, is on none.
 */
export function isOnHosts(evidence: string, hosts: readonly string[] = []): boolean {
  if (hosts.length === 0) return true;
  const host = /^https?:\/\/([a-z0-9.-]+)(?::\d+)?(?:[/?#]|$)/i.exec(evidence.trim())?.[1]?.toLowerCase() ?? '';
  return hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}

const ADDRESS = /^https?:\/\/([^/?#\s]+)([^?#]*)(\?[^#]*)?(#.*)?$/i;

/** Parameters that only say how a reader came to a page: everywhere, and on WeChat articles. */
const TRACKERS = /^utm_/i;
const WECHAT_TRACKERS =
  /^(chksm|scene|from|sessionid|subscene|clicktime|enterid|ascene|devicetype|version|lang|poc_token)$/i;

function withoutTrackers(query: string, site: string): string {
  const kept = query
    .slice(1)
    .split('&')
    .filter((parameter) => {
      const [name = ''] = parameter.split('=');
      return name !== '' && !TRACKERS.test(name) && !(site === 'mp.weixin.qq.com' && WECHAT_TRACKERS.test(name));
    });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
