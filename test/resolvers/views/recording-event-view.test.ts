import { describe, expect, test } from "vitest";
import { recordingEventView } from "../../../src/resolvers/views/recording-event-view.js";
import { callbackEntry } from "../../support/callback-entry.js";
import { sessionRow, snapshotRow } from "../../support/store-rows.js";
import { testCursors } from "../../support/test-cursors.js";

/** One readable example of each number (contracts/notifications.md A8) and the type it has. */
const typed: [number, object, string][] = [
  [1, { module: 1, errorLevel: 4, errorCode: 32 }, "RecordingErrorEvent"],
  [2, { module: 1, warnCode: 31 }, "RecordingWarningEvent"],
  [3, { status: 5 }, "StatusUpdateEvent"],
  [4, { fileList: "a.m3u8" }, "FileInfosEvent"],
  [11, { exitStatus: 0 }, "SessionExitEvent"],
  [12, { newUid: 42 }, "SessionFailoverEvent"],
  [30, { status: 0 }, "UploaderStartedEvent"],
  [31, {}, "UploadedEvent"],
  [32, {}, "BackupedEvent"],
  [33, { progress: 5_000 }, "UploadingProgressEvent"],
  [40, { status: 0 }, "RecorderStartedEvent"],
  [41, { leaveCode: 16 }, "RecorderLeaveEvent"],
  [42, { startUtcMs: 1 }, "SliceStartEvent"],
  [43, { streamUid: "101", state: 0, UtcMs: 1 }, "AudioStreamStateEvent"],
  [44, { streamUid: "101", state: 0, UtcMs: 1 }, "VideoStreamStateEvent"],
];

test.each(typed)("number %d with %j is a %s", (code, details, __typename) => {
  expect(recordingEventView(callbackEntry({ code, details }), testCursors.events)).toMatchObject({
    __typename,
    code,
  });
});

test.each(typed.filter(([, details]) => Object.keys(details).length > 0))(
  "number %d without the details it should have is some other event",
  (code) => {
    for (const details of [undefined, {}, null, "none"]) {
      expect(recordingEventView(callbackEntry({ code, details }), testCursors.events).__typename).toBe(
        "OtherRecordingEvent",
      );
    }
  },
);

test.each([0, 13, 45, 60, 70, 1001, -1])("number %d is some other event", (code) => {
  const details = { fileName: "a.jpg", status: 0 };
  expect(recordingEventView(callbackEntry({ code, details }), testCursors.events)).toMatchObject({
    __typename: "OtherRecordingEvent",
    code,
    payload: { details },
  });
});

describe("a picture", () => {
  const session = sessionRow();
  const snapshot = snapshotRow({ sessionId: session.id });

  test("of a session that was started here comes with its callback", () => {
    const entry = callbackEntry({ code: 45 }, { sessionId: session.id, snapshot });
    expect(recordingEventView(entry, testCursors.events)).toMatchObject({
      __typename: "SnapshotFileEvent",
      snapshot: { id: `snapshot_${snapshot.id}`, fileName: snapshot.fileName },
    });
  });

  test("is not taken from a callback of another number", () => {
    const entry = callbackEntry({ code: 46 }, { sessionId: session.id, snapshot });
    expect(recordingEventView(entry, testCursors.events).__typename).toBe("OtherRecordingEvent");
  });
});
