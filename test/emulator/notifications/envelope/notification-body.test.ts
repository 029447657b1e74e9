import { describe, expect, it } from "vitest";
import { notificationBody } from "../../../../emulator/notifications/envelope/notification-body.js";
import { switchValuesOf } from "../../../../emulator/switches/switch-values-of.js";
import vectors from "../../../fixtures/vectors.json" with { type: "json" };
import { notificationFixtures } from "../../../support/notification-fixtures.js";

const { screenshot } = notificationFixtures;
const attempt = { noticeId: "31aeb35a9245cbd977cfe18b438b75ed", notifyMs: 1_596_555_306_283 };
const body = (overrides: Parameters<typeof switchValuesOf>[0], notice = screenshot): string =>
  notificationBody(notice, attempt, switchValuesOf(overrides));

describe("notificationBody", () => {
  it("is the contract's vector letter for letter", () => {
    const vector = vectors.notificationSignatures.find(({ name }) => name.startsWith("screenshot"));
    expect(body({ "notifications.topLevelSid": false })).toBe(vector?.body);
  });

  it("has the sid in both places by default", () => {
    expect(JSON.parse(body({}))).toMatchObject({ sid: screenshot.sid, payload: { sid: screenshot.sid } });
  });

  it("has the serviceScene by the switch, where there is one", () => {
    const on = { "notifications.serviceScene": true };
    expect(JSON.parse(body({}))).not.toHaveProperty("payload.serviceScene");
    expect(JSON.parse(body(on))).toHaveProperty("payload.serviceScene", "rtc_snapshot");
    expect(JSON.parse(body(on, { ...screenshot, serviceScene: null }))).not.toHaveProperty(
      "payload.serviceScene",
    );
  });

  it.each([
    [
      "documented",
      ["noticeId", "productId", "eventType", "notifyMs", "sid", "payload"],
      ["cname", "uid", "sid", "sequence", "sendts", "serviceType", "serviceScene", "details"],
    ],
    [
      "seen",
      ["noticeId", "notifyMs", "eventType", "sid", "payload", "productId"],
      ["serviceType", "uid", "sequence", "sendts", "cname", "details", "sid", "serviceScene"],
    ],
    [
      "reversed",
      ["payload", "sid", "notifyMs", "eventType", "productId", "noticeId"],
      ["details", "serviceScene", "serviceType", "sendts", "sequence", "sid", "uid", "cname"],
    ],
  ] as const)("has its keys in the order %s", (order, envelope, payload) => {
    const text = body({ "notifications.keyOrder": order, "notifications.serviceScene": true });
    const fields = JSON.parse(text) as { payload: object };
    expect(Object.keys(fields)).toEqual(envelope);
    expect(Object.keys(fields.payload)).toEqual(payload);
    expect(fields).toEqual(JSON.parse(body({ "notifications.serviceScene": true })));
  });

  it("is compact and leaves no character escaped that need not be", () => {
    const text = body({}, { ...screenshot, cname: "Zürich/7" });
    expect(text).toContain('"cname":"Zürich/7"');
    expect(text).toBe(JSON.stringify(JSON.parse(text)));
  });
});
