/** Who acts and through which door, as the audit trail records it. */
export interface Actor {
  kind: 'administrator' | 'api-token' | 'member' | 'system' | 'demo' | 'rehearsal';
  /** The id of the administrator, token or member; null for the system, the demo and rehearsals. */
  id: string | null;
  door: 'panel' | 'graphql' | 'import' | 'command' | 'system';
}
