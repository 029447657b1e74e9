import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { decodePng } from "../../support/decode-png.js";
import { emulatorClient } from "../../support/emulator-client.js";
import { fieldsOf } from "../../support/emulator-fields.js";
import { temporaryDirectory } from "../../support/temporary-directory.js";

describe("an emulator with a data directory", () => {
  let dataDir: string;
  const running: Emulator[] = [];
  const start = async () => {
    const emulator = await startEmulator({ port: 0, dataDir });
    running.push(emulator);
    return emulator;
  };
  beforeEach(async () => {
    dataDir = await temporaryDirectory();
  });
  afterEach(async () => {
    for (const emulator of running.splice(0)) await emulator.stop();
  });

  it("has its rooms, drawings, bans, services, switches and pictures again after a restart", async () => {
    const first = await start();
    const client = emulatorClient(first);
    const { uuid } = await first.control.whiteboard.createRoom();
    await first.control.whiteboard.setScene(uuid, "/page", { background: { color: "#123456" } });
    await first.control.whiteboard.disableRoom(uuid);
    await first.control.whiteboard.setService("eu", { screenshot: false });
    await first.control.switches.set({ bannedRoomScreenshots: "allow" });
    const body = { width: 30, height: 20, path: "/page" };
    const shot = await client.call("POST", `/v5/rooms/${uuid}/screenshots`, { body });
    const { pathname } = new URL(String(fieldsOf(shot.body)["url"]));
    await first.stop();

    const second = await start();
    expect(second.control.whiteboard.room(uuid)).toMatchObject({ scenes: ["/init", "/page"], isBan: true });
    expect(second.control.whiteboard.service("eu").screenshot).toBe(false);
    expect(second.control.switches.values().bannedRoomScreenshots).toBe("allow");
    const old = await fetch(`${second.storageUrl}${pathname}`);
    expect(decodePng(new Uint8Array(await old.arrayBuffer())).colorAt(3, 3)).toBe("#123456");
    expect(
      await emulatorClient(second).call("POST", `/v5/rooms/${uuid}/screenshots`, { body }),
    ).toMatchObject({
      status: 201,
      body: { url: `${second.storageUrl}${pathname}` },
    });
  });

  it("has saved a change when it has answered, whatever happens to the process then", async () => {
    const emulator = await start();
    const client = emulatorClient(emulator);
    const made = await Promise.all(Array.from({ length: 20 }, () => client.call("POST", "/v5/rooms")));
    const saved = JSON.parse(await readFile(join(dataDir, "emulator.json"), "utf8"));
    const uuids = saved.whiteboard.rooms.map((room: { uuid: string }) => room.uuid);
    for (const { body } of made) expect(uuids).toContain(fieldsOf(body)["uuid"]);
    expect((await readdir(dataDir)).sort()).toEqual(["emulator.json", "pictures"]);
  });

  it.each([
    ["is no JSON", "{", /emulator\.json is not valid JSON; move it away to start afresh$/],
    [
      "is something else",
      '{"version":99}',
      /emulator\.json is not a state of this emulator \(.+\); move it away/,
    ],
  ])("says so in one line when its state file %s", async (_name, content, message) => {
    await writeFile(join(dataDir, "emulator.json"), content);
    await expect(start()).rejects.toThrow(
      expect.objectContaining({ name: "StartProblem", message: expect.stringMatching(message) }),
    );
  });

  it("says so in one line when the directory cannot be used", async () => {
    await writeFile(join(dataDir, "file"), "");
    const attempt = startEmulator({ port: 0, dataDir: join(dataDir, "file") });
    await expect(attempt).rejects.toThrow(/^cannot use .*file/);
  });
});

describe("an emulator without a data directory", () => {
  it("leaves nothing behind, and may be stopped twice", async () => {
    const temporary = await temporaryDirectory();
    vi.stubEnv("TMPDIR", temporary);
    const emulator = await startEmulator({ port: 0 });
    vi.unstubAllEnvs();
    expect(await readdir(temporary)).toHaveLength(1);
    await Promise.all([emulator.stop(), emulator.stop()]);
    expect(await readdir(temporary)).toEqual([]);
  });
});
