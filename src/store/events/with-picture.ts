import { sql } from "kysely";

/**
 * Joins to a row `event` of the log the `picture` it tells of, or nothing. The limit is there for the planner, which
 * would read all the pictures there are rather than look up as many as a page may have entries.
 */
export const withPicture = sql`
  left join lateral (select * from snapshots where id = event.snapshot_id limit 1) picture on true
`;
