import type { z } from "zod";

/**
 * What is wrong with a body, in the manner of the one text that is documented, `Acquire: invalid
 * resourceExpiredHour value!` (contracts/cloud-recording.md 3.2); the exact texts of the others are unknown.
 */
export function parameterProblem(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return "invalid parameter!";
  if (issue.code === "unrecognized_keys") return `unknown parameter ${issue.keys[0]}!`;
  if (issue.code === "custom" && issue.message !== "Invalid input") return issue.message;
  const field = issue.path.findLast((step) => typeof step === "string") ?? "body";
  return `invalid ${field} value!`;
}
