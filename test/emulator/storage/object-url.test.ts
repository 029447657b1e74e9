import { describe, expect, it } from "vitest";
import { objectUrl } from "../../../emulator/storage/object-url.js";

describe("objectUrl", () => {
  it.each([
    ["a/b.png", "http://s3/pics/a/b.png"],
    ["a/50% of #1?.png", "http://s3/pics/a/50%25%20of%20%231%3F.png"],
    ["a/ü.png", "http://s3/pics/a/%C3%BC.png"],
  ])("of %s is %s", (key, url) => {
    expect(objectUrl("http://s3", "pics", key)).toBe(url);
  });
});
