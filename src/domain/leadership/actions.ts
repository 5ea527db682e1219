/** What staff can do with a leadership: begin it, end it, take the end back, and put its leader forward or not. */
export const LEADERSHIP_ACTIONS = ['appoint', 'end', 'resume', 'put-forward', 'withdraw-put-forward'] as const;

export type LeadershipAction = (typeof LEADERSHIP_ACTIONS)[number];
