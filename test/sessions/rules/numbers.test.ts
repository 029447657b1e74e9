import { describe, expect, test } from "vitest";
import { checkCaptureInterval } from "../../../src/sessions/rules/check-capture-interval.js";
import { checkMaxDuration } from "../../../src/sessions/rules/check-max-duration.js";
import { checkMaxIdleTime } from "../../../src/sessions/rules/check-max-idle-time.js";
import { checkResourceExpiredHour } from "../../../src/sessions/rules/check-resource-expired-hour.js";
import { checkTokenCoversSession } from "../../../src/sessions/rules/check-token-covers-session.js";
import { badInputOf } from "../../support/bad-input-of.js";

const NEVER = [Number.NaN, Number.POSITIVE_INFINITY, 10.5, -1, 0];

describe.each([
  ["captureInterval", (n: number, at: string[]) => checkCaptureInterval(n, 5, at), 5, 3_600, "seconds"],
  ["captureInterval", (n: number, at: string[]) => checkCaptureInterval(n, 1, at), 1, 3_600, "seconds"],
  ["maxIdleTime", checkMaxIdleTime, 5, 2_592_000, "seconds"],
  ["resourceExpiredHour", checkResourceExpiredHour, 1, 720, "hours"],
] as const)("%s", (name, rule, least, most, unit) => {
  test(`may be ${least} to ${most} ${unit}`, () => {
    for (const value of [least, least + 1, most]) expect(badInputOf(() => rule(value, [name]))).toBe("taken");
  });

  test("is refused below, above and where it is no whole number", () => {
    for (const value of [least - 1, most + 1, ...NEVER]) {
      expect(badInputOf(() => rule(value, ["input", name]))).toEqual({
        at: `input.${name}`,
        message: `${name} must be a whole number of ${unit} from ${least} to ${most}.`,
      });
    }
  });
});

describe("maxDuration", () => {
  const session = { captureInterval: 10, resourceExpiredHour: 2 };
  const check = (seconds: number) => badInputOf(() => checkMaxDuration(seconds, session, ["maxDuration"]));

  test.each([10, 3_600, 7_140])(
    "may be %d seconds when the session can be stopped for two hours",
    (seconds) => {
      expect(check(seconds)).toBe("taken");
    },
  );

  test("is refused when the service would no longer take the stop, and says why", () => {
    expect(check(7_141)).toMatchObject({
      at: "maxDuration",
      message: expect.stringContaining("resourceExpiredHour (2 h)"),
    });
  });

  test.each([9, 0, -1, 10.5, Number.NaN])("is refused at %d seconds, which capture nothing", (seconds) => {
    expect(check(seconds)).toMatchObject({ message: expect.stringContaining("from 10 to 7140") });
  });
});

describe("a session and its token", () => {
  const check = (maxDuration: number | null, life: number | null) =>
    badInputOf(() => checkTokenCoversSession(maxDuration, life, ["input", "maxDuration"]));

  test.each([
    [86_400, 86_400],
    [60, 61],
    [1_000_000, null],
    [null, 60],
  ])("go together for %s seconds with a token of %s", (maxDuration, life) => {
    expect(check(maxDuration, life)).toBe("taken");
  });

  test("do not when the token ends first", () => {
    expect(check(86_401, 86_400)).toMatchObject({
      at: "input.maxDuration",
      message: expect.stringMatching(/at most 86400 seconds.*token/),
    });
  });
});
