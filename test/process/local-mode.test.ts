import { execFileSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { ask } from "../support/ask.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { fetchPng } from "../support/fetch-png.js";
import { type ServerProcess, startProcess } from "../support/start-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { warmDirectory } from "../support/warm-directory.js";

const FREE_PORTS = { PORT: "0", EMULATOR_PORT: "0" };

/** The addresses of the banner. */
async function banner(server: ServerProcess) {
  await server.printed(/Stop with Ctrl-C/);
  const find = (pattern: RegExp) => pattern.exec(server.stdout())?.[1] ?? "";
  return {
    graphql: find(/Apollo Sandbox\s+(\S+)/),
    graphiql: find(/GraphiQL\s+(\S+)/),
    emulator: find(/Local Agora\s+(\S+)\/_emulator/),
    room: find(/Demo room\s+(\S+)/),
    curl: find(/^\s+(curl .*)$/m),
  };
}

async function stop(server: ServerProcess): Promise<void> {
  server.child.kill("SIGTERM");
  expect(await server.ended).toEqual({ code: 0, signal: null });
}

test("with no setting at all it brings its own Agora along and its banner's command, pasted, takes a picture", async () => {
  const cwd = await temporaryDirectory();
  const server = startProcess({ cwd, env: FREE_PORTS });
  const { curl, graphql, room } = await banner(server);

  // A real shell takes the pasted line apart; curl itself is not on every machine.
  const shell = `curl() { printf '%s\\0' "$@"; }; ${curl}`;
  const words = execFileSync("sh", ["-c", shell], { encoding: "utf8" }).split("\0").slice(0, -1);
  expect(words).toEqual(["-s", graphql, "-H", "content-type: application/json", "-d", expect.any(String)]);
  const response = await fetch(words[1] ?? "", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: words[5] ?? "",
  });
  const { data } = (await response.json()) as { data: { screenshotScene: { url: string; key: string } } };

  expect(data.screenshotScene.key).toContain(room);
  const picture = await fetchPng(data.screenshotScene.url);
  expect([picture.width, picture.height]).toEqual([1280, 720]);
  expect(picture.colors).toBeGreaterThan(10);
  await stop(server);
  expect(server.stderr()).toBe("");
  expect(await readdir(cwd)).toEqual([".stillgraph"]);
});

test("every address of the banner answers", async () => {
  const server = startProcess({ cwd: await warmDirectory(), env: FREE_PORTS });
  const { graphql, graphiql, emulator, room } = await banner(server);

  const page = await fetch(graphql, { headers: { accept: "text/html" } });
  expect([page.status, page.headers.get("content-type")]).toEqual([
    200,
    expect.stringContaining("text/html"),
  ]);
  expect((await fetch(graphiql)).status).toBe(200);
  const description = await fetch(`${emulator}/_emulator`);
  expect(await description.json()).toMatchObject({ whiteboard: { demoRoom: { uuid: room } } });
  await stop(server);
});

test("Apollo Sandbox and pages of this machine may call it from a browser", async () => {
  const server = startProcess({ cwd: await warmDirectory(), env: FREE_PORTS });
  const { graphql } = await banner(server);

  for (const origin of ["https://studio.apollographql.com", "http://localhost:5173"]) {
    const { headers } = await fetch(graphql, { headers: { origin, "content-type": "application/json" } });
    expect(headers.get("access-control-allow-origin")).toBe(origin);
  }
  const foreign = await fetch(graphql, { headers: { origin: "https://evil.example.com" } });
  expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
  await stop(server);
});

test("rooms survive a restart", async () => {
  const cwd = await warmDirectory();
  const first = startProcess({ cwd, env: FREE_PORTS });
  const created = await fetch(`${(await banner(first)).emulator}/_emulator/whiteboard/rooms`, {
    method: "POST",
    body: JSON.stringify({ scenes: { "/kept/one": { elements: [] }, "/kept/two": { elements: [] } } }),
  });
  const { uuid } = (await created.json()) as { uuid: string };
  await stop(first);

  const second = startProcess({ cwd, env: FREE_PORTS });
  const { graphql } = await banner(second);
  const { data } = await ask(
    graphql,
    'query ($uuid: ID!) { whiteboardRoom(uuid: $uuid) { scenes(directory: "/kept") } }',
    { uuid },
  );
  expect(data).toEqual({ whiteboardRoom: { scenes: ["/kept/one", "/kept/two"] } });
  await stop(second);
});

test("Ctrl-C during a slow screenshot lets it finish before its Agora goes away", async () => {
  const server = startProcess({ cwd: await warmDirectory(), env: FREE_PORTS });
  const { graphql, emulator, room } = await banner(server);
  await fetch(`${emulator}/_emulator/faults`, {
    method: "POST",
    body: JSON.stringify({ kind: "delay", delayMs: 500, operation: "screenshotScene" }),
  });
  const picture = askForPicture(graphql, { roomUuid: room });
  await vi.waitFor(
    async () => {
      const calls = await fetch(`${emulator}/_emulator/requests?operation=screenshotScene`);
      expect(await calls.json()).toHaveLength(1);
    },
    { timeout: 20_000 },
  );

  server.child.kill("SIGINT");

  expect((await picture).errors).toEqual([]);
  expect(await server.ended).toEqual({ code: 0, signal: null });
});
