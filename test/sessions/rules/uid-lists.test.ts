import { describe, expect, test } from "vitest";
import { checkListsFitGroup } from "../../../src/sessions/rules/check-lists-fit-group.js";
import { checkRecorderUidApart } from "../../../src/sessions/rules/check-recorder-uid-apart.js";
import { checkUidLists } from "../../../src/sessions/rules/check-uid-lists.js";
import { subscribeUidGroup } from "../../../src/sessions/rules/subscribe-uid-group.js";
import type { UidLists } from "../../../src/sessions/rules/uid-lists.js";
import { badInputOf } from "../../support/bad-input-of.js";

const uids = (count: number, from = 1) => Array.from({ length: count }, (_, index) => String(from + index));
const check = (lists: UidLists, streamTypes: 1 | 2 = 2) =>
  badInputOf(() => checkUidLists(lists, streamTypes, ["input"]));

describe("lists of uids", () => {
  test.each<[string, UidLists]>([
    ["no list", {}],
    ["32 uids of video", { subscribeVideoUids: uids(32) }],
    ["everyone's video", { subscribeVideoUids: ["#allstream#"] }],
    ["all video but one", { unsubscribeVideoUids: ["7"] }],
    ["audio and video", { subscribeVideoUids: ["1"], subscribeAudioUids: ["#allstream#"] }],
    ["all but some of both", { unsubscribeVideoUids: ["1"], unsubscribeAudioUids: ["2"] }],
    ["some video, all audio but one", { subscribeVideoUids: ["1"], unsubscribeAudioUids: ["2"] }],
  ])("may be: %s", (_, lists) => {
    expect(check(lists)).toBe("taken");
  });

  test.each<[string, UidLists, string, string]>([
    ["empty", { subscribeVideoUids: [] }, "subscribeVideoUids", "must not be empty"],
    ["33 uids", { unsubscribeVideoUids: uids(33) }, "unsubscribeVideoUids", "at most 32"],
    ["a uid of 0", { subscribeVideoUids: ["1", "0"] }, "subscribeVideoUids.1", "4294967295"],
    ["everyone and one more", { subscribeVideoUids: ["#allstream#", "1"] }, "subscribeVideoUids.0", "alone"],
    ["one and everyone", { subscribeVideoUids: ["1", "#allstream#"] }, "subscribeVideoUids.1", "alone"],
    ["everyone left out", { unsubscribeVideoUids: ["#allstream#"] }, "unsubscribeVideoUids.0", "no meaning"],
    [
      "both of video",
      { subscribeVideoUids: ["1"], unsubscribeVideoUids: ["2"] },
      "unsubscribeVideoUids",
      "excludes subscribeVideoUids",
    ],
    [
      "both of audio",
      { subscribeVideoUids: ["1"], subscribeAudioUids: ["1"], unsubscribeAudioUids: ["2"] },
      "unsubscribeAudioUids",
      "excludes subscribeAudioUids",
    ],
    ["audio by itself", { subscribeAudioUids: ["1"] }, "subscribeAudioUids", "needs subscribeVideoUids"],
    [
      "audio with a list of who is not seen",
      { subscribeAudioUids: ["1"], unsubscribeVideoUids: ["2"] },
      "subscribeAudioUids",
      "needs subscribeVideoUids",
    ],
    [
      "all audio but one by itself",
      { unsubscribeAudioUids: ["1"] },
      "unsubscribeAudioUids",
      "needs subscribeVideoUids",
    ],
  ])("may not be: %s", (_, lists, at, words) => {
    expect(check(lists)).toEqual({ at: `input.${at}`, message: expect.stringContaining(words) });
  });

  test.each(["subscribeAudioUids", "unsubscribeAudioUids"] as const)(
    "may not hold %s without audio",
    (name) => {
      expect(check({ subscribeVideoUids: ["1"], [name]: ["1"] }, 1)).toEqual({
        at: `input.${name}`,
        message: expect.stringContaining("AUDIO_AND_VIDEO"),
      });
    },
  );
});

describe("the recorder's uid", () => {
  test.each(["subscribeVideoUids", "unsubscribeVideoUids", "subscribeAudioUids", "unsubscribeAudioUids"])(
    "may not stand in %s",
    (name) => {
      const lists = { [name]: ["1", "900"] };
      expect(badInputOf(() => checkRecorderUidApart("900", lists, ["input"]))).toMatchObject({
        at: `input.${name}.1`,
      });
      expect(badInputOf(() => checkRecorderUidApart("901", lists, ["input"]))).toBe("taken");
    },
  );
});

describe("subscribeUidGroup", () => {
  const group = (expected: number, lists: UidLists = {}) =>
    subscribeUidGroup(expected, lists, ["expectedStreams"]);

  // contracts/cloud-recording.md 1.5
  test.each([
    [0, 1, 2],
    [1, 3, 7],
    [2, 8, 12],
    [3, 13, 17],
    [4, 18, 32],
    [5, 33, 49],
  ])("is %d from %d to %d users", (expected, first, last) => {
    for (let users = first; users <= last; users++) expect(group(users)).toBe(expected);
  });

  test("counts users in both lists once, and does not count everyone as a user", () => {
    expect(group(2, { subscribeVideoUids: uids(7), subscribeAudioUids: uids(7) })).toBe(1);
    expect(group(2, { subscribeVideoUids: uids(7), subscribeAudioUids: uids(7, 100) })).toBe(3);
    expect(group(2, { subscribeVideoUids: ["#allstream#"], subscribeAudioUids: ["1", "2"] })).toBe(0);
  });

  test("has no class for 50 users, whether expected or listed", () => {
    for (const users of [50, 0, -1, 1.5, Number.NaN]) {
      expect(badInputOf(() => group(users))).toMatchObject({
        at: "expectedStreams",
        message: expect.stringContaining("1 to 49"),
      });
    }
    const listed = { subscribeVideoUids: uids(32), subscribeAudioUids: uids(32, 100) };
    expect(badInputOf(() => group(2, listed))).toMatchObject({
      message: expect.stringContaining("name 64 users"),
    });
  });

  test("bounds what a later update may name", () => {
    const fits = (count: number) =>
      badInputOf(() => checkListsFitGroup({ subscribeVideoUids: uids(count) }, 1, ["input"]));
    expect(fits(7)).toBe("taken");
    expect(fits(8)).toMatchObject({
      at: "input.subscribeVideoUids",
      message: expect.stringContaining("at most 7"),
    });
  });
});
