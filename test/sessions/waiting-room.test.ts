import { expect, test } from "vitest";
import { WaitingRoom } from "../../src/sessions/waiting-room.js";

function crowd(room: WaitingRoom, what: string, count: number) {
  const end = Promise.withResolvers<string>();
  const waiting = Array.from({ length: count }, () => room.stay(what, () => end.promise));
  return { waiting, end };
}

test("ten may wait for one thing, the next one is told when to come back", async () => {
  const room = new WaitingRoom();
  const { waiting, end } = crowd(room, "update 1", 10);
  let run = false;
  const late = room.stay("update 1", async () => {
    run = true;
  });

  await expect(late).rejects.toMatchObject({ code: "RATE_LIMITED", retryable: true, retryAfter: 5 });
  expect(run).toBe(false);
  end.resolve("done");
  expect(await Promise.all(waiting)).toEqual(Array(10).fill("done"));
});

test.each(["stop 1", "update 2"])("a crowd for update 1 is not in the way of %s", async (what) => {
  const room = new WaitingRoom();
  const { end } = crowd(room, "update 1", 10);

  expect(await room.stay(what, async () => "in")).toBe("in");
  end.resolve("done");
});

test("a place is free again, whatever came of the wait", async () => {
  const room = new WaitingRoom(1);
  await expect(room.stay("stop 1", () => Promise.reject(new TypeError("broken")))).rejects.toThrow("broken");

  expect(await room.stay("stop 1", async () => "in")).toBe("in");
});

test("whose turn has come leaves, once, and the place is free while that one works on", async () => {
  const room = new WaitingRoom(1);
  const work = Promise.withResolvers<string>();
  const served = room.stay("update 1", (leave) => {
    leave();
    leave();
    return work.promise;
  });
  const { waiting, end } = crowd(room, "update 1", 1);
  work.resolve("served");

  expect(await served).toBe("served");
  // The one who was served left before; the place is still taken.
  await expect(room.stay("update 1", async () => "in")).rejects.toMatchObject({ code: "RATE_LIMITED" });
  end.resolve("done");
  expect(await Promise.all(waiting)).toEqual(["done"]);
});
