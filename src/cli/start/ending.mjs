/**
 * How the process ends: whatever was started is stopped, latest first, whether someone pressed Ctrl-C, a step failed or
 * the process was told to go.
 */
import { say, tellError } from './progress.mjs';

/** npm passes on a Ctrl-C that the terminal has already sent: only a later one is a second one. */
const SAME_KEYPRESS_MS = 1000;

/**
 * @returns {{ onEnd(stop: () => unknown): void, end(code: number): Promise<never>, signal: AbortSignal }} `signal` fires
 *   as soon as the end begins
 */
export function takeCharge() {
  const stops = [];
  const controller = new AbortController();
  let ending = null;
  let asked = 0;

  async function finish(code) {
    controller.abort();
    let result = code;
    for (const stop of stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        tellError(error);
        result ||= 1;
      }
    }
    process.exit(result);
  }
  const end = (code) => (ending ??= finish(code));

  const onSignal = (signal) => {
    if (asked === 0) {
      asked = Date.now();
      if (!ending) say('\n正在停止 · stopping');
      void end(signal === 'SIGINT' ? 130 : 0);
    } else if (Date.now() - asked > SAME_KEYPRESS_MS) process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => {
      if (!ending) tellError(error);
      void end(1);
    });
  // Told to go by anything but the terminal, npm takes its shell with it and leaves this process behind.
  if (process.env.npm_lifecycle_event) {
    const { ppid } = process;
    setInterval(() => asked === 0 && process.ppid !== ppid && onSignal('SIGTERM'), 1000).unref();
  }
  return { onEnd: (stop) => stops.push(stop), end, signal: controller.signal };
}
