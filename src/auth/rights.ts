import { scopes as allScopes, type Scope } from "./scope.js";

/**
 * What a caller may do and touch. Plain data in one canonical form, so that equal rights are equal as JSON: whoever has
 * the same ones shares the work of a subscription.
 */
export interface Rights {
  /** In the order of the table of scopes, each once. */
  readonly scopes: readonly Scope[];
  /** Patterns of room uuids; null for every room, an empty list for none. */
  readonly rooms: readonly string[] | null;
  /** Patterns of channel names; null for every channel, an empty list for none. */
  readonly channels: readonly string[] | null;
}

/** The canonical form of rights. */
export function rightsOf({ scopes, rooms, channels }: Rights): Rights {
  return {
    scopes: allScopes.filter((scope) => scopes.includes(scope)),
    rooms: rooms && canonical(rooms),
    channels: channels && canonical(channels),
  };
}

/** Of local mode's callers: everything. */
export const allRights: Rights = rightsOf({ scopes: allScopes, rooms: null, channels: null });

function canonical(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns)].sort();
}
