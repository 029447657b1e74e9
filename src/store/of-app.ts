import { type RawBuilder, type SqlBool, sql } from "kysely";

/**
 * Whether a row, of whatever has the column `app_id`, is of the app. In words of which the planner makes nothing: a plain
 * comparison it takes to leave next to no rows, where nobody has counted them, and then it reads and sorts all of a table
 * rather than go along an index up to the end of a page. But almost every database serves one app.
 */
export function ofApp(appId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(app_id = ${appId}, false)`;
}
