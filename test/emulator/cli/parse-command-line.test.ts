import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../../emulator/cli/parse-command-line.js";

describe("parseCommandLine", () => {
  it.each([
    [[], { help: false, options: {} }],
    [["--help"], { help: true }],
    [["-h", "--port", "1"], { help: true }],
    [["--port", "4200"], { help: false, options: { port: 4200 } }],
    [["--port=0", "--storage-port=65535"], { help: false, options: { port: 0, storagePort: 65535 } }],
    [["--time-scale", "60"], { help: false, options: { timeScale: 60 } }],
    [["--time-scale=0.5"], { help: false, options: { timeScale: 0.5 } }],
    [["--host", "::1", "--data-dir", "x"], { help: false, options: { host: "::1", dataDir: "x" } }],
    [
      ["--notify", "https://host/hook"],
      { help: false, options: { notificationTarget: "https://host/hook" } },
    ],
    [["--notify=none"], { help: false, options: { notificationTarget: null } }],
    [["--notification-secret", "s"], { help: false, options: { notificationSecret: "s" } }],
  ])("reads %j", (args, expected) => {
    expect(parseCommandLine(args)).toEqual(expected);
  });

  it.each(["", "-1", "1.5", "65536", "0x10", " 80"])("refuses the port %j", (port) => {
    expect(() => parseCommandLine([`--port=${port}`])).toThrow(/^--port must be a port/);
  });

  it.each(["", "host", "ftp://host/", "127.0.0.1:4000"])("refuses to notify %j", (target) => {
    expect(() => parseCommandLine([`--notify=${target}`])).toThrow(
      /^--notify must be an http or https address/,
    );
  });

  it("refuses an empty secret", () => {
    expect(() => parseCommandLine(["--notification-secret="])).toThrow(/^--notification-secret must not/);
  });

  it.each(["0", "-1", "fast", "", "10001"])("refuses the time scale %j", (scale) => {
    expect(() => parseCommandLine([`--time-scale=${scale}`])).toThrow(/^--time-scale must be a number/);
  });
});
