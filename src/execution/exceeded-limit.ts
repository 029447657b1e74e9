import type { OperationLimits } from "../config/config.js";
import type { ErrorCode } from "../errors/catalogue.js";
import type { Measures } from "./measure-operation.js";

interface Exceeded {
  readonly code: ErrorCode;
  readonly message: string;
}

const RULES = [
  ["depth", "DEPTH_LIMIT_EXCEEDED", "nests fields", "deep"],
  ["aliases", "ALIAS_LIMIT_EXCEEDED", "has", "aliases"],
  ["rootFields", "ROOT_FIELD_LIMIT_EXCEEDED", "has", "root fields"],
  ["directives", "DIRECTIVE_LIMIT_EXCEEDED", "has", "directives"],
  ["cost", "COST_LIMIT_EXCEEDED", "costs", "points"],
] as const satisfies readonly (readonly [keyof Measures, ErrorCode, string, string])[];

/** The first limit an operation breaks, in words that tell by how much; null when it keeps them all. */
export function exceededLimit(measures: Measures, limits: OperationLimits): Exceeded | null {
  for (const [measure, code, verb, unit] of RULES) {
    if (measures[measure] <= limits[measure]) continue;
    const message = `The operation ${verb} ${measures[measure]} ${unit}; at most ${limits[measure]} are allowed.`;
    return { code, message };
  }
  return null;
}
