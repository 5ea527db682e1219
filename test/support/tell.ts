/** Says what was measured, on a line of the run's output; the console would put a frame of eight lines around it. */
export function tell(what: string, figures: object = {}): void {
  const said = Object.keys(figures).length === 0 ? '' : ` ${JSON.stringify(figures)}`;
  process.stdout.write(`${what}${said}\n`);
}
