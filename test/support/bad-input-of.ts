import { StillgraphError } from "../../src/errors/stillgraph-error.js";

/** Where and with which words a rule refused, or `"taken"` when it did not. Anything but BAD_USER_INPUT is thrown on. */
export function badInputOf(rule: () => unknown): { at: string; message: string } | "taken" {
  try {
    rule();
    return "taken";
  } catch (error) {
    if (!(error instanceof StillgraphError) || error.code !== "BAD_USER_INPUT") throw error;
    return { at: (error.inputPath ?? []).join("."), message: error.message };
  }
}
