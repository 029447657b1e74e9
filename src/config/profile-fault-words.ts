import type { z } from "zod";

const KINDS: Readonly<Record<string, string>> = {
  object: "an object with fields",
  array: "a list",
  string: "a text",
  boolean: "true or false",
};

/** What is wrong with a value in the profiles file, in the words of this server; never the value, which may be a key. */
export function profileFaultWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `${issue.input === undefined ? "is missing; " : ""}expected ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `${issue.input === undefined ? "is missing; " : ""}expected one of ${issue.values.join(", ")}`;
    case "unrecognized_keys":
      return `there is no field ${issue.keys.join(", ")} here`;
    case "too_small":
      return "expected at least one character";
    default:
      return "expected another value";
  }
}
