import { describe, expect, it } from "vitest";
import type { Channel } from "../../../emulator/channels/channel.js";
import { channelNamed } from "../../../emulator/channels/channel-named.js";
import { emptyChannel } from "../../../emulator/channels/empty-channel.js";
import { isIdle } from "../../../emulator/channels/is-idle.js";
import { isRtcUid } from "../../../emulator/channels/is-rtc-uid.js";
import { putUser } from "../../../emulator/channels/put-user.js";
import { removeUser } from "../../../emulator/channels/remove-user.js";

const user = (uid: string, role: "host" | "audience" = "host") => ({
  uid,
  role,
  publishing: false,
  joinedAt: 0,
});
const channel = (...users: Channel["users"]): Channel => ({ channelType: null, users });

describe("a channel", () => {
  it.each<[Channel, 0 | 1, boolean]>([
    [channel(), 0, true],
    [channel(), 1, true],
    [channel(user("1", "audience")), 0, false],
    [channel(user("1", "audience")), 1, true],
    [channel(user("1", "audience"), user("2")), 1, false],
  ])("%j is for a recorder of type %i idle: %s", (given, channelType, expected) => {
    expect(isIdle(given, channelType)).toBe(expected);
  });

  it("keeps the order in which users joined, also when one changes", () => {
    const three = putUser(putUser(putUser(channel(), user("3")), user("1")), user("2"));
    const changed = putUser(three, { ...user("1"), publishing: true });
    expect(changed.users.map(({ uid, publishing }) => [uid, publishing])).toEqual([
      ["3", false],
      ["1", true],
      ["2", false],
    ]);
    expect(removeUser(changed, "1").users.map(({ uid }) => uid)).toEqual(["3", "2"]);
  });

  it("nobody named is empty, whatever the name", () => {
    for (const name of ["constructor", "__proto__", "toString", "new"]) {
      expect(channelNamed({}, name)).toBe(emptyChannel);
    }
  });

  it.each([
    ["1", true],
    ["4294967295", true],
    ["4294967296", false],
    ["0", false],
    ["01", false],
    ["-1", false],
    ["1e3", false],
    [" 1", false],
    ["", false],
  ])("takes uid %j: %s", (uid, expected) => {
    expect(isRtcUid(uid)).toBe(expected);
  });
});
