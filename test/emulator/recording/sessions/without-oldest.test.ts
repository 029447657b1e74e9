import { expect, it } from "vitest";
import { startRequestSchema } from "../../../../emulator/recording/requests/start-request-schema.js";
import { newSession } from "../../../../emulator/recording/sessions/new-session.js";
import type { SessionPhase } from "../../../../emulator/recording/sessions/session-phase.js";
import { withoutOldest } from "../../../../emulator/recording/sessions/without-oldest.js";

const request = startRequestSchema.parse({
  cname: "c",
  uid: "1",
  clientRequest: {
    recordingConfig: {},
    storageConfig: { vendor: 1, region: 0, bucket: "b", accessKey: "a", secretKey: "s" },
  },
});
const resource = { resourceId: "r", cname: "c", uid: "1", acquiredAt: 0, resourceExpiredHour: 72 };
const session = (sid: string, name: "capturing" | "exited" | "abnormal") => ({
  ...newSession(resource, request, {
    sid,
    mode: "individual",
    token: { verdict: "good", expiresAt: null },
    now: 0,
    timeScale: 1,
  }),
  phase: { name } satisfies SessionPhase,
});
const all = Object.fromEntries(
  [session("a", "exited"), session("b", "capturing"), session("c", "abnormal"), session("d", "exited")].map(
    (one) => [one.sid, one],
  ),
);

it.each([
  [9, ["a", "b", "c", "d"]],
  [3, ["a", "b", "c", "d"]],
  [2, ["b", "c", "d"]],
  [0, ["b"]],
])("keeping %i of the sessions that ended leaves %j", (keep, left) => {
  expect(Object.keys(withoutOldest(all, keep))).toEqual(left);
});
