/**
 * What a caller's token may allow, in the words of its `scope` claim: pictures of whiteboards; reading sessions and
 * their pictures; starting, changing and stopping sessions; following and listing what happens; and bringing storage of
 * one's own along.
 */
export const scopes = [
  "whiteboard:screenshot",
  "recordings:read",
  "recordings:write",
  "events:read",
  "storage:write",
] as const;

export type Scope = (typeof scopes)[number];
