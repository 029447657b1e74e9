import { describe, expect, test } from "vitest";
import { sessionView } from "../../../src/resolvers/views/session-view.js";
import { sessionRow } from "../../support/store-rows.js";

const { request, storage } = sessionRow();

test("a session is shown under its API id, with what the request and the storage say", () => {
  const row = sessionRow({ sid: "38f8", status: "CAPTURING", endReason: null });

  expect(sessionView(row)).toMatchObject({
    id: `session_${row.id}`,
    sid: "38f8",
    status: "CAPTURING",
    mode: "INDIVIDUAL",
    captureInterval: 10,
    storage: {
      profile: "demo",
      vendor: "S3_COMPATIBLE",
      region: "US_EAST_1",
      bucket: "pictures",
      fileNamePrefix: ["lessons", "one"],
    },
  });
});

test("the service's second spelling of the mode is RAW", () => {
  expect(sessionView(sessionRow({ request: { ...request, mode: "raw" } })).mode).toBe("RAW");
});

test("an endpoint is no field of the storage, and is not handed on", () => {
  const view = sessionView(sessionRow({ storage: { ...storage, endpoint: "https://inside.example" } }));

  expect(JSON.stringify({ ...view, row: undefined })).not.toContain("inside.example");
});

describe("lists of uids", () => {
  const withoutLists = { ...request };
  Reflect.deleteProperty(withoutLists, "subscribeVideoUids");

  test.each([
    ["none", {}, null, null],
    ["a list that names everyone", { subscribeVideoUids: ["#allstream#"] }, null, null],
    ["certain users", { subscribeVideoUids: ["101", "102"] }, ["101", "102"], null],
    ["everybody but one", { unsubscribeVideoUids: ["103"] }, null, ["103"]],
  ])("%s", (_, lists, subscribed, unsubscribed) => {
    const view = sessionView(sessionRow({ request: { ...withoutLists, ...lists } }));

    expect([view.subscribeVideoUids, view.unsubscribeVideoUids]).toEqual([subscribed, unsubscribed]);
  });
});
