/**
 * What the machine asks to be done next.
 *
 * - `REPLACE`: end the present attempt and allot another recorder uid
 * - `ACQUIRE`, `START`, `CHECK` (query), `STOP`: the calls of the service
 * - `FIND_SID`: look for the sid in the names of the pictures
 * - `LIST`: record the pictures that are in the bucket
 */
export type SessionCommand = "REPLACE" | "ACQUIRE" | "START" | "FIND_SID" | "CHECK" | "STOP" | "LIST";
