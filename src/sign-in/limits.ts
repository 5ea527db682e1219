/** How often something may be tried within some seconds of the first time. */
interface Limit {
  most: number;
  seconds: number;
}

/** How often may be tried what one kind of gate asks for. */
export interface Limits {
  /** With one account from one network: strict, as it hinders nobody else. */
  pair?: Limit;
  /** From one network, whatever the account: wide, as an office or a conference may be behind one address. */
  network: Limit;
  /**
   * With one account from anywhere: never refused, or a stranger could lock a person out. Beyond `free` tries that went
   * wrong the answer is slower each time.
   */
  account?: { free: number; seconds: number };
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** By kind of gate. What a person remembers can be guessed; a token cannot, and is limited for the work that it makes. */
export const LIMITS = {
  password: {
    pair: { most: 5, seconds: 15 * MINUTE },
    network: { most: 100, seconds: 15 * MINUTE },
    account: { free: 20, seconds: HOUR },
  },
  token: { network: { most: 200, seconds: 15 * MINUTE } },
  mail: { pair: { most: 5, seconds: HOUR }, network: { most: 60, seconds: HOUR } },
  registration: { network: { most: 60, seconds: HOUR } },
} as const satisfies Record<string, Limits>;

/** A kind of gate. */
export type GateKind = keyof typeof LIMITS;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8_000;

/** How many milliseconds a try is held, the `tried`th of those with its account that went wrong or are under way. */
export function pauseFor(tried: number, free: number): number {
  if (tried <= free) return 0;
  return Math.min(FIRST_PAUSE_MS * 2 ** (tried - free - 1), LONGEST_PAUSE_MS);
}
