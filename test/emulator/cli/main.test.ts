import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { listen } from "../../../emulator/http/listen.js";
import { decodePng } from "../../support/decode-png.js";
import { fieldsOf } from "../../support/emulator-fields.js";
import { type EmulatorProcess, emulatorProcess } from "../../support/emulator-process.js";
import { temporaryDirectory } from "../../support/temporary-directory.js";
import { untilItHolds } from "../../support/until-it-holds.js";

const LAST_LINE = /"path":"\/lesson\/page1"\}'\n$/;

describe("the emulator's command line", () => {
  const started: EmulatorProcess[] = [];
  const run = (...args: string[]) => {
    const started_ = emulatorProcess(...args);
    started.push(started_);
    return started_;
  };
  const greeting = async (process: EmulatorProcess): Promise<string> => {
    await untilItHolds(() => expect(process.output().stdout).toMatch(LAST_LINE));
    return process.output().stdout;
  };
  afterEach(() => {
    for (const { child } of started.splice(0)) child.kill("SIGKILL");
  });

  it("prints commands that work when pasted", async () => {
    const emulator = run("--port", "0");
    const text = await greeting(emulator);
    const commands = text.slice(text.indexOf("TOKEN="));
    const answer = fieldsOf(JSON.parse(execFileSync("bash", ["-c", commands], { encoding: "utf8" })));
    const picture = await fetch(String(answer["url"]));
    expect(decodePng(new Uint8Array(await picture.arrayBuffer()))).toMatchObject({
      width: 1280,
      height: 720,
    });
    expect(emulator.output().stderr).toBe("");
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "ends on %s with exit code 0, even with calls that hang or are delayed",
    async (signal) => {
      const emulator = run("--port", "0");
      const url = /whiteboard {3}(\S+)/.exec(await greeting(emulator))?.[1] ?? "";
      for (const fault of ['{"kind":"hang"}', '{"kind":"delay","delayMs":3600000}']) {
        await fetch(`${url}/_emulator/faults`, { method: "POST", body: fault });
      }
      const unanswered = ["/v5/rooms", "/v5/rooms"].map((path) =>
        expect(fetch(`${url}${path}`)).rejects.toThrow(),
      );
      await expect.poll(async () => (await fetch(`${url}/_emulator/requests`)).json()).toHaveLength(2);
      emulator.child.kill(signal);
      expect(await emulator.ended).toBe(0);
      await Promise.all(unanswered);
    },
  );

  it("keeps what it knows in a data directory", async () => {
    const dataDir = await temporaryDirectory();
    const rooms = async (): Promise<number> => {
      const emulator = run("--port", "0", "--data-dir", dataDir);
      const url = /whiteboard {3}(\S+)/.exec(await greeting(emulator))?.[1] ?? "";
      await fetch(`${url}/_emulator/whiteboard/rooms`, { method: "POST" });
      const list = await (await fetch(`${url}/_emulator/whiteboard/rooms`)).text();
      emulator.child.kill("SIGTERM");
      await emulator.ended;
      return list.split('"uuid"').length - 1;
    };
    expect([await rooms(), await rooms()]).toEqual([2, 3]);
  });

  it("explains itself with --help", async () => {
    const help = run("--help");
    expect(await help.ended).toBe(0);
    for (const flag of ["--host", "--port", "--storage-port", "--data-dir", "--notify", "--help"]) {
      expect(help.output().stdout).toContain(flag);
    }
  });

  it.each([
    [["--bogus"], /^emulator: Unknown option '--bogus'; --help lists the options\n$/],
    [["serve"], /^emulator: Unexpected argument 'serve'.*\n$/],
    [["--port"], /^emulator: Option '--port <value>' argument missing; --help lists the options\n$/],
    [["--port", "http"], /^emulator: --port must be a port from 0 to 65535, not http\n$/],
    [["--storage-port", "70000"], /^emulator: --storage-port must be a port from 0 to 65535, not 70000\n$/],
    [["--port", "0", "--host", "203.0.113.9"], /^emulator: cannot listen: .*203\.0\.113\.9\n$/],
    [["--port", "0", "--data-dir", "/dev/null/x"], /^emulator: cannot use \/dev\/null\/x: .*\n$/],
    // On Linux a directory that takes no other, of whoever asks; elsewhere one that an ordinary user may not make.
    [["--port", "0", "--data-dir", "/proc/x"], /^emulator: cannot use \/proc\/x: .*\n$/],
  ])("says in one line what is wrong with %j", async (args, message) => {
    const failed = run(...args);
    expect(await failed.ended).toBe(1);
    expect(failed.output()).toEqual({ stdout: "", stderr: expect.stringMatching(message) });
  });

  it.each(["--port", "--storage-port"])("says in one line that the port of %s is taken", async (flag) => {
    const holder = createServer();
    const { port } = new URL(await listen(holder, { host: "127.0.0.1", port: 0 }));
    const other = flag === "--port" ? "--storage-port" : "--port";
    const ports =
      flag === "--port"
        ? `${port} for the services and any for the`
        : `any for the services and ${port} for the`;
    const failed = run(flag, port, other, "0");
    expect(await failed.ended).toBe(1);
    expect(failed.output()).toEqual({
      stdout: "",
      stderr: `emulator: 127.0.0.1:${port} is in use; wanted are port ${ports} storage: choose others with --port and --storage-port\n`,
    });
    holder.close();
  });
});
