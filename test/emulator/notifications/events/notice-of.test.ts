import { describe, expect, it } from "vitest";
import { eventTable } from "../../../../emulator/notifications/events/event-table.js";
import { noticeOf } from "../../../../emulator/notifications/events/notice-of.js";
import type { Happening } from "../../../../emulator/recording/happenings/happening.js";
import type { HappeningDetails } from "../../../../emulator/recording/happenings/happening-details.js";
import type { Session } from "../../../../emulator/recording/sessions/session.js";
import { switchValuesOf } from "../../../../emulator/switches/switch-values-of.js";

const session: Session = {
  sid: "d12fdce9024d37862a8f3a88e387c817",
  resourceId: "r",
  cname: "lesson",
  uid: "9000",
  mode: "individual",
  phase: { name: "capturing" },
  recorderUid: "77",
  failovers: 1,
  startedAt: 0,
  controlUntil: 1,
  idleSince: null,
  endedAt: null,
  exitReason: null,
  token: { verdict: "good", expiresAt: null },
  channelType: 1,
  streamTypes: 2,
  videoStreamType: 0,
  maxIdleSeconds: 30,
  audio: null,
  video: null,
  withoutVideo: false,
  captureInterval: 5,
  records: false,
  storage: { vendor: 1, region: 0, bucket: "b", accessKey: "a", secretKey: "s" },
};

const happened = (details: HappeningDetails): Happening => ({
  sid: session.sid,
  sequence: 4,
  at: 5000,
  ...details,
});
const noticed = (
  details: HappeningDetails,
  overrides: Parameters<typeof switchValuesOf>[0] = {},
  of: Partial<Session> = {},
  before: readonly HappeningDetails[] = [],
) => {
  const story = [...before.map(happened), happened(details)];
  return noticeOf(happened(details), { ...session, ...of }, story, switchValuesOf(overrides));
};

const stream: HappeningDetails = { type: "videoStreamState", streamUid: "101", receiving: true };
const uploaded: HappeningDetails = {
  type: "snapshotUploaded",
  fileName: "a/f.jpg",
  streamUid: "101",
  takenAt: 1,
};
const left: HappeningDetails = { type: "recorderLeft", leaveCode: 16 };

describe("noticeOf", () => {
  it("tells whose it is, which one and when", () => {
    expect(noticed(uploaded)).toEqual({
      eventType: 45,
      cname: "lesson",
      uid: "77",
      sid: session.sid,
      sequence: 4,
      sendts: 5000,
      serviceType: 1,
      serviceScene: "rtc_snapshot",
      details: { msgName: "recorder_snapshot_file", fileName: "a/f.jpg" },
    });
  });

  it.each<[HappeningDetails, number, number, object]>([
    [{ type: "recorderStarted" }, 40, 1, { status: 0 }],
    [{ type: "highAvailabilityReady" }, 13, 0, {}],
    [{ type: "uploaderStarted" }, 30, 2, { status: 0 }],
    [{ type: "uploadProgress", progress: 5000 }, 33, 2, { progress: 5000 }],
    [stream, 44, 1, { streamUid: "101", state: 0, UtcMs: 5000 }],
    [{ ...stream, receiving: false }, 44, 1, { streamUid: "101", state: 1, UtcMs: 5000 }],
    [uploaded, 45, 1, { fileName: "a/f.jpg" }],
    [
      { type: "uploadFailed", fileName: "f", streamUid: "1", takenAt: 1, errorCode: 47, reason: "no" },
      1,
      0,
      { module: 1, errorLevel: 4, errorCode: 47, stat: 1, errorMsg: "no" },
    ],
    [{ type: "failedOver", newUid: "4294967295" }, 12, 0, { newUid: 4_294_967_295 }],
    [left, 41, 1, { leaveCode: 16 }],
    [{ type: "recorderLeft", leaveCode: 4 }, 41, 1, { leaveCode: 4 }],
    [{ type: "uploadsEnded", uploadingStatus: "uploaded" }, 31, 2, { status: 0 }],
    [{ type: "uploadsEnded", uploadingStatus: "backuped" }, 32, 2, { status: 0 }],
    [{ type: "uploadsEnded", uploadingStatus: "stranded" }, 32, 2, { status: 1 }],
    [{ type: "exited", exitStatus: 1 }, 11, 0, { exitStatus: 1 }],
  ])("of %j is event %i of module %i", (details, eventType, serviceType, expected) => {
    const { msgName } = new Map(Object.entries(eventTable)).get(String(eventType)) ?? { msgName: "" };
    expect(noticed(details)).toMatchObject({ eventType, serviceType });
    expect(noticed(details).details).toEqual({ msgName, ...expected });
  });

  it.each<[Parameters<typeof switchValuesOf>[0], HappeningDetails, object]>([
    [{ "notifications.snapshotServiceType": 2 }, uploaded, { serviceType: 2 }],
    [{ "notifications.snapshotServiceType": 2 }, left, { serviceType: 1 }],
    [{ "notifications.fileNameField": "filename" }, uploaded, { details: { filename: "a/f.jpg" } }],
    [{ "notifications.utcMsField": "utcMs" }, stream, { details: { utcMs: 5000 } }],
    [{ "notifications.leaveCode": 24 }, left, { details: { leaveCode: 24 } }],
    [{ "notifications.leaveCode": 24 }, { ...left, leaveCode: 4 }, { details: { leaveCode: 4 } }],
  ])("follows the switch %j", (overrides, details, expected) => {
    expect(noticed(details, overrides)).toMatchObject(expected);
  });

  it("of a session that records has its own scene, and the list of its files at the end", () => {
    const recording = { records: true, captureInterval: null };
    const ended: HappeningDetails = { type: "uploadsEnded", uploadingStatus: "uploaded" };
    const notice = noticed(ended, { "notifications.fileNameField": "filename" }, recording, [stream]);
    expect(notice.serviceScene).toBe("rtc_record");
    expect(notice.details).toEqual({
      msgName: "uploaded",
      status: 0,
      fileList: [
        {
          filename: `${session.sid}_lesson__uid_s_101__uid_e_video.m3u8`,
          trackType: "video",
          uid: "101",
          mixedAllUser: false,
          isPlayable: true,
          sliceStartTime: 5000,
        },
      ],
    });
  });
});
