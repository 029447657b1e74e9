import { describe, expect, it } from "vitest";
import { hasVideoPart } from "../../../../emulator/recording/captures/has-video-part.js";
import { snapshotFileName } from "../../../../emulator/recording/captures/snapshot-file-name.js";
import vectors from "../../../fixtures/vectors.json" with { type: "json" };

describe("snapshotFileName", () => {
  it.each(vectors.snapshotFileNames)("makes $file", ({ file, backup, sid, cname, uid, takenAt }) => {
    const failovers = backup === null ? 0 : backup + 1;
    const video = file.includes("__uid_e_video_");
    // The vectors keep the underscores of the last channel's name.
    const replace = !cname.includes("_");
    const time = Date.parse(takenAt);
    expect(snapshotFileName({ sid, cname, uid, takenAt: time, failovers, video, replace })).toBe(file);
  });

  it("has no video_ in mode raw and pads every part of the time", () => {
    const of = {
      sid: "s",
      cname: "c",
      uid: "7",
      takenAt: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
      failovers: 3,
      replace: true,
    };
    expect(snapshotFileName({ ...of, video: false })).toBe("bak2_s_c__uid_s_7__uid_e_20260102030405006.jpg");
  });

  it.each([..."!@#$%^&*()+_.=[]{}~|,;:?<>"])("writes a - for %s in the channel name", (character) => {
    const of = { sid: "s", uid: "7", takenAt: 0, failovers: 0, video: false, replace: true };
    expect(snapshotFileName({ ...of, cname: `a${character}b -9` })).toBe(
      "s_a-b -9__uid_s_7__uid_e_19700101000000000.jpg",
    );
  });

  it.each([
    ["individual", "withoutVideo", true],
    ["individual", "withVideo", true],
    ["raw", "withoutVideo", false],
    ["raw", "withVideo", true],
  ] as const)("in mode %s and by the switch %s has video_: %s", (mode, wish, expected) => {
    expect(hasVideoPart(mode, wish)).toBe(expected);
  });
});
