/** Where "now" comes from: the machine, or what a demo, a rehearsal or a test has set. */
export interface Clock {
  now(): Date;
}
