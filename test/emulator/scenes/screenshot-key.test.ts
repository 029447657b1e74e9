import { describe, expect, it } from "vitest";
import { screenshotKey } from "../../../emulator/whiteboard/screenshot-key.js";

describe("screenshotKey", () => {
  it.each([
    ["/init", "room_cover/2811/abc/init.png"],
    ["/test/cover", "room_cover/2811/abc/test/cover.png"],
    [null, "room_cover/2811/abcundefined.png"],
  ])("of %s is %s", (path, key) => {
    expect(screenshotKey(2811, "abc", path)).toBe(key);
  });
});
