import { z } from "zod";
import { recordingModes } from "../requests/recording-modes.js";
import { storageConfigSchema } from "../requests/storage-config-schema.js";
import { exitReasons } from "./exit-reasons.js";
import { sessionPhaseSchema } from "./session-phase-schema.js";
import { subscriptionSchema } from "./subscription-schema.js";

/** A session from its start on. Times in ms since the epoch. */
export const sessionSchema = z.strictObject({
  sid: z.string(),
  resourceId: z.string(),
  cname: z.string(),
  /** The uid of acquire and start: with the cname it names the session in every call. */
  uid: z.string(),
  mode: z.enum(recordingModes),
  phase: sessionPhaseSchema,
  /** The uid the recorder is in the channel with: `uid`, or a random one after a fail-over. */
  recorderUid: z.string(),
  /** How often a recorder was replaced; the files after the first time begin with `bak0_`. */
  failovers: z.int(),
  startedAt: z.int(),
  /** Query, update and stop work until then. */
  controlUntil: z.number(),
  /** Since when nobody is in the channel; null while somebody is. */
  idleSince: z.number().nullable(),
  endedAt: z.int().nullable(),
  exitReason: z.enum(exitReasons).nullable(),
  token: z.discriminatedUnion("verdict", [
    /** `expiresAt` null: the project has no certificate. */
    z.strictObject({ verdict: z.literal("good"), expiresAt: z.number().nullable() }),
    z.strictObject({ verdict: z.enum(["expired", "wrong"]) }),
  ]),
  channelType: z.literal([0, 1]),
  /** 0 audio, 1 video, 2 both */
  streamTypes: z.literal([0, 1, 2]),
  /** 0 high stream, 1 low stream */
  videoStreamType: z.literal([0, 1]),
  maxIdleSeconds: z.int(),
  audio: subscriptionSchema,
  video: subscriptionSchema,
  /** Whether a subscription to one medium only leaves the video out. */
  withoutVideo: z.boolean(),
  /** Seconds between screenshots; null for a session that only records. */
  captureInterval: z.int().nullable(),
  /** Whether it records, alone or besides taking screenshots. */
  records: z.boolean(),
  storage: storageConfigSchema,
});
