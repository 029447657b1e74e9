import { describe, expect, it } from "vitest";
import { fileList } from "../../../../emulator/recording/answers/file-list.js";
import type { Happening } from "../../../../emulator/recording/happenings/happening.js";
import type { HappeningDetails } from "../../../../emulator/recording/happenings/happening-details.js";
import { uploadTally } from "../../../../emulator/recording/happenings/upload-tally.js";
import { hasCaptured } from "../../../../emulator/recording/sessions/has-captured.js";
import { sliceStartTime } from "../../../../emulator/recording/sessions/slice-start-time.js";
import { streamsReceived } from "../../../../emulator/recording/sessions/streams-received.js";
import { uploadingStatusOf } from "../../../../emulator/recording/sessions/uploading-status-of.js";

const story = (...details: HappeningDetails[]): Happening[] =>
  details.map((detail, sequence) => ({ sid: "s", sequence, at: 1000 + sequence, ...detail }));
const stream = (streamUid: string, receiving: boolean): HappeningDetails => ({
  type: "videoStreamState",
  streamUid,
  receiving,
});
const uploaded = (fileName: string): HappeningDetails => ({
  type: "snapshotUploaded",
  fileName,
  streamUid: "1",
  takenAt: 1,
});
const failed: HappeningDetails = {
  type: "uploadFailed",
  fileName: "f",
  streamUid: "1",
  takenAt: 1,
  errorCode: 32,
  reason: "no",
};

describe("what happened tells", () => {
  it.each<[string, Happening[], string[]]>([
    ["nobody at first", [], []],
    ["who came", story(stream("1", true), stream("2", true)), ["1", "2"]],
    ["who went", story(stream("1", true), stream("2", true), stream("1", false)), ["2"]],
    [
      "that a new recorder begins with none",
      story(stream("1", true), { type: "failedOver", newUid: "9" }),
      [],
    ],
  ])("whose video is received: %s", (_name, happenings, expected) => {
    expect([...streamsReceived(happenings)]).toEqual(expected);
  });

  it("how the uploads went", () => {
    expect(uploadTally(story(uploaded("a"), failed, uploaded("b")))).toEqual({
      done: 2,
      failed: 1,
      fileNames: ["a", "b"],
    });
  });

  it("what a stop says of them", () => {
    expect(uploadingStatusOf({ failed: 0 }, "backuped")).toBe("uploaded");
    expect(uploadingStatusOf({ failed: 1 }, "backuped")).toBe("backuped");
    expect(uploadingStatusOf({ failed: 1 }, "unknown")).toBe("unknown");
  });

  it.each<[boolean, HappeningDetails[], boolean]>([
    [false, [], false],
    [false, [stream("1", true)], false],
    [true, [stream("1", true)], true],
    [false, [uploaded("a")], true],
    [false, [failed], true],
  ])("whether anything was captured (records: %s, %j): %s", (records, details, expected) => {
    expect(hasCaptured({ records }, story(...details))).toBe(expected);
  });

  it("when the first stream came in", () => {
    expect(sliceStartTime([])).toBe(0);
    expect(sliceStartTime(story({ type: "recorderStarted" }, stream("1", true), stream("2", true)))).toBe(
      1001,
    );
  });

  it.each([
    [{ records: true, captureInterval: null }, false, true],
    [{ records: true, captureInterval: 5 }, false, false],
    [{ records: true, captureInterval: 5 }, true, true],
    [{ records: false, captureInterval: 5 }, true, false],
  ])("a file list for %j with the switch at %s: %s", (kind, combined, expected) => {
    const list = fileList(
      { sid: "s", cname: "c", ...kind },
      story(stream("1", true), stream("1", false), stream("1", true)),
      combined,
    );
    expect(list).toEqual(
      expected
        ? {
            fileListMode: "json",
            fileList: [
              {
                fileName: "s_c__uid_s_1__uid_e_video.m3u8",
                trackType: "video",
                uid: "1",
                mixedAllUser: false,
                isPlayable: true,
                sliceStartTime: 1000,
              },
            ],
          }
        : {},
    );
  });
});
