import { sql } from "kysely";

/** Where the log begins and ends: a query of one row, with the position of the `newest` entry and the `floor`. */
export const logEnds = sql`
  select floor, greatest(coalesce((select max(position) from event_log), 0), floor) as newest
  from (select coalesce((select floor from event_log_floor), 0) as floor) below
`;
