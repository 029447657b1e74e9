import { expect, test } from "vitest";
import { ConfigError } from "../../src/config/config-error.js";
import { startProblemLine } from "../../src/start-problem-line.js";

const system = (code: string, details: object = {}) =>
  Object.assign(new Error(`${code}: it failed`), { code, ...details });
const named = (name: string, message: string) => Object.assign(new Error(message), { name });

test.each<[string, unknown, string | null]>([
  [
    "one wrong setting",
    new ConfigError([{ name: "PORT", expected: "expected x" }]),
    "Setting PORT: expected x.",
  ],
  [
    "two wrong settings",
    new ConfigError([
      { name: "PORT", expected: "expected x" },
      { name: "HOST", expected: "expected y" },
    ]),
    "2 settings are wrong or missing:\n  PORT: expected x\n  HOST: expected y",
  ],
  [
    "the emulator's own words",
    named("StartProblem", "the state file is damaged"),
    "the state file is damaged",
  ],
  [
    "a port that is taken",
    system("EADDRINUSE", { address: "127.0.0.1", port: 4000 }),
    "Port 4000 on 127.0.0.1 is taken by another program; stop that one or set PORT.",
  ],
  [
    "a package that is not there",
    system("ERR_MODULE_NOT_FOUND"),
    "A dependency is missing (ERR_MODULE_NOT_FOUND: it failed); run `npm ci`.",
  ],
  [
    "a foreign address",
    system("EADDRNOTAVAIL", { address: "203.0.113.1", port: 4000 }),
    "203.0.113.1 is no address of this machine; set HOST.",
  ],
  [
    "an address that takes nobody",
    system("EINVAL", { address: "fe80::1", port: 4000 }),
    "fe80::1 cannot be listened on; set HOST.",
  ],
  ["something else that is invalid", system("EINVAL"), null],
  [
    "a low port",
    system("EACCES", { address: "127.0.0.1", port: 80 }),
    "This user may not listen on port 80; set PORT to 1024 or more.",
  ],
  ...["EACCES", "EEXIST", "EPERM", "EROFS", "ENOTDIR"].map((code): [string, unknown, string] => [
    `a directory that cannot be written (${code})`,
    system(code, { path: "/data" }),
    "/data cannot be written; set DATA_DIR to a directory that can.",
  ]),
  [
    "a directory the error does not name",
    system("EROFS"),
    "The data directory cannot be written; set DATA_DIR to a directory that can.",
  ],
  ...["ENOSPC", "EDQUOT"].map((code): [string, unknown, string] => [
    `a full disk (${code})`,
    system(code, { path: "/data/postgres" }),
    "There is no space left for /data/postgres; make room, or set DATA_DIR to another disk.",
  ]),
  [
    "a working directory that was removed",
    system("ENOENT", { syscall: "uv_cwd" }),
    "The directory that this was started in is gone; start it in another one.",
  ],
  [
    "a full disk, where the error names no file",
    system("ENOSPC"),
    "There is no space left for the data directory; make room, or set DATA_DIR to another disk.",
  ],
  ...["EFBIG", "EIO", "EMFILE", "ENFILE"].map((code): [string, unknown, string] => [
    `a file the system refuses (${code})`,
    system(code),
    `The system refuses the server a file: ${code}: it failed.`,
  ]),
  ["a host without an address", system("ENOTFOUND"), "HOST names no address: ENOTFOUND: it failed."],
  ["a host nobody can look up now", system("EAI_AGAIN"), "HOST names no address: EAI_AGAIN: it failed."],
  ["an error nobody foresaw", new TypeError("x is not a function"), null],
  ["something that is no error", "just a text", null],
])("%s", (_, error, line) => {
  expect(startProblemLine(error)).toBe(line);
});
