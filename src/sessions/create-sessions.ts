import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { RecordingConfig, SessionSettings } from "../config/config.js";
import type { Secret } from "../config/secret.js";
import type { StorageProfile } from "../config/storage-profile.js";
import { RecordingSource } from "../datasources/cloud-recording/recording-source.js";
import { StoreCallBudget } from "../datasources/cloud-recording/store-call-budget.js";
import { BucketReader } from "../datasources/storage/bucket-reader.js";
import type { Database } from "../store/database.js";
import { circuitLog } from "../telemetry/circuit-log.js";
import { createPace } from "./pace.js";
import { sessionDesk } from "./session-desk.js";
import type { SessionFace } from "./session-face.js";
import { SessionLeases } from "./session-leases.js";
import type { SessionParts } from "./session-parts.js";
import { SessionSecrets } from "./session-secrets.js";
import { SessionService } from "./session-service.js";
import { SessionWorker } from "./session-worker.js";
import { PictureFinder } from "./storage/picture-finder.js";
import { StorageDesk } from "./storage/storage-desk.js";
import { Supervisor } from "./supervisor.js";

export interface Sessions {
  readonly face: SessionFace;
  /** Begins to watch over what is in the store. */
  start(): void;
  /** Takes nothing new, and waits for what is being worked on. */
  stop(): Promise<void>;
  /** Whether the service's addresses answer at all; for readiness. */
  reachable(timeoutMs: number): Promise<boolean>;
}

interface SessionOptions {
  readonly db: Kysely<Database>;
  readonly config: RecordingConfig;
  readonly settings: SessionSettings;
  readonly profiles: ReadonlyMap<string, StorageProfile>;
  /** Newest first, at least one. */
  readonly sessionKeys: readonly Secret[];
  readonly timeScale: number;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly random?: () => number;
  /** Lets so many milliseconds pass; between repeats of a call. */
  readonly pause?: (ms: number) => Promise<unknown>;
  /** Milliseconds between two calls, on all nodes together; what the service allows, unless told. */
  readonly callSpacingMs?: number | undefined;
}

/** However fast sessions live: a lease has to outlast a busy moment of its holder. */
const SHORTEST_LEASE_MS = 5_000;

/** Everything about snapshot sessions on one node, wired. */
export function createSessions(options: SessionOptions): Sessions {
  const { db, config, profiles, timeScale, clock, log, random = Math.random, pause = wait } = options;
  const { callSpacingMs } = options;
  const budget = new StoreCallBudget({
    db,
    appId: config.appId,
    ...(callSpacingMs === undefined ? {} : { spacingMs: callSpacingMs }),
  });
  const onCircuit = circuitLog(log, "cloud-recording");
  const recording = new RecordingSource({ config, budget, timeScale, clock, random, pause, onCircuit });
  const storage = new StorageDesk(profiles);
  const parts: SessionParts = {
    db,
    recording,
    storage,
    pictures: new PictureFinder(db, storage, new BucketReader({ clock, random })),
    secrets: new SessionSecrets(options.sessionKeys),
    config: { ...config, ...options.settings },
    pace: createPace(timeScale),
    log,
    clock,
    random,
  };
  const worker = new SessionWorker(parts);
  const leases = new SessionLeases(
    db,
    randomUUID(),
    Math.max(SHORTEST_LEASE_MS, parts.pace.of("lease")),
    log,
  );
  const supervisor = new Supervisor(parts, worker, leases);
  const service = new SessionService(parts, worker, leases);
  return {
    face: sessionDesk(parts, service),
    start: () => supervisor.start(),
    async stop() {
      await supervisor.stop();
      await recording.close();
    },
    reachable: (timeoutMs) => recording.reachable(timeoutMs),
  };
}
