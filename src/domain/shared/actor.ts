/** Who acts and through which door, as the audit trail records it. */
export interface Actor {
  kind: 'administrator' | 'api-token' | 'member' | 'system' | 'demo' | 'rehearsal';
  /** The id of the administrator, token or member; null for the system, the demo and rehearsals. */
  id: string | null;
  door: 'panel' | 'graphql' | 'import' | 'command' | 'system';
}

/** Whether two actors are one and the same, whatever the door. */
export function sameActor(one: Pick<Actor, 'kind' | 'id'>, other: Pick<Actor, 'kind' | 'id'>): boolean {
  return one.kind === other.kind && one.id === other.id;
}
