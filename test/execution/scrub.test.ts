import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLog } from "../../src/telemetry/create-log.js";
import { scrubber } from "../../src/telemetry/scrub.js";

describe("the last filter of the log", () => {
  test.each([
    ["nothing secret", "room not found", "room not found"],
    ["a configured secret", "key s3cr3t and s3cr3t", "key [redacted] and [redacted]"],
    [
      "a token of anybody",
      "NETLESSROOM_YWs9 NETLESSSDK_a-b= NETLESSTASK_x",
      "[redacted] [redacted] [redacted]",
    ],
    ["HTTP credentials", "Bearer abcdefgh.ij Basic dXNlcjpwYXNz", "[redacted] [redacted]"],
    ["words that only look like it", "Basic rules, Bearer of news", "Basic rules, Bearer of news"],
  ])("with %s", (_, line, clean) => {
    expect(scrubber(["s3cr3t", ""])(line)).toBe(clean);
  });

  test("leaves a line alone that a short secret is part of by chance", () => {
    expect(scrubber(["sk", "level"])('{"level":30,"msg":"asked"}')).toBe('{"level":30,"msg":"asked"}');
  });

  test("knows a secret as JSON writes it, and the longer of two that overlap", () => {
    const line = JSON.stringify({ msg: 'a"s3cr\\3t and s3cr3t-longer' });
    expect(scrubber(['a"s3cr\\3t', "s3cr3t", "s3cr3t-longer"])(line)).toBe(
      '{"msg":"[redacted] and [redacted]"}',
    );
  });

  test("lets no configured secret through, whatever the line", () => {
    const secrets = fc.array(fc.stringMatching(/^[a-z0-9]{6,20}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(secrets, fc.array(fc.string()), (hidden, words) => {
        const line = words.join(hidden[0]);
        const clean = scrubber(hidden)(line);
        for (const secret of hidden) expect(clean.replaceAll("[redacted]", "")).not.toContain(secret);
      }),
    );
  });
});

test.each([
  ["a JSON Web Token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2lnbmF0dXJl"],
  ["the first two parts of one", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9"],
  [
    "an RTC token",
    `007eJxTYCAEFBhMzQ1NUs0TLQ1SLJJNkowME82SjdMMTFMtk8xTDI0sTDamM2U3WDAyMDIwMDBCIYjPwpCSmpvPwAAAB7ENdw==`,
  ],
])("%s is blotted out, whoever it belongs to", (_, token) => {
  expect(scrubber([])(`"it was ${token}, sorry"`)).toBe('"it was [redacted], sorry"');
});

test("a log line is JSON, with time and level, without a secret however deep it was", () => {
  const lines: string[] = [];
  const log = createLog("info", ["s3cr3t"], { write: (line) => void lines.push(line) });
  log.info({ deep: { list: ["s3cr3t", "NETLESSSDK_YWs9"] }, err: new Error("about s3cr3t") }, "told s3cr3t");
  log.debug("below the level");

  expect(lines).toHaveLength(1);
  const line = lines[0] ?? "";
  expect(JSON.parse(line)).toMatchObject({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    deep: { list: ["[redacted]", "[redacted]"] },
    msg: "told [redacted]",
  });
  expect(line).not.toContain("s3cr3t");
});
