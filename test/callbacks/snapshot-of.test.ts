import { expect, test } from "vitest";
import { snapshotOf } from "../../src/callbacks/snapshot-of.js";
import { sessionRow } from "../support/store-session-row.js";

const SID = "d12fdce9024d37862a8f3a88e387c817";
const KEY = `lessons/one/${SID}_lesson-1__uid_s_123__uid_e_video_20200804153506257.jpg`;
const session = sessionRow({ cname: "lesson.1" });

function told(details: Readonly<Record<string, unknown>>, { code = 45, sid = SID } = {}) {
  return snapshotOf({ code, sid, payload: { details } }, session);
}

test.each(["fileName", "filename"])("a picture is read from %s", (spelling) => {
  expect(told({ [spelling]: KEY })).toEqual({
    id: expect.stringMatching(/^0173ba1c-a511-7/),
    sessionId: session.id,
    fileName: KEY,
    streamUid: "123",
    takenAt: new Date("2020-08-04T15:35:06.257Z"),
    backup: null,
    source: "CALLBACK",
  });
});

test("a picture that was taken after a fail-over says after which", () => {
  const key = KEY.replace(SID, `bak1_${SID}`);
  expect(told({ fileName: key })).toMatchObject({ fileName: key, backup: 1 });
});

test.each<[string, ReturnType<typeof told>]>([
  ["another event", told({ fileName: KEY }, { code: 31 })],
  ["no details", told({})],
  ["a name that is no text", told({ fileName: 7 })],
  ["a name that cannot be read", told({ fileName: "picture.jpg" })],
  ["a name with another sid", told({ fileName: KEY }, { sid: "s1" })],
  ["a name with another channel", told({ fileName: KEY.replace("lesson-1", "lesson-2") })],
])("there is none in %s", (_, snapshot) => {
  expect(snapshot).toBeNull();
});
