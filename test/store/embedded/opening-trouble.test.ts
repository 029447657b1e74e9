import { describe, expect, test } from "vitest";
import { openingTrouble } from "../../../src/store/embedded/opening-trouble.js";

/** As the embedded database throws it: no Error, and without a message. */
const refused = (errno: number) => ({ name: "ErrnoError", errno });

const NO_START = "PostgreSQL cannot start on its files; the disk is full, or they are damaged";

describe("why the embedded database cannot be opened", () => {
  test.each([
    ["a full disk", refused(51), "no space left on the disk"],
    ["a used-up quota", refused(19), "disk quota exceeded"],
    ["a bound on the size of files", refused(22), "file too large"],
    ["a disk that fails", refused(29), "input/output error"],
    ["files of another user", refused(2), "permission denied"],
    ["a refusal of another kind", refused(63), "operation not permitted"],
    ["a disk that is only read", refused(69), "the file system is read-only"],
    ["too many files of the process", refused(33), "too many open files"],
    ["too many files of all", refused(41), "too many open files in the system"],
    ["a directory in the place of a file", refused(31), "is a directory"],
    ["links that go round", refused(32), "too many symbolic links"],
    ["a link to nowhere", refused(44), "no such file or directory"],
    ["a file in the place of a directory", refused(54), "not a directory"],
    ["a refusal nobody foresaw", refused(8), "WASI error 8"],
    ["an error, by its first line", new Error("no such type\nat line 3"), "no such type"],
    ["an end of PostgreSQL without a reason", new Error("PGlite failed to initialize properly"), NO_START],
    ["PostgreSQL breaking off", new Error("Aborted(). Build with -sASSERTIONS for more info."), NO_START],
    ["a text", "stopped", "stopped"],
    ["nothing", null, "null"],
  ])("%s", (_, error, line) => {
    expect(openingTrouble(error)).toBe(line);
  });
});
