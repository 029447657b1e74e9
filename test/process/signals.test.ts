import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { startProcess } from "../support/start-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { authSettings } from "../support/token-for.js";

/** For conditions that a busy machine may be long in reaching. */
const PATIENCE = { timeout: 20_000 };

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ port: 0 });
});
afterAll(() => emulator.stop());
beforeEach(() => {
  emulator.control.faults.clear();
  emulator.control.requests.clear();
});

async function start(settings: Record<string, string> = {}) {
  const { url, accessKey, secretKey } = emulator.describe().whiteboard;
  const server = startProcess({
    cwd: await temporaryDirectory(),
    env: {
      PORT: "0",
      WHITEBOARD_API_URL: url,
      WHITEBOARD_ACCESS_KEY: accessKey,
      WHITEBOARD_SECRET_KEY: secretKey,
      ...authSettings,
      ...settings,
    },
  });
  const [, origin = ""] = await server.printed(/^Stillgraph listens on (\S+)\/graphql$/m);
  return { server, origin };
}

/** Asks for a picture and waits until the service has the call. The answer is boxed, so that nobody awaits it here. */
async function pictureUnderWay(origin: string) {
  const picture = askForPicture(`${origin}/graphql`, {
    roomUuid: emulator.describe().whiteboard.demoRoom.uuid,
  });
  await vi.waitFor(() => expect(emulator.control.requests.list("screenshotScene")).toHaveLength(1), PATIENCE);
  return { picture };
}

const takesNoMore = (origin: string) =>
  vi.waitFor(() => expect(fetch(`${origin}/livez`)).rejects.toThrow("fetch failed"), PATIENCE);

describe.each(["SIGTERM", "SIGINT"] as const)("%s", (signal) => {
  test("ends an idle server with exit code 0", async () => {
    const { server } = await start();
    server.child.kill(signal);

    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(server.stdout()).toMatch(/^Stillgraph listens on \S+\n$/);
  });

  test("during a slow screenshot lets it finish, takes no new connection, and exits 0", async () => {
    emulator.control.faults.inject({ kind: "delay", delayMs: 600, operation: "screenshotScene" });
    const { server, origin } = await start();
    const { picture } = await pictureUnderWay(origin);

    server.child.kill(signal);
    await takesNoMore(origin);
    expect(emulator.control.requests.list("screenshotScene")).toMatchObject([{ status: null }]);

    const { status, data, errors } = await picture;
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data).toMatchObject({ screenshotScene: { url: expect.any(String) } });
    expect(await server.ended).toEqual({ code: 0, signal: null });
  });
});

describe("when nobody reads its log any more", () => {
  test("SIGTERM ends it all the same", async () => {
    const { server } = await start();

    server.child.stderr?.destroy();
    server.child.kill("SIGTERM");

    expect(await server.ended).toEqual({ code: 0, signal: null });
  });

  test("as of the first line of its end, it ends all the same", async () => {
    const { server } = await start();

    server.child.stderr?.on("data", () => server.child.stderr?.destroy());
    server.child.kill("SIGTERM");

    expect(await server.ended).toEqual({ code: 0, signal: null });
  });

  test("a second SIGTERM ends it during a screenshot that never ends", async () => {
    emulator.control.faults.inject({ kind: "hang", operation: "screenshotScene" });
    const { server, origin } = await start();
    const { picture } = await pictureUnderWay(origin);
    const cutOff = expect(picture).rejects.toThrow("fetch failed");

    server.child.stderr?.destroy();
    server.child.kill("SIGTERM");
    await takesNoMore(origin);
    server.child.kill("SIGTERM");

    expect(await server.ended).toEqual({ code: 143, signal: null });
    await cutOff;
  });
});

test("a second SIGTERM exits at once, with the code of a killed process", async () => {
  emulator.control.faults.inject({ kind: "hang", operation: "screenshotScene" });
  const { server, origin } = await start();
  const { picture } = await pictureUnderWay(origin);
  const cutOff = expect(picture).rejects.toThrow("fetch failed");

  server.child.kill("SIGTERM");
  await takesNoMore(origin);
  server.child.kill("SIGTERM");

  expect(await server.ended).toEqual({ code: 143, signal: null });
  await cutOff;
});

test("one Ctrl-C that arrives twice, as through npm, still lets the screenshot finish", async () => {
  emulator.control.faults.inject({ kind: "delay", delayMs: 600, operation: "screenshotScene" });
  const { server, origin } = await start();
  const { picture } = await pictureUnderWay(origin);

  server.child.kill("SIGINT");
  server.child.kill("SIGINT");

  expect((await picture).errors).toEqual([]);
  expect(await server.ended).toEqual({ code: 0, signal: null });
});

test("a screenshot that never ends is cut off when the grace is over, with exit code 1", async () => {
  emulator.control.faults.inject({ kind: "hang", operation: "screenshotScene" });
  const { server, origin } = await start({ SHUTDOWN_GRACE_MS: "200" });
  const { picture } = await pictureUnderWay(origin);
  const cutOff = expect(picture).rejects.toThrow("fetch failed");

  server.child.kill("SIGTERM");

  expect(await server.ended).toEqual({ code: 1, signal: null });
  await cutOff;
});
