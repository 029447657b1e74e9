import { describe, expect, test } from "vitest";
import { countWords } from "../../../examples/gallery/src/pictures/count-words.js";
import { mergePictures } from "../../../examples/gallery/src/pictures/merge-pictures.js";
import type { ShownPicture } from "../../../examples/gallery/src/pictures/shown-picture.js";

function picture(second: number, arrival: ShownPicture["arrival"], streamUid = "101"): ShownPicture {
  const takenAt = `2026-03-01T10:00:0${second}.000Z`;
  return { id: `snapshot_${second}_${streamUid}`, streamUid, takenAt, url: null, arrival };
}

describe("merging", () => {
  test("the newest comes first, whenever it arrived, and of one moment the user with the smaller uid", () => {
    const known = [picture(3, "LIVE", "102")];

    const merged = mergePictures(known, [picture(1, "LIVE"), picture(5, "LIVE"), picture(3, "LIVE")]);

    const order = ["snapshot_5_101", "snapshot_3_101", "snapshot_3_102", "snapshot_1_101"];
    expect(merged.map(({ id }) => id)).toEqual(order);
  });

  test("each is there once, and one that came live counts as live in whichever order it was learnt of", () => {
    const listedFirst = mergePictures([picture(1, "LIST")], [picture(1, "LIVE")]);
    const liveFirst = mergePictures([picture(1, "LIVE")], [picture(1, "LIST")]);

    expect(listedFirst).toEqual([picture(1, "LIVE")]);
    expect(liveFirst).toEqual([picture(1, "LIVE")]);
  });
});

test.each([
  { pictures: [], words: "No picture yet" },
  { pictures: [picture(1, "LIVE")], words: "1 picture: all by subscription" },
  { pictures: [picture(1, "LIVE"), picture(2, "LIVE")], words: "2 pictures: all by subscription" },
  { pictures: [picture(1, "LIST"), picture(2, "LIST")], words: "2 pictures: all from the list" },
  {
    pictures: [picture(1, "LIST"), picture(2, "LIVE"), picture(3, "LIVE")],
    words: "3 pictures: 2 by subscription, 1 from the list",
  },
])("counted: $words", ({ pictures, words }) => {
  expect(countWords(pictures)).toBe(words);
});
