import { describe, expect, it } from "vitest";
import { healthTestNotice } from "../../../../emulator/notifications/health/health-test-notice.js";
import { healthTestResultOf } from "../../../../emulator/notifications/health/health-test-result-of.js";
import { switchValuesOf } from "../../../../emulator/switches/switch-values-of.js";

const none = { status: null, json: false } as const;

describe("healthTestResultOf", () => {
  it.each([
    [{ problem: null, status: 200, json: true }, true, 200],
    [{ problem: null, status: 200, json: false }, false, 200],
    [{ problem: null, status: 204, json: false }, false, 204],
    [{ problem: null, status: 503, json: true }, false, 503],
    [{ problem: "timeout", ...none }, false, 590],
    [{ problem: "ENOTFOUND", ...none }, false, 591],
    [{ problem: "ECONNREFUSED", ...none }, false, 591],
    [{ problem: "CERT_HAS_EXPIRED", ...none }, false, 592],
    [{ problem: "DEPTH_ZERO_SELF_SIGNED_CERT", ...none }, false, 592],
    [{ problem: "UNABLE_TO_VERIFY_LEAF_SIGNATURE", ...none }, false, 592],
  ])("judges %j: passed %s, code %i", (outcome, passed, code) => {
    const result = healthTestResultOf(45, outcome);
    expect(result).toMatchObject({ eventType: 45, passed, code });
    expect(result.problem === null).toBe(passed);
  });
});

describe("healthTestNotice", () => {
  it.each([
    ["empty", 45, {}],
    ["msgName", 45, { msgName: "recorder_snapshot_file" }],
    ["msgName", 9999, {}],
  ] as const)("has details by the switch at %s: of %i", (wish, eventType, details) => {
    const switches = switchValuesOf({ "notifications.healthTestDetails": wish });
    expect(healthTestNotice(eventType, { sid: "s", at: 5, switches })).toMatchObject({
      eventType,
      cname: "test_webhook",
      uid: "12121212",
      sid: "s",
      sequence: 0,
      sendts: 5,
      details,
    });
  });
});
