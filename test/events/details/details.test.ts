import { describe, expect, test } from "vitest";
import type { Details } from "../../../src/events/details/details.js";
import { fileInfosDetails } from "../../../src/events/details/file-infos-details.js";
import { recordingErrorDetails } from "../../../src/events/details/recording-error-details.js";
import { recordingWarningDetails } from "../../../src/events/details/recording-warning-details.js";
import { sessionExitDetails } from "../../../src/events/details/session-exit-details.js";
import { sessionFailoverDetails } from "../../../src/events/details/session-failover-details.js";
import { sliceStartDetails } from "../../../src/events/details/slice-start-details.js";
import { startedDetails } from "../../../src/events/details/started-details.js";
import { statusUpdateDetails } from "../../../src/events/details/status-update-details.js";
import { streamStateDetails } from "../../../src/events/details/stream-state-details.js";
import { uploadedDetails } from "../../../src/events/details/uploaded-details.js";
import { uploadingProgressDetails } from "../../../src/events/details/uploading-progress-details.js";

type Decoder = (details: Details) => object | null;

/** Number, decoder, details as contracts/notifications.md A8.1 has them, and what they come to. */
const readable: [number, Decoder, Details, object][] = [
  [
    1,
    recordingErrorDetails,
    {
      msgName: "cloud_recording_error",
      module: 1,
      errorLevel: 4,
      errorCode: 32,
      stat: 1,
      errorMsg: "no bucket",
    },
    {
      module: "UPLOADER",
      errorLevel: "MAJOR",
      errorCode: 32,
      meaning: "the configuration of the storage is wrong",
      message: "no bucket",
    },
  ],
  [
    1,
    recordingErrorDetails,
    { module: 2, errorLevel: 5, errorCode: 52, errorMsg: "" },
    {
      module: "CLOUD_RECORDING_SERVICE",
      errorLevel: "FATAL",
      errorCode: 52,
      meaning: "the start took too long",
      message: null,
    },
  ],
  [
    1,
    recordingErrorDetails,
    { module: 0, errorLevel: 1, errorCode: 109 },
    {
      module: "RECORDER",
      errorLevel: "DEBUG",
      errorCode: 109,
      meaning: "the RTC token has expired",
      message: null,
    },
  ],
  [
    1,
    recordingErrorDetails,
    { module: 7, errorLevel: 6, errorCode: 77 },
    { module: "OTHER", errorLevel: "OTHER", errorCode: 77, meaning: null, message: null },
  ],
  [
    2,
    recordingWarningDetails,
    { module: 1, warnCode: 31 },
    { module: "UPLOADER", warnCode: 31, meaning: "a part was uploaded to your storage again" },
  ],
  [
    2,
    recordingWarningDetails,
    { module: 0, warnCode: 31 },
    { module: "RECORDER", warnCode: 31, meaning: null },
  ],
  [3, statusUpdateDetails, { status: 5, recordingMode: 0, fileList: "a.m3u8" }, { status: 5 }],
  [4, fileInfosDetails, { fileList: "a.m3u8" }, { fileList: "a.m3u8" }],
  [11, sessionExitDetails, { exitStatus: 0 }, { normal: true }],
  [11, sessionExitDetails, { exitStatus: 1 }, { normal: false }],
  [11, sessionExitDetails, { exitStatus: "0" }, { normal: true }],
  [12, sessionFailoverDetails, { newUid: 4_294_967_295 }, { newRecorderUid: "4294967295" }],
  [12, sessionFailoverDetails, { newUid: "42" }, { newRecorderUid: "42" }],
  [30, startedDetails, { msgName: "uploader_started", status: 0 }, { ok: true }],
  [40, startedDetails, { msgName: "recorder_started", status: 1 }, { ok: false }],
  [31, uploadedDetails, { msgName: "uploaded", status: 0 }, { fileList: null }],
  [31, uploadedDetails, {}, { fileList: null }],
  [32, uploadedDetails, { fileList: "none" }, { fileList: null }],
  [
    31,
    uploadedDetails,
    {
      fileList: [
        {
          fileName: "a.m3u8",
          trackType: "audio_and_video",
          uid: "0",
          mixedAllUser: true,
          isPlayable: true,
          sliceStartTime: 1_596_555_306_257,
        },
        { filename: "b.m3u8", uid: 101 },
        { uid: "102" },
        null,
        "c.m3u8",
      ],
    },
    {
      fileList: [
        {
          fileName: "a.m3u8",
          trackType: "audio_and_video",
          streamUid: "0",
          mixedAllUser: true,
          isPlayable: true,
          sliceStartTime: new Date("2020-08-04T15:35:06.257Z"),
        },
        {
          fileName: "b.m3u8",
          trackType: null,
          streamUid: "101",
          mixedAllUser: null,
          isPlayable: null,
          sliceStartTime: null,
        },
      ],
    },
  ],
  [33, uploadingProgressDetails, { progress: 0 }, { progress: 0 }],
  [33, uploadingProgressDetails, { progress: 2_500 }, { progress: 0.25 }],
  [33, uploadingProgressDetails, { progress: 10_000 }, { progress: 1 }],
  [
    42,
    sliceStartDetails,
    {
      startUtcMs: 1_596_555_306_257,
      discontinueUtcMs: 1_596_555_306_000,
      mixedAllUser: false,
      streamUid: "101",
      trackType: "video",
    },
    {
      startedAt: new Date("2020-08-04T15:35:06.257Z"),
      discontinuedAt: new Date("2020-08-04T15:35:06.000Z"),
      mixedAllUser: false,
      streamUid: "101",
      trackType: "video",
    },
  ],
  [
    42,
    sliceStartDetails,
    { startUtcMs: 0 },
    { startedAt: new Date(0), discontinuedAt: null, mixedAllUser: null, streamUid: null, trackType: null },
  ],
  [
    43,
    streamStateDetails,
    { streamUid: "101", state: 0, UtcMs: 1_596_555_306_257 },
    { streamUid: "101", receiving: true, at: new Date("2020-08-04T15:35:06.257Z") },
  ],
  [
    44,
    streamStateDetails,
    { streamUid: 101, state: 1, utcMs: 1_596_555_306_257 },
    { streamUid: "101", receiving: false, at: new Date("2020-08-04T15:35:06.257Z") },
  ],
];

