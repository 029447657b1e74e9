import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Emulator } from "../../../emulator/start-emulator.js";
import { eventually } from "../../support/eventually.js";
import type { recordingClient } from "../../support/recording-client.js";
import { startRecordingEmulator } from "../../support/start-recording-emulator.js";

describe("a fault", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof recordingClient>;
  let rest: () => Promise<void>;
  let lastUid = 7000;
  beforeAll(async () => {
    ({ emulator, client, rest } = await startRecordingEmulator());
  });
  afterEach(async () => {
    emulator.control.faults.clear();
    emulator.control.faults.drop();
    await rest();
  });
  afterAll(() => emulator.stop());

  /** A start that is ready to be sent, and a look at whether it was carried out. */
  const startable = async () => {
    lastUid += 1;
    const uid = String(lastUid);
    const resourceId = String((await client.acquire("demo", uid)).body["resourceId"]);
    const body = { cname: "demo", uid, clientRequest: client.clientRequest("demo", uid) };
    return {
      resourceId,
      send: (signal?: AbortSignal) =>
        client.call(
          "POST",
          `/resourceid/${resourceId}/mode/individual/start`,
          body,
          signal === undefined ? {} : { signal },
        ),
      done: () => emulator.control.recording.sessions().some((session) => session.resourceId === resourceId),
    };
  };
  const { inject, held, waitUntilHeld, release, drop } = {
    inject: (...given: Parameters<Emulator["control"]["faults"]["inject"]>) =>
      emulator.control.faults.inject(...given),
    held: (operation?: string) => emulator.control.faults.held(operation),
    waitUntilHeld: (operation?: string, count?: number) =>
      emulator.control.faults.waitUntilHeld(operation, count),
    release: (id?: number) => emulator.control.faults.release(id),
    drop: (id?: number) => emulator.control.faults.drop(id),
  };

  it.each([
    ["reset", { kind: "reset" }, /fetch failed/],
    ["status", { kind: "status", status: 504 }, null],
    ["html", { kind: "html" }, /JSON/],
  ] as const)(
    "of the kind %s comes before the work, and with `after` behind it",
    async (_name, kind, failure) => {
      for (const after of [false, true]) {
        const start = await startable();
        inject({ ...kind, operation: "start", after });
        if (failure === null) expect(await start.send()).toMatchObject({ status: 504 });
        else await expect(start.send()).rejects.toThrow(failure);
        expect(start.done()).toBe(after);
        expect(await start.send()).toMatchObject(
          after ? { status: 201, body: { code: 7 } } : { status: 200 },
        );
      }
    },
  );

  it("of the kind hang with `after` leaves the caller without the answer of what was done", async () => {
    const start = await startable();
    inject({ kind: "hang", operation: "start", after: true });
    const patience = new AbortController();
    const answer = start.send(patience.signal);
    await eventually(() => start.done()).toBe(true);
    patience.abort();
    await expect(answer).rejects.toThrow("aborted");
  });

  it("of the kind delay with `after` does the work at once", async () => {
    const start = await startable();
    inject({ kind: "delay", delayMs: 3_600_000, operation: "start", after: true });
    const patience = new AbortController();
    const answer = start.send(patience.signal);
    await eventually(() => start.done()).toBe(true);
    patience.abort();
    await expect(answer).rejects.toThrow("aborted");
  });

  it("holds a call before it is carried out, until it is released", async () => {
    const start = await startable();
    inject({ kind: "hold", operation: "start" });
    const answer = start.send();
    expect(await waitUntilHeld("start")).toEqual([
      { id: expect.any(Number), operation: "start", carriedOut: false },
    ]);
    expect(start.done()).toBe(false);
    expect(release()).toBe(1);
    expect(await answer).toMatchObject({ status: 200 });
    expect(held()).toEqual([]);
  });

  it("holds the answer of a call that was carried out", async () => {
    const start = await startable();
    inject({ kind: "hold", operation: "start", after: true });
    const answer = start.send();
    expect(await waitUntilHeld()).toMatchObject([{ carriedOut: true }]);
    expect(start.done()).toBe(true);
    release();
    expect(await answer).toMatchObject({ status: 200 });
  });

  it("carries a held call out on release although its caller is gone", async () => {
    const start = await startable();
    inject({ kind: "hold", operation: "start" });
    const patience = new AbortController();
    const answer = start.send(patience.signal);
    await waitUntilHeld("start");
    patience.abort();
    await expect(answer).rejects.toThrow("aborted");
    release();
    await eventually(() => start.done()).toBe(true);
  });

  it("never carries out a held call that is dropped", async () => {
    const start = await startable();
    inject({ kind: "hold", operation: "start" });
    const answer = start.send();
    const [call] = await waitUntilHeld("start");
    expect(drop(call?.id)).toBe(1);
    await expect(answer).rejects.toThrow("fetch failed");
    expect(start.done()).toBe(false);
  });

  it("holds several calls, waited for together and released one by one, over HTTP", async () => {
    const control = async (method: string, path: string, body?: object) => {
      const answer = await fetch(`${emulator.url}/_emulator/held${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return JSON.parse(await answer.text());
    };
    inject({ kind: "hold", operation: "acquire", times: 2 });
    const bothHeld = control("GET", "?operation=acquire&count=2");
    const answers = [client.acquire("demo", "1"), client.acquire("demo", "2")];
    const calls = await bothHeld;
    expect(calls).toHaveLength(2);
    expect(await control("GET", "?operation=start")).toEqual([]);
    expect(await control("POST", "/release", { id: calls[0].id })).toEqual({ released: 1 });
    expect(await Promise.race(answers)).toMatchObject({ status: 200 });
    expect(await control("GET", "")).toHaveLength(1);
    expect(await control("POST", "/drop")).toEqual({ dropped: 1 });
    const outcomes = await Promise.allSettled(answers);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await control("POST", "/release")).toEqual({ released: 0 });
  });

  it("that holds a call does not keep the emulator from stopping", async () => {
    const world = await startRecordingEmulator();
    world.emulator.control.faults.inject({ kind: "hold" });
    const answer = expect(world.client.acquire()).rejects.toThrow("fetch failed");
    await world.emulator.control.faults.waitUntilHeld("acquire");
    await world.emulator.stop();
    await answer;
  });
});
