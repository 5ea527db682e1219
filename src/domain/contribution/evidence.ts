/**
 * The key by which two pieces of evidence are the same (`programme.md`, "once for the same evidence"): the address
 * without what does not name the thing — the scheme, `www.`, letter case of the host, a default port, a trailing
 * slash, the fragment and trackers' parameters. Null where there is no evidence; a text that is no address is its own
 * key.
 */
export function evidenceKey(evidence: string | null | undefined): string | null {
  const text = evidence?.trim() ?? '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return text;
  const parameters = [...url.searchParams].filter(([name]) => !TRACKERS.test(name));
  const query = parameters.length === 0 ? '' : `?${new URLSearchParams(parameters).toString()}`;
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '') + query;
}

const TRACKERS = /^(utm_.*|from|share_token|spm|scene|sessionid|chksm)$/i;
