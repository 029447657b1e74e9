import { describe, expect, it } from "vitest";
import { newRoom } from "../../../emulator/whiteboard/rooms/new-room.js";

describe("newRoom", () => {
  it.each([
    ["cn-hz" as const, true],
    ["us-sv" as const, false],
  ])("in %s records on request: %s", (region, isRecord) => {
    expect(newRoom({ uuid: "u", region, now: 0, isRecord: true })).toMatchObject({
      isRecord,
      isBan: false,
      limit: 0,
      createdAt: "1970-01-01T00:00:00.000Z",
      currentScene: "/init",
    });
  });
});
