import { sql } from "kysely";

/** The condition of the index `snapshot_sessions_live_recorder`, in its words; says the same as `!hasEnded(status)`. */
export const isLive = sql<boolean>`status not in ('STOPPED', 'FAILED')`;
