/** What there is of one teacher's class, say: a room, a channel, and what was made in it. */
export interface Thing {
  readonly room: string;
  readonly cname: string;
  /** Ids of the API. */
  readonly runningSession: string;
  readonly endedSession: string;
  readonly snapshot: string;
  /** Of the events of the running session, oldest first; the second tells of the picture. */
  readonly notices: readonly [string, string];
}

/** What somebody may touch, and what not. */
export interface Things {
  readonly own: Thing;
  readonly foreign: Thing;
  /** Cursor of the event log before everything. */
  readonly start: string;
}

/** Every text that names the thing or a part of it. */
export function marksOf({ notices, ...rest }: Thing): readonly string[] {
  return [...Object.values(rest), ...notices];
}
