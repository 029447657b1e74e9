import { describe, expect, it } from "vitest";
import { demoNotifications } from "../../../emulator/demo/demo-notifications.js";
import type { Notice } from "../../../emulator/notifications/events/notice.js";
import type { NotificationSettings } from "../../../emulator/notifications/notification-settings.js";
import { Notifier } from "../../../emulator/notifications/notifier.js";
import { createScheduler } from "../../../emulator/recording/scheduling/create-scheduler.js";
import type { SwitchOverrides } from "../../../emulator/switches/switch-overrides.js";
import { switchValuesOf } from "../../../emulator/switches/switch-values-of.js";
import { eventually } from "../../support/eventually.js";
import { fakeReceiver } from "../../support/fake-receiver.js";
import { handClock } from "../../support/hand-clock.js";
import { notificationFixtures } from "../../support/notification-fixtures.js";

/** A notifier without network or time. */
function start(change: Partial<NotificationSettings> = {}, overrides: SwitchOverrides = {}, timeScale = 1) {
  const hand = handClock();
  const receiver = fakeReceiver();
  let settings: NotificationSettings = { ...demoNotifications("http://receiver/hook"), ...change };
  let ids = 0;
  const notifier = new Notifier({
    post: receiver.post,
    scheduler: createScheduler(hand),
    clock: hand.clock,
    timeScale,
    settings: () => settings,
    switches: () => switchValuesOf(overrides),
    newNoticeId: () => {
      ids += 1;
      return String(ids).padStart(32, "0");
    },
    randomInt: () => 1,
  });
  const notify = (of: Partial<Notice> = {}) => notifier.notify({ ...notificationFixtures.screenshot, ...of });
  return {
    hand,
    receiver,
    notifier,
    notify,
    configure: (wish: Partial<NotificationSettings>) => {
      settings = { ...settings, ...wish };
    },
    /** What became of every delivery so far. */
    states: () => notifier.book.list().map(({ state }) => state),
    sequences: () => receiver.posted.map(({ body }) => (body["payload"] as Notice).sequence),
  };
}

