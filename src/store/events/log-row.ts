import type { Selectable } from "kysely";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import type { Database } from "../database.js";

type Columns = Selectable<Database["eventLog"]>;
type PictureColumns = Omit<Snapshot, "id" | "sessionId">;

/** A row of the log with the picture it tells of, as `readLog` selects it. */
export type LogRow = Omit<Columns, "appId" | "digest"> & {
  [Column in keyof PictureColumns]: PictureColumns[Column] | null;
};