describe("the details of event", () => {
  test.each(readable)("%d are decoded: %o", (_number, decode, details, fields) => {
    expect(decode(details)).toEqual(fields);
  });
});

/** Details that lack what their event is about; the health tests of Agora's console have none at all. */
const unreadable: [number, Decoder, Details][] = [
  ...[
    [1, recordingErrorDetails],
    [2, recordingWarningDetails],
    [3, statusUpdateDetails],
    [4, fileInfosDetails],
    [11, sessionExitDetails],
    [12, sessionFailoverDetails],
    [30, startedDetails],
    [33, uploadingProgressDetails],
    [42, sliceStartDetails],
    [44, streamStateDetails],
  ].map(([number, decode]): [number, Decoder, Details] => [number as number, decode as Decoder, {}]),
  [1, recordingErrorDetails, { module: 1, errorLevel: 4 }],
  [1, recordingErrorDetails, { module: 1, errorCode: 32 }],
  [1, recordingErrorDetails, { module: 1, errorLevel: 5, errorCode: 2 ** 31 }],
  [2, recordingWarningDetails, { warnCode: 31 }],
  [4, fileInfosDetails, { fileList: [] }],
  [11, sessionExitDetails, { exitStatus: null }],
  [12, sessionFailoverDetails, { newUid: {} }],
  [33, uploadingProgressDetails, { progress: 10_001 }],
  [33, uploadingProgressDetails, { progress: -1 }],
  [44, streamStateDetails, { streamUid: "101", state: 0 }],
  [44, streamStateDetails, { streamUid: "101", UtcMs: 1 }],
  [44, streamStateDetails, { state: 0, UtcMs: 1 }],
];

test.each(unreadable)(
  "event %d, read by %o, says nothing with the details %j",
  (_number, decode, details) => {
    expect(decode(details)).toBeNull();
  },
);
