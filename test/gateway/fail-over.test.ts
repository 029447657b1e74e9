import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { closedPort } from "../support/closed-port.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";

let emulator: Emulator;
let gateway: Gateway;

beforeAll(async () => {
  emulator = await startEmulator({ port: 0 });
});
afterAll(() => emulator.stop());
beforeEach(() => {
  emulator.control.faults.clear();
  emulator.control.requests.clear();
});
afterEach(async () => {
  vi.useRealTimers();
  await gateway.stop();
});

const start = async (...urls: string[]) => {
  gateway = await startGateway(
    emulator.describe().whiteboard,
    { WHITEBOARD_API_URL: urls.join(",") },
    { pause: async () => undefined },
  );
};
const picture = () =>
  askForPicture(gateway.graphqlUrl, { roomUuid: emulator.describe().whiteboard.demoRoom.uuid });
const calls = () => emulator.control.requests.list("screenshotScene").length;

test("when nothing listens at the first address, the second one answers", async () => {
  await start(`http://127.0.0.1:${await closedPort()}`, emulator.url);
  const { data, errors } = await picture();

  expect(errors).toEqual([]);
  expect(data).not.toBeNull();
  expect(calls()).toBe(1);
});

test("when nothing listens at any address, the caller is told so and the gateway is not ready", async () => {
  await start(`http://127.0.0.1:${await closedPort()}`, `http://127.0.0.1:${await closedPort()}`);
  const { errors } = await picture();

  expect(errors).toMatchObject([
    {
      message: "The whiteboard service did not carry out `screenshotScene`: the connection failed.",
      extensions: { code: "UPSTREAM_UNAVAILABLE", upstream: { httpStatus: null } },
    },
  ]);
  expect((await fetch(`${gateway.url}/readyz`)).status).toBe(503);
});

test("an address that fails with 503 is left for the next one", async () => {
  const second = await startEmulator({ port: 0 });
  try {
    emulator.control.faults.inject({ kind: "status", status: 503, operation: "screenshotScene" });
    await start(emulator.url, second.url);
    const { errors } = await picture();

    expect(errors).toEqual([]);
    expect(calls()).toBe(1);
    expect(second.control.requests.list("screenshotScene")).toHaveLength(1);
  } finally {
    await second.stop();
  }
});

test("after eight failures in a row the service is left alone, then asked again and trusted again", async () => {
  await start(emulator.url);
  emulator.control.faults.inject({ kind: "status", status: 500, operation: "screenshotScene", times: 8 });

  // Three calls of the service each: the third request meets the open circuit after its second call.
  await picture();
  await picture();
  const { errors: atOpening } = await picture();
  const { errors: whileOpen } = await picture();

  const held = {
    message:
      "The whiteboard service did not carry out `screenshotScene`: it failed too often just now; calls are held back for a moment.",
    extensions: { code: "UPSTREAM_UNAVAILABLE", retryable: true, upstream: { httpStatus: null } },
  };
  expect(atOpening).toMatchObject([held]);
  expect(whileOpen).toMatchObject([held]);
  expect(calls()).toBe(8);

  // The breaker reads the wall clock; five seconds later it lets one call through to see.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5_001 });
  const { errors: afterwards } = await picture();
  expect(afterwards).toEqual([]);
  const { errors: closed } = await picture();
  expect(closed).toEqual([]);
  expect(calls()).toBe(10);
});

test("refusals of a healthy service, however many, open no circuit", async () => {
  await start(emulator.url);
  emulator.control.faults.inject({ kind: "status", status: 400, operation: "screenshotScene", times: 20 });
  for (let i = 0; i < 20; i++) await picture();

  expect(calls()).toBe(20);
  expect((await picture()).errors).toEqual([]);
});
