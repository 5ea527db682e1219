import { Webhook } from 'standardwebhooks';
import type { Attempt } from '../../persistence/message/announcements';
import { messageId, type Posted } from '../../services/message/settle-attempt';
import type { Endpoint } from './endpoints';

/** How long an endpoint may take to answer. */
const PATIENCE_MS = 10_000;

/**
 * Sends one announcement to one endpoint, signed by the Standard Webhooks specification with each of its secrets.
 * Redirects are not followed, and of the answer only the status is read.
 *
 * @param publicUrl put before addresses of this server; empty when it does not know its own
 * @param now the time of the attempt, which is signed too
 * @param signal breaks the attempt off
 */
export async function post(
  { url, secrets }: Endpoint,
  attempt: Attempt,
  { publicUrl, now, signal }: { publicUrl: string; now: Date; signal: AbortSignal },
): Promise<Posted> {
  const { type, at: timestamp, data } = attempt;
  const photos = data.photos.map((address) => (address.startsWith('/') ? publicUrl + address : address));
  const body = JSON.stringify({ type, timestamp, data: { ...data, photos } });
  const id = messageId(attempt);
  const late = AbortSignal.timeout(PATIENCE_MS);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'PostgreSQL-ACE-Webhooks/1',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
      },
      body,
      signal: AbortSignal.any([signal, late]),
    });
    await answer.body?.cancel().catch(() => undefined);
    return { status: answer.status };
  } catch (error) {
    return { failure: late.aborted ? 'timeout' : failureOf(error) };
  }
}

/** A word for what went wrong; the message itself may repeat the address. */
function failureOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string; name?: string }; name?: string };
  return cause?.code ?? cause?.name ?? name ?? 'unknown';
}
