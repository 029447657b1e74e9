import type { GivenValue } from "./given-value.js";

/** A value as it came in a variable, or a part of one. */
export function givenVariable(value: unknown): GivenValue {
  if (value === null || value === undefined) return { kind: "null" };
  if (Array.isArray(value)) return { kind: "a list" };
  if (typeof value === "string") return { kind: "a text", text: value };
  if (typeof value === "number") return { kind: "a number" };
  return { kind: typeof value === "boolean" ? "a boolean" : "an object" };
}
