import type { Core } from '@strapi/strapi';
import { Client, type ClientConfig } from 'pg';

const RECONNECT_MS = 2_000;
const HEARTBEAT_MS = 1_000;
/** How long an answer may take before the connection counts as lost; a busy process must not lose a good one. */
const PATIENCE_MS = 4_000;

/** What a listener is for, and whom it tells. */
export interface Listening {
  /** The channel that the triggers notify. */
  channel: string;
  /** What the connection calls itself in PostgreSQL's list of them. */
  name: string;
  /** Something was committed; with what its trigger says of it. */
  onNotify: (message: string) => void;
  /** From now on nothing is missed; whatever happened before may have been. */
  onConnect: () => void;
  /** From now on something may be missed. */
  onLose?: () => void;
}

/**
 * Hears what PostgreSQL tells on a channel, on a connection of its own. A lost connection is made anew, and one that is
 * dead without anyone saying so is noticed by its silence. PostgreSQL delivers after the commit only.
 */
export class Listener {
  #client: Client | null = null;
  #listening = false;
  #stopped = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly what: Listening,
  ) {}

  /** Connects and listens; a database that cannot be reached is tried again later. */
  async start(): Promise<void> {
    const settings = this.strapi.config.get<ClientConfig>('database.connection.connection');
    const client = new Client({ ...settings, application_name: this.what.name, connectionTimeoutMillis: PATIENCE_MS });
    this.#client = client;
    const lost = () => this.#lose(client);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload = '' }) => {
      if (this.#client === client) this.what.onNotify(payload);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${this.what.channel}`);
    } catch (error) {
      if (!this.#stopped) this.strapi.log.warn(`[${this.what.channel}] ${String(error)}`);
      return lost();
    }
    if (this.#client !== client) return;
    this.#listening = true;
    this.what.onConnect();
    this.#beatLater(client);
  }

  /**
   * Waits until everything committed before this call has been told: PostgreSQL sends what waits for a connection before
   * it answers that connection's next question. False where the connection is lost.
   */
  async caughtUp(): Promise<boolean> {
    const client = this.#client;
    if (!client || !this.#listening) return false;
    const answered = await answersInTime(client);
    if (!answered) this.#lose(client);
    return answered && this.#client === client;
  }

  /** Ends the connection for good. Harmless when there is none. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const client = this.#client;
    this.#forget();
    await client?.end().catch(() => undefined);
  }

  #beatLater(client: Client): void {
    this.#timer = setTimeout(() => {
      void this.caughtUp().then((alive) => {
        if (alive && this.#client === client) this.#beatLater(client);
      });
    }, HEARTBEAT_MS);
    this.#timer.unref();
  }

  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#forget();
    client.end().catch(() => undefined);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.start(), RECONNECT_MS);
    this.#timer.unref();
  }

  #forget(): void {
    const was = this.#listening;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#client = null;
    this.#listening = false;
    if (was) this.what.onLose?.();
  }
}

/** Whether a connection answers. What is late because this process was busy has arrived by the next turn. */
async function answersInTime(client: Client): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => setTimeout(() => resolve(false), 100), PATIENCE_MS);
    timer.unref();
  });
  const answer = client.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
