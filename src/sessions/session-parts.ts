import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { RecordingConfig, SessionSettings } from "../config/config.js";
import type { RecordingSource } from "../datasources/cloud-recording/recording-source.js";
import type { Database } from "../store/database.js";
import type { Pace } from "./pace.js";
import type { SessionSecrets } from "./session-secrets.js";
import type { PictureFinder } from "./storage/picture-finder.js";
import type { StorageDesk } from "./storage/storage-desk.js";

/** What the session rooms work with, put together in app.ts. */
export interface SessionParts {
  readonly db: Kysely<Database>;
  readonly recording: RecordingSource;
  readonly storage: StorageDesk;
  readonly pictures: PictureFinder;
  readonly secrets: SessionSecrets;
  readonly config: Pick<RecordingConfig, "appId" | "appCertificate"> &
    Omit<SessionSettings, "storageProfiles">;
  readonly pace: Pace;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}