describe("a notification", () => {
  it("is posted to the receiver and delivered by an answer of 200", async () => {
    const { receiver, notify, notifier } = start();
    const delivery = notify();
    const { request, body, answer } = await receiver.nth(0);
    expect(request).toMatchObject({
      url: "http://receiver/hook",
      headers: {
        "Content-Type": "application/json",
        "Agora-Signature-V2": expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(body).toMatchObject({ noticeId: delivery?.noticeId, eventType: 45, notifyMs: 1000 });
    answer();
    await notifier.settled();
    expect(notifier.book.list()).toEqual([
      {
        id: 1,
        noticeId: "1".padStart(32, "0"),
        eventType: 45,
        cname: "httpClient463224",
        sid: "d12fdce9024d37862a8f3a88e387c817",
        sequence: 7,
        copyOf: null,
        state: "delivered",
        faults: [],
        attempts: [
          { at: "1970-01-01T00:00:01.000Z", status: 200, problem: null, durationMs: expect.any(Number) },
        ],
      },
    ]);
  });

  it.each([
    ["nowhere", { target: null }],
    ["where such are not subscribed to", { eventTypes: [40, 11] }],
  ])("goes %s: not at all", (_name, settings) => {
    const { receiver, notify, states } = start(settings);
    expect(notify()).toBeNull();
    expect(receiver.posted).toEqual([]);
    expect(states()).toEqual([]);
  });

  it.each([204, 201, 302, 401, 500])(
    "answered with %i comes again at once, then after growing gaps, then never",
    async (status) => {
      const { hand, receiver, notify, notifier } = start();
      notify();
      for (const [index, gap] of [0, 2000, 10_000].entries()) {
        (await receiver.nth(index)).answer(status);
        await eventually(() => notifier.book.list()[0]?.attempts.length).toBe(index + 1);
        await eventually(() => hand.armed()).toBe(true);
        const due = hand.clock() + gap;
        if (gap > 0) hand.turnTo(due - 1);
        expect(receiver.posted).toHaveLength(index + 1);
        hand.turnTo(due);
      }
      (await receiver.nth(3)).answer(status);
      await notifier.settled();
      expect(notifier.book.list()).toMatchObject([{ state: "failed", attempts: Array(4).fill({ status }) }]);
      expect(hand.armed()).toBe(false);
    },
  );

  it("has the same noticeId and payload in every attempt, another notifyMs and so other signatures", async () => {
    const { hand, receiver, notify, notifier } = start({ retryGapsSeconds: [2] });
    notify();
    const first = await receiver.nth(0);
    first.answer(500);
    await eventually(() => notifier.book.list()[0]?.attempts.length).toBe(1);
    await eventually(() => hand.armed()).toBe(true);
    hand.turnTo(9000);
    const second = await receiver.nth(1);
    expect(second.body).toEqual({ ...first.body, notifyMs: 3000 });
    expect(second.request.headers["Agora-Signature"]).not.toBe(first.request.headers["Agora-Signature"]);
    second.answer();
    await notifier.settled();
    expect(notifier.book.list()).toMatchObject([{ state: "delivered" }]);
  });

  it("that is not answered in ten seconds, whatever the time scale, is broken off and comes again", async () => {
    const { hand, receiver, notify, notifier } = start({ retryGapsSeconds: [60] }, {}, 60);
    notify();
    const first = await receiver.nth(0);
    hand.turnTo(10_999);
    expect(first.aborted()).toBe(false);
    hand.turnTo(11_000);
    expect(first.aborted()).toBe(true);
    await eventually(() => notifier.book.list()[0]?.attempts).toMatchObject([
      { status: null, problem: "timeout" },
    ]);
    await eventually(() => hand.armed()).toBe(true);
    // A gap of sixty seconds at time scale 60.
    hand.turnTo(12_000);
    (await receiver.nth(1)).answer();
    await notifier.settled();
  });

  it("goes where the settings say at each attempt", async () => {
    const { hand, receiver, notify, notifier, configure } = start({ retryGapsSeconds: [1, 1] });
    notify();
    (await receiver.nth(0)).fail(Object.assign(new Error("no"), { code: "ECONNREFUSED" }));
    await eventually(() => notifier.book.list()[0]?.attempts).toMatchObject([{ problem: "ECONNREFUSED" }]);
    await eventually(() => hand.armed()).toBe(true);
    configure({ target: "http://moved/", secret: "other" });
    hand.turnTo(hand.clock() + 1000);
    const second = await receiver.nth(1);
    expect(second.request.url).toBe("http://moved/");
    second.answer(500);
    await eventually(() => notifier.book.list()[0]?.attempts.length).toBe(2);
    await eventually(() => hand.armed()).toBe(true);
    configure({ target: null });
    hand.turnTo(hand.clock() + 1000);
    await notifier.settled();
    expect(notifier.book.list()).toMatchObject([{ state: "failed" }]);
    expect(receiver.posted).toHaveLength(2);
  });

  it("waits for the one before it in its session, and for no other's", async () => {
    const { receiver, notify, sequences, notifier } = start();
    notify({ sequence: 0 });
    notify({ sequence: 1 });
    notify({ sid: "other", sequence: 100 });
    await receiver.nth(1);
    expect(sequences()).toEqual([0, 100]);
    (await receiver.nth(1)).answer();
    (await receiver.nth(0)).answer();
    (await receiver.nth(2)).answer();
    await notifier.settled();
    expect(sequences()).toEqual([0, 100, 1]);
  });

  it("does not wait for the repeats of the one before it", async () => {
    const { hand, receiver, notify, sequences, notifier } = start({ retryGapsSeconds: [5] });
    notify({ sequence: 0 });
    notify({ sequence: 1 });
    (await receiver.nth(0)).answer(503);
    (await receiver.nth(1)).answer();
    await eventually(() => notifier.book.list()[1]?.state).toBe("delivered");
    hand.turnTo(6000);
    (await receiver.nth(2)).answer();
    await notifier.settled();
    expect(sequences()).toEqual([0, 1, 0]);
  });

  it("under way is broken off when the notifier stops, and nothing is sent any more", async () => {
    const { receiver, notify, notifier, states } = start();
    notify();
    notify();
    const first = await receiver.nth(0);
    notifier.stop();
    await notifier.settled();
    expect(first.aborted()).toBe(true);
    expect(states()).toEqual(["failed", "failed"]);
    expect(notify()).toBeNull();
    expect(receiver.posted).toHaveLength(1);
  });
});

describe("on the way of notifications", () => {
  /** Answers whatever comes with 200, until all have arrived. */
  const answerAll = async ({ receiver, notifier }: ReturnType<typeof start>) => {
    let settled = false;
    const done = notifier.settled().then(() => {
      settled = true;
    });
    let next = 0;
    await eventually(() => {
      for (; next < receiver.posted.length; next += 1) receiver.posted[next]?.answer();
      return settled;
    }).toBe(true);
    await done;
  };

  it.each([
    ["same", 1],
    ["new", 2],
  ] as const)(
    "a duplicate with the %s noticeId follows when the first is answered",
    async (noticeId, ids) => {
      const world = start();
      world.notifier.faults.add({ kind: "duplicate", copies: 1, noticeId });
      world.notify();
      const first = await world.receiver.nth(0);
      expect(world.receiver.posted).toHaveLength(1);
      first.answer();
      await answerAll(world);
      const bodies = world.receiver.posted.map(({ body }) => body);
      expect(bodies).toHaveLength(2);
      expect(new Set(bodies.map((body) => body.noticeId)).size).toBe(ids);
      expect(bodies[1]?.["payload"]).toEqual(bodies[0]?.["payload"]);
      expect(world.notifier.book.list()).toMatchObject([
        { id: 1, copyOf: null, faults: ["duplicate"], state: "delivered" },
        { id: 2, copyOf: 1, state: "delivered" },
      ]);
    },
  );

  it.each([
    ["sameNoticeId", 1],
    ["newNoticeId", 2],
  ] as const)("redundant delivery with %s sends everything twice at once", async (wish, ids) => {
    const world = start({}, { "notifications.redundant": wish });
    world.notify();
    await world.receiver.nth(1);
    expect(new Set(world.receiver.posted.map(({ body }) => body.noticeId)).size).toBe(ids);
    await answerAll(world);
    expect(world.states()).toEqual(["delivered", "delivered"]);
  });

  it("one that is dropped is never posted", async () => {
    const world = start();
    world.notifier.faults.add({ kind: "drop" });
    world.notify({ sequence: 0 });
    world.notify({ sequence: 1 });
    await answerAll(world);
    expect(world.sequences()).toEqual([1]);
    expect(world.states()).toEqual(["dropped", "delivered"]);
  });

  it("so many overtake one that is reordered", async () => {
    const world = start();
    world.notifier.faults.add({ kind: "reorder", window: 2 });
    for (const sequence of [0, 1, 2, 3]) world.notify({ sequence });
    await answerAll(world);
    expect(world.sequences()).toEqual([1, 2, 0, 3]);
  });

  it("one that is reordered comes after ten seconds when there is nothing to overtake it", async () => {
    const world = start({}, {}, 10);
    world.notifier.faults.add({ kind: "reorder", window: 2 });
    world.notify();
    world.hand.turnTo(1999);
    expect(world.receiver.posted).toEqual([]);
    // Ten seconds at time scale 10.
    world.hand.turnTo(2000);
    await answerAll(world);
    expect(world.states()).toEqual(["delivered"]);
  });

  it("one that is late comes later, and others do not wait for it", async () => {
    const world = start();
    world.notifier.faults.add({ kind: "delay", delayMs: 3000 });
    world.notify({ sequence: 0 });
    world.notify({ sequence: 1 });
    (await world.receiver.nth(0)).answer();
    world.hand.turnTo(3999);
    expect(world.sequences()).toEqual([1]);
    world.hand.turnTo(4000);
    await answerAll(world);
    expect(world.sequences()).toEqual([1, 0]);
  });

  it("headers are spoilt in the attempts that were ordered", async () => {
    const world = start();
    world.notifier.faults.add({ kind: "missingHeader", headers: ["Agora-Signature"], attempts: "first" });
    world.notify();
    (await world.receiver.nth(0)).answer(401);
    await eventually(() => world.notifier.book.list()[0]?.attempts.length).toBe(1);
    world.hand.turnTo(world.hand.clock());
    await answerAll(world);
    expect(world.receiver.posted.map(({ request }) => "Agora-Signature" in request.headers)).toEqual([
      false,
      true,
    ]);
    expect(world.notifier.book.list()).toMatchObject([{ state: "delivered", faults: ["missingHeader"] }]);
  });
});
