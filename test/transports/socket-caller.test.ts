import { expect, test } from "vitest";
import type { Caller } from "../../src/auth/caller.js";
import { allRights, type Rights, rightsOf } from "../../src/auth/rights.js";
import { SocketCaller } from "../../src/transports/websocket/socket-caller.js";

const caller = (expiresAt: number | null, rights: Rights = allRights, principal = "Ada"): Caller => ({
  principal,
  rights,
  expiresAt,
  address: "127.0.0.1",
});
const narrow = rightsOf({ ...allRights, channels: ["class-1"] });

test("ends with the token", () => {
  const speaker = new SocketCaller(caller(100));

  expect([speaker.ends, speaker.isOver(99), speaker.isOver(100)]).toEqual([100, false, true]);
});

test("never ends without one", () => {
  const speaker = new SocketCaller(caller(null));

  expect([speaker.ends, speaker.isOver(Number.MAX_VALUE)]).toEqual([null, false]);
});

test("does not become somebody else", () => {
  const speaker = new SocketCaller(caller(100));

  expect(speaker.renew(caller(200, allRights, "Eve"), [])).toBe(false);
  expect(speaker.ends).toBe(100);
});

test("keeps operations of equal rights, told apart by nothing but what they say", () => {
  const speaker = new SocketCaller(caller(100, narrow));

  expect(speaker.renew(caller(200, rightsOf({ ...narrow })), ["1"])).toBe(true);
  expect([speaker.ends, speaker.takeOverdue(150)]).toEqual([200, []]);
});

test("ends operations of other rights with their own token, each once", () => {
  const speaker = new SocketCaller(caller(100));
  speaker.renew(caller(200, narrow), ["1", "2"]);
  speaker.forget("2");

  expect([speaker.ends, speaker.takeOverdue(99)]).toEqual([100, []]);
  expect([speaker.takeOverdue(100), speaker.takeOverdue(100), speaker.ends]).toEqual([["1"], [], 200]);
});

test("prolongs operations whose rights a later token has again, and no others", () => {
  const speaker = new SocketCaller(caller(100));
  speaker.renew(caller(200, narrow), ["wide"]);
  speaker.renew(caller(300), ["wide", "narrow"]);

  expect([speaker.takeOverdue(199), speaker.takeOverdue(200), speaker.ends]).toEqual([[], ["narrow"], 300]);
});
