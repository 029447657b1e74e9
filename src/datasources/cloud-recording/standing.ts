/**
 * What a call is for, which says how it stands in the queue:
 * - `asked`: a question or a change, by itself, that somebody waits for;
 * - `ordered`: a resource for a session that is to begin;
 * - `granted`: the start of a session that has its resource;
 * - `running`: a recorder that runs and is paid for is looked after or stopped.
 */
export type Standing = "asked" | "ordered" | "granted" | "running";
