import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { emulatorClient } from "../../support/emulator-client.js";
import { fieldsOf } from "../../support/emulator-fields.js";

describe("faults", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof emulatorClient>;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 });
    client = emulatorClient(emulator);
  });
  afterEach(() => {
    emulator.control.faults.clear();
    emulator.control.requests.clear();
  });
  afterAll(() => emulator.stop());

  const inject: Emulator["control"]["faults"]["inject"] = (fault) => emulator.control.faults.inject(fault);
  const path = () => `/v5/rooms/${client.demoRoom}/screenshots`;
  const shoot = () => client.call("POST", path(), { body: { width: 9, height: 9, path: "/init" } });
  /** The request with its connection seen from close by. */
  const raw = (signal?: AbortSignal) =>
    fetch(`${emulator.url}${path()}`, {
      method: "POST",
      headers: { token: client.sdk(), region: "us-sv" },
      body: '{"width":9,"height":9,"path":"/init"}',
      ...(signal === undefined ? {} : { signal }),
    });
  const lastCall = () => emulator.control.requests.list("screenshotScene").at(-1);

  it("answer a status and message with headers, for so many calls", async () => {
    inject({ kind: "status", status: 429, message: "slow down", headers: { "Retry-After": "3" }, times: 2 });
    const first = await raw();
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "3"]);
    expect(await first.json()).toEqual({ message: "slow down" });
    expect(await shoot()).toEqual({ status: 429, body: { message: "slow down" } });
    expect(await shoot()).toMatchObject({ status: 201 });
  });

  it("answer any body", async () => {
    inject({ kind: "status", status: 500, body: { code: 7 } });
    expect(await shoot()).toEqual({ status: 500, body: { code: 7 } });
  });

  it("leave the work undone when they answer instead", async () => {
    inject({ kind: "status", status: 500, operation: "createRoom" });
    const count = () => emulator.control.whiteboard.rooms().length;
    const before = count();
    expect(await client.call("POST", "/v5/rooms")).toMatchObject({ status: 500 });
    expect(count()).toBe(before);
  });

  it("delay the answer, not change it", async () => {
    inject({ kind: "delay", delayMs: 60 });
    expect(await shoot()).toMatchObject({ status: 201 });
    await expect
      .poll(lastCall)
      .toMatchObject({ status: 201, fault: "delay", durationMs: expect.any(Number) });
    expect(lastCall()?.durationMs).toBeGreaterThanOrEqual(59);
  });

  it("may come late", async () => {
    inject({ kind: "status", status: 503, delayMs: 60 });
    expect(await shoot()).toMatchObject({ status: 503 });
    await expect.poll(lastCall).toMatchObject({ status: 503 });
    expect(lastCall()?.durationMs).toBeGreaterThanOrEqual(59);
  });

  it("hang until the caller gives up", async () => {
    inject({ kind: "hang" });
    const patience = new AbortController();
    const answer = raw(patience.signal);
    await expect.poll(lastCall).toMatchObject({ fault: "hang", status: null, durationMs: null });
    patience.abort();
    await expect(answer).rejects.toThrow("aborted");
    await expect.poll(() => lastCall()?.durationMs).toEqual(expect.any(Number));
    expect(lastCall()?.status).toBeNull();
  });

  it("reset the connection", async () => {
    inject({ kind: "reset" });
    await expect(raw()).rejects.toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ code: "ECONNRESET" }) }),
    );
    await expect.poll(lastCall).toMatchObject({ fault: "reset", status: null });
  });

  it("end the answer in the middle of its body", async () => {
    inject({ kind: "truncate" });
    const answer = await raw();
    expect(answer.status).toBe(201);
    expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(100);
    await expect(answer.text()).rejects.toThrow("terminated");
    await expect.poll(lastCall).toMatchObject({ fault: "truncate", status: null });
  });

  it.each([undefined, 200])("answer a page of HTML with status %s", async (status) => {
    inject({ kind: "html", ...(status === undefined ? {} : { status }) });
    const answer = await raw();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      status ?? 502,
      "text/html; charset=utf-8",
    ]);
    expect(await answer.text()).toMatch(/^<!doctype html>/);
  });

  it("take fields out of the answer, in lists out of each item", async () => {
    inject({ kind: "shape", omit: ["url", "bucket"], times: 2 });
    expect(Object.keys(fieldsOf((await shoot()).body))).toEqual(["key", "region"]);
    const body = { width: 9, height: 9, path: "/lesson" };
    const list = await client.call("POST", `/v5/rooms/${client.demoRoom}/screenshot-list`, { body });
    expect(list.status).toBe(201);
    for (const item of list.body as object[]) expect(Object.keys(item)).toEqual(["key", "region"]);
  });

  it("answer something else altogether with the right status", async () => {
    inject({ kind: "shape", body: { url: 7 } });
    expect(await shoot()).toEqual({ status: 201, body: { url: 7 } });
  });

  it("meet only the operation they are for", async () => {
    inject({ kind: "status", status: 500, operation: "screenshotScene" });
    expect(await client.call("GET", `/v5/rooms/${client.demoRoom}`)).toMatchObject({ status: 200 });
    expect(await shoot()).toMatchObject({ status: 500 });
  });

  it.each([
    [{ kind: "explode" }, /kind/],
    [{ kind: "status" }, /status/],
    [{ kind: "status", status: 99 }, /status/],
    [{ kind: "delay" }, /delayMs/],
    [{ kind: "status", status: 500, headers: { "X-A": "1\r\nX-B: 2" } }, /printable/],
    [{ kind: "hang", times: 0 }, /times/],
    [{ kind: "hang", colour: "red" }, /colour/],
    [{ kind: "hang", operation: "makeTea" }, /no such operation: makeTea; there are \*, createTeamToken, /],
  ])("are refused when they make no sense: %j", async (order, message) => {
    const answer = await fetch(`${emulator.url}/_emulator/faults`, {
      method: "POST",
      body: JSON.stringify(order),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ message: expect.stringMatching(message) });
    expect(emulator.control.faults.list()).toEqual([]);
  });

  it("are ordered, listed and taken back over HTTP", async () => {
    const url = `${emulator.url}/_emulator/faults`;
    const post = (order: object) => fetch(url, { method: "POST", body: JSON.stringify(order) });
    const made = await post({ kind: "hang", operation: "getRoom", times: 3 });
    expect(made.status).toBe(201);
    const fault = fieldsOf(await made.json());
    expect(fault).toMatchObject({ id: expect.any(Number), kind: "hang", operation: "getRoom", times: 3 });
    await post({ kind: "reset" });
    expect(await (await fetch(url)).json()).toHaveLength(2);
    expect(await (await fetch(`${url}/${fault["id"]}`, { method: "DELETE" })).json()).toEqual({ cleared: 1 });
    expect((await fetch(`${url}/${fault["id"]}`, { method: "DELETE" })).status).toBe(404);
    expect(await (await fetch(url, { method: "DELETE" })).json()).toEqual({ cleared: 1 });
    expect(await shoot()).toMatchObject({ status: 201 });
  });
});

describe("stopping", () => {
  it("does not wait for calls that hang or are delayed", async () => {
    const emulator = await startEmulator({ port: 0 });
    const client = emulatorClient(emulator);
    emulator.control.faults.inject({ kind: "hang" });
    emulator.control.faults.inject({ kind: "delay", delayMs: 3_600_000 });
    const calls = [client.call("GET", "/v5/rooms"), client.call("GET", "/v5/rooms")].map((call) =>
      expect(call).rejects.toThrow("fetch failed"),
    );
    await expect.poll(() => emulator.control.requests.list()).toHaveLength(2);
    await emulator.stop();
    await Promise.all(calls);
    await expect(fetch(emulator.url)).rejects.toThrow("fetch failed");
    await expect(fetch(emulator.storageUrl)).rejects.toThrow("fetch failed");
  });
});
