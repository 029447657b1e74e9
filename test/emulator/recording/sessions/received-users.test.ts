import { describe, expect, it } from "vitest";
import type { Channel } from "../../../../emulator/channels/channel.js";
import { receivedUsers } from "../../../../emulator/recording/sessions/received-users.js";
import type { Subscription } from "../../../../emulator/recording/sessions/subscription.js";
import { subscriptionOf } from "../../../../emulator/recording/sessions/subscription-of.js";

const user = (uid: string, publishing = true) => ({ uid, publishing, role: "host" as const, joinedAt: 0 });
const channel: Channel = {
  channelType: null,
  users: [user("3"), user("1"), user("2", false), user("4")],
};
const session = (video: Subscription, withoutVideo = false, channelType: 0 | 1 = 1) => ({
  video,
  withoutVideo,
  channelType,
});
const uids = (given: Parameters<typeof receivedUsers>) => receivedUsers(...given).map(({ uid }) => uid);

describe("receivedUsers", () => {
  it.each<[string, Parameters<typeof receivedUsers>, string[]]>([
    ["everybody who publishes, in the order they joined", [session(null), channel, 17], ["3", "1", "4"]],
    ["those named", [session({ only: ["4", "2", "9"] }), channel, 17], ["4"]],
    ["all but those named", [session({ except: ["3"] }), channel, 17], ["1", "4"]],
    ["nobody of an empty list", [session({ only: [] }), channel, 17], []],
    ["the first so many", [session(null), channel, 2], ["3", "1"]],
    ["the first so many of those wanted", [session({ except: ["3"] }), channel, 1], ["1"]],
    ["nobody without video", [session(null, true), channel, 17], []],
    ["nobody in a channel of the other profile", [session(null), { ...channel, channelType: 0 }, 17], []],
    [
      "everybody in a channel of its profile",
      [session(null), { ...channel, channelType: 1 }, 17],
      ["3", "1", "4"],
    ],
  ])("are %s", (_name, given, expected) => {
    expect(uids(given)).toEqual(expected);
  });
});

describe("subscriptionOf", () => {
  it.each<[readonly string[] | undefined, readonly string[] | undefined, Subscription]>([
    [undefined, undefined, null],
    [["#allstream#"], undefined, null],
    [["1", "#allstream#"], undefined, null],
    [["1", "2"], undefined, { only: ["1", "2"] }],
    [[], undefined, { only: [] }],
    [undefined, ["1"], { except: ["1"] }],
  ])("of %j and all but %j is %j", (only, except, expected) => {
    expect(subscriptionOf(only, except)).toEqual(expected);
  });
});
