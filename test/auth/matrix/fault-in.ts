import type { Given } from "./given.js";
import type { Question } from "./question.js";
import { marksOf, type Thing, type Things } from "./thing.js";

/** What a caller may do: whether the scopes are enough for the question, and which of the things the token names. */
export interface Standing {
  readonly isAllowed: boolean;
  readonly reach: readonly Thing[];
  /** Whether the scopes are asked for below a root field, which may have nothing to show first. */
  readonly isBelow: boolean;
}

/** What is wrong with an answer, in words; null when it is as it should be. */
export function faultIn(
  { text, errors }: Given,
  { about, shows, refusal }: Question,
  { isAllowed, reach, isBelow }: Standing,
  { own, foreign }: Things,
): string | null {
  const visible = isAllowed ? reach : [];
  const hidden = [own, foreign].filter((thing) => !visible.includes(thing));
  const leak = hidden.flatMap(marksOf).find((mark) => text.includes(mark));
  if (leak !== undefined) return `it gives away ${leak}`;
  const { code, inputPath } = errors[0]?.extensions ?? {};
  const said = `${code} at ${JSON.stringify(inputPath)}`;
  const isShown = about.some((thing) => reach.includes(thing));
  if (!isAllowed) {
    const isRefused = said === "FORBIDDEN at undefined" || (isBelow && !isShown && code === undefined);
    return isRefused ? null : `${said} in place of FORBIDDEN`;
  }
  const [only, ...others] = about;
  if (typeof refusal === "object" && only !== undefined && others.length === 0 && !reach.includes(only)) {
    const expected = `${refusal.code} at ${JSON.stringify(refusal.inputPath)}`;
    return said === expected ? null : `${said} in place of ${expected}`;
  }
  if (code !== undefined) return `${said} in place of an answer`;
  const missing = about.find((thing) => reach.includes(thing) && !text.includes(shows(thing)));
  return missing === undefined ? null : `it lacks ${shows(missing)}`;
}
