import { once } from "node:events";
import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { settings } from "../../src/config/settings.js";
import { receiverSettings } from "../support/receiver-settings.js";
import { startProcess } from "../support/start-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { authSettings } from "../support/token-for.js";

/** Runs the server to its end. */
async function run(
  env: Record<string, string>,
  args: readonly string[] = [],
  cwd?: string,
  writesNothing = false,
) {
  const server = startProcess({ cwd: cwd ?? (await temporaryDirectory()), env, args, writesNothing });
  const { code } = await server.ended;
  return { code, stdout: server.stdout(), stderr: server.stderr() };
}

const AGAINST_AGORA = {
  ...authSettings,
  WHITEBOARD_ACCESS_KEY: "ak",
  WHITEBOARD_SECRET_KEY: "a-secret-key",
};

/** Options that let this module run before the server does. */
function nodeOptions(module: string, ...others: readonly string[]): string {
  const address = `data:text/javascript,${encodeURIComponent(module)}`;
  return [`--import=${address}`, ...others].join(" ");
}

/** A port on which another program listens. */
async function takenPort(): Promise<number> {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const address = other.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}

describe("what keeps it from starting is said in clear lines on stderr, with exit code 1", () => {
  test("a port that another program has, and what to type instead", async () => {
    const port = await takenPort();

    expect(await run({ ...AGAINST_AGORA, PORT: String(port) })).toEqual({
      code: 1,
      stdout: "",
      stderr: [
        "Stillgraph cannot start: other programs have ports it is to listen on.",
        `  PORT: ${port} on 127.0.0.1`,
        `Stop them, or take others: PORT=${port + 10} npm start\n`,
      ].join("\n"),
    });
  });

  test("in local mode a port of its Agora as well, before that is started", async () => {
    const [own, agoras] = [await takenPort(), await takenPort()];
    const { code, stdout, stderr } = await run({ PORT: String(own), EMULATOR_PORT: String(agoras) });

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    // Its storage takes the next port, which may be another test's: both may be named.
    expect(stderr).toMatch(
      new RegExp(
        `  PORT: ${own} on 127\\.0\\.0\\.1\n  EMULATOR_PORT: ${agoras}( and ${agoras + 1})? on 127\\.0\\.0\\.1\n` +
          `Stop them, or take others: PORT=${own + 10} EMULATOR_PORT=${agoras + 10} npm start\n$`,
      ),
    );
  });

  test("the port of its Agora's storage", async () => {
    const port = await takenPort();
    const { stderr } = await run({ EMULATOR_PORT: String(port - 1), PORT: "0" });

    expect(stderr).toMatch(new RegExp(`  EMULATOR_PORT: (${port - 1} and )?${port} on 127`));
    expect(stderr).toContain(`EMULATOR_PORT=${port + 9} npm start`);
  });

  test.each(["localhost:4000", "[::1]", "http://127.0.0.1", "::1%lo", "999.1.1.1"])(
    "a HOST that is none: %s",
    async (host) => {
      expect(await run({ PORT: "0", HOST: host })).toEqual({
        code: 1,
        stdout: "",
        stderr:
          "Setting HOST: expected a host name or an IP address, without scheme, port, brackets and zone.\n",
      });
    },
  );

  test("an address that is not of this machine", async () => {
    expect(await run({ ...AGAINST_AGORA, PORT: "0", HOST: "203.0.113.1" })).toEqual({
      code: 1,
      stdout: "",
      stderr: "203.0.113.1 is no address of this machine; set HOST.\n",
    });
  });

  test.each([
    ["below a file", "file/data"],
    ["that is a file", "file"],
  ])("a data directory %s", async (_, dataDir) => {
    const cwd = await temporaryDirectory();
    await writeFile(join(cwd, "file"), "");
    const { code, stdout, stderr } = await run({ ...AGAINST_AGORA, PORT: "0", DATA_DIR: dataDir }, [], cwd);

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^\S+ cannot be written; set DATA_DIR to a directory that can\.\n$/);
  });

  test.each([
    ["that is a link to nowhere", "nowhere"],
    ["whose name is too long", "d".repeat(300)],
  ])("a data directory %s", async (_, dataDir) => {
    const cwd = await temporaryDirectory();
    await symlink(join(cwd, "missing"), join(cwd, "nowhere"));

    expect(await run({ ...AGAINST_AGORA, PORT: "0", DATA_DIR: dataDir }, [], cwd)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${join(cwd, dataDir)} cannot be written; set DATA_DIR to a directory that can.\n`,
    });
  });

  test.runIf(process.platform === "linux")(
    "a data directory where the system lets nobody make one",
    async () => {
      expect(await run({ ...AGAINST_AGORA, PORT: "0", DATA_DIR: "/proc/stillgraph/data" })).toEqual({
        code: 1,
        stdout: "",
        stderr: "/proc/stillgraph/data cannot be written; set DATA_DIR to a directory that can.\n",
      });
    },
  );

  test.runIf(process.platform === "linux")(
    "in local mode a data directory that is there and takes no other",
    async () => {
      const { code, stdout, stderr } = await run({ PORT: "0", EMULATOR_PORT: "0", DATA_DIR: "/proc" });

      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      // Root is let into it, and learns below it that it takes nothing.
      expect(stderr).toMatch(
        /^\/proc(\/emulator)? cannot be written; set DATA_DIR to a directory that can\.\n$/,
      );
    },
  );

  test.runIf(process.platform !== "win32")(
    "a disk that takes no more, and nothing is left on it",
    async () => {
      const cwd = await temporaryDirectory();
      const settings = { ...authSettings, ...(await receiverSettings()), SESSION_KEY: "k".repeat(32) };
      const { code, stdout, stderr } = await run(
        { ...settings, PORT: "0", LOG_LEVEL: "warn" },
        [],
        cwd,
        true,
      );

      expect({ code, stdout, stderr }).toEqual({
        code: 1,
        stdout: "",
        stderr: "The database in .stillgraph/postgres cannot be opened: file too large\n",
      });
      expect(await readdir(join(cwd, ".stillgraph"))).toEqual(["postgres.lock"]);
    },
  );

  test("one wrong setting", async () => {
    expect(await run({ PORT: "four thousand" })).toEqual({
      code: 1,
      stdout: "",
      stderr: "Setting PORT: expected a whole number from 0 to 65535.\n",
    });
  });

  test("several wrong settings, all of them at once, without repeating what was set", async () => {
    const { code, stdout, stderr } = await run({
      ...authSettings,
      PORT: "99999",
      LOG_LEVEL: "loud",
      CORS_ORIGINS: "https://app.example.com/path",
      WHITEBOARD_REGION: "mars",
      WHITEBOARD_SDK_TOKEN: "my-precious-token",
      WHITEBOARD_SECRETKEY: "my-precious-key",
    });

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.split("\n")).toEqual([
      "6 settings are wrong or missing:",
      "  PORT: expected a whole number from 0 to 65535",
      "  LOG_LEVEL: expected one of trace, debug, info, warn, error, silent",
      "  WHITEBOARD_SDK_TOKEN: expected an SDK token, which starts with NETLESSSDK_",
      "  WHITEBOARD_REGION: expected one of us-sv, sg, in-mum, eu, cn-hz",
      "  CORS_ORIGINS: expected origins such as https://app.example.com, separated by commas, without a path",
      expect.stringMatching(/^ {2}WHITEBOARD_SECRETKEY: no such setting; there are .*WHITEBOARD_SECRET_KEY/),
      "",
    ]);
    expect(stderr).not.toContain("my-precious");
  });

  test("production with nothing set: every missing setting", async () => {
    const { code, stdout, stderr } = await run({ NODE_ENV: "production" });

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const [head, ...lines] = stderr.trimEnd().split("\n");
    expect(head).toBe(`${lines.length} settings are wrong or missing:`);
    expect(lines).toEqual([
      expect.stringMatching(/^ {2}WHITEBOARD_ACCESS_KEY or AGORA_APP_ID: required in production: /),
      expect.stringMatching(/^ {2}AUTH_JWKS_URL or AUTH_JWT_SECRET or AUTH_PUBLIC_KEY: required, /),
    ]);
  });

  test("a server against Agora that would answer anybody, in development too", async () => {
    const { AUTH_JWT_SECRET: _, ...open } = AGAINST_AGORA;
    expect(await run(open)).toEqual({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /^Setting AUTH_JWKS_URL or AUTH_JWT_SECRET or AUTH_PUBLIC_KEY: required, [^\n]+ would answer anybody\.\n$/,
      ),
    });
  });

  test("production with an upstream over plain HTTP", async () => {
    expect(
      await run({
        ...AGAINST_AGORA,
        NODE_ENV: "production",
        WHITEBOARD_API_URL: "http://api.netless.link",
      }),
    ).toEqual({
      code: 1,
      stdout: "",
      stderr: "Setting WHITEBOARD_API_URL: expected https addresses in production.\n",
    });
  });

  test("a profiles file that is wrong, together with the settings that are", async () => {
    const cwd = await temporaryDirectory();
    await writeFile(join(cwd, "profiles.json"), '{ "main": { "vendor": "AMAZON_S3" } }');
    const { stderr } = await run({ PORT: "x", STORAGE_PROFILES: "profiles.json" }, [], cwd);

    expect(stderr.split("\n")).toEqual([
      "4 settings are wrong or missing:",
      "  PORT: expected a whole number from 0 to 65535",
      '  STORAGE_PROFILES: profile "main".bucket: is missing; expected a text',
      '  STORAGE_PROFILES: profile "main".keys: is missing; expected an object with fields',
      expect.stringMatching(
        /^ {2}STORAGE_PROFILES: profile "main"\.region: is required for AMAZON_S3; it has /,
      ),
      "",
    ]);
  });

  test("a Node.js that is too old, also where it lacks what the server imports", async () => {
    const { code, stdout, stderr } = await run({
      NODE_OPTIONS: nodeOptions(
        'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })',
        "--no-experimental-sqlite",
      ),
    });

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^Stillgraph needs Node\.js 22\.19 or newer, and this is 20\.20\.2\. [^\n]+\n$/);
  });

  test("local mode in an installation without the development dependencies", async () => {
    const { code, stdout, stderr } = await run({
      EMULATOR_PORT: "0",
      PORT: "0",
      NODE_OPTIONS: nodeOptions(`
        import { registerHooks } from "node:module";
        const missing = () => { throw Object.assign(new Error("not there"), { code: "ERR_MODULE_NOT_FOUND" }); };
        registerHooks({ resolve: (name, context, next) => name === "@napi-rs/canvas" ? missing() : next(name, context) });
      `),
    });

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^Local mode, [^\n]*needs the development dependencies: run `npm ci`; [^\n]+\n$/);
  });

  test.each([["--prot"], ["4000"]])("the argument %s, which does not exist", async (argument) => {
    const { code, stdout, stderr } = await run({}, [argument]);

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+\. Everything is set by environment variables; --help lists them\.\n$/);
    expect(stderr).toContain(argument);
  });
});

test.each(["--help", "-h"])("%s names every setting and starts nothing", async (flag) => {
  const { code, stdout, stderr } = await run({ PORT: "not looked at" }, [flag]);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Usage: npm start");
  for (const name of Object.keys(settings)) expect(stdout).toContain(`\n  ${name}\n`);
  expect(stdout).toContain("        takes: a whole number from 0 to 65535\n        default: 4000\n");
  expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
});

describe("a .env file in the working directory", () => {
  test("is read", async () => {
    const cwd = await temporaryDirectory();
    await writeFile(join(cwd, ".env"), "# a comment\nPORT=from-the-file\n");

    expect((await run({}, [], cwd)).stderr).toContain("Setting PORT: expected");
  });

  test("gives way to the environment", async () => {
    const cwd = await temporaryDirectory();
    const port = await takenPort();
    await writeFile(join(cwd, ".env"), "PORT=from-the-file\nWHITEBOARD_SDK_TOKEN=NETLESSSDK_YWs9\n");

    expect((await run({ ...authSettings, PORT: String(port) }, [], cwd)).stderr).toContain(
      `PORT: ${port} on 127.0.0.1`,
    );
  });

  test("that is a directory, such as a Python environment, is not minded", async () => {
    const cwd = await temporaryDirectory();
    await mkdir(join(cwd, ".env"));
    const port = await takenPort();

    expect((await run({ ...AGAINST_AGORA, PORT: String(port) }, [], cwd)).stderr).toContain(
      `PORT: ${port} on 127.0.0.1`,
    );
  });
});
