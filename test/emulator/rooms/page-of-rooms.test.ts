import { describe, expect, it } from "vitest";
import { newRoom } from "../../../emulator/whiteboard/rooms/new-room.js";
import { pageOfRooms } from "../../../emulator/whiteboard/rooms/page-of-rooms.js";

describe("pageOfRooms", () => {
  const rooms = ["a", "b", "c", "d"].map((uuid) => newRoom({ uuid, region: "sg", now: 0 }));
  it.each([
    [{ limit: 2, inclusive: true }, "ab"],
    [{ limit: 2, inclusive: true, beginUUID: "b" }, "bc"],
    [{ limit: 2, inclusive: false, beginUUID: "b" }, "cd"],
    [{ limit: 9, inclusive: true, beginUUID: "d" }, "d"],
    [{ limit: 9, inclusive: true, beginUUID: "x" }, ""],
  ])("%j holds %s", (options, expected) => {
    expect(
      pageOfRooms(rooms, options)
        .map((room) => room.uuid)
        .join(""),
    ).toBe(expected);
  });
});
