import { catalogue } from "../../../src/errors/catalogue.js";

/** What no answer to a caller holds: stacks, SQL, paths of this machine, words of JavaScript itself. */
const INNER_WORDS =
  /\n\s+at |node_modules|node:internal|\bselect .* from\b|violates|syntax error at or near|Cannot (?:read|set) propert|is not a function|is not iterable|Maximum call stack|\[object Object\]/i;

/** What is wrong with a GraphQL result as such, however wrong what was asked: one line each. */
export function faultsOfAnswer(result: unknown): string[] {
  if (typeof result !== "object" || result === null) return [`no result: ${JSON.stringify(result)}`];
  const { data, errors } = result as { data?: unknown; errors?: unknown };
  if (errors === undefined) return data === undefined ? ["neither data nor errors"] : [];
  if (!Array.isArray(errors) || errors.length === 0) return ["errors without an error"];
  return errors.flatMap((error) => faultsOfError(error));
}

function faultsOfError(error: { message?: unknown; extensions?: Record<string, unknown> }): string[] {
  const { message, extensions = {} } = error;
  const { code, requestId } = extensions;
  const said = JSON.stringify(error);
  const faults: string[] = [];
  if (typeof message !== "string" || message === "") faults.push(`an error without words: ${said}`);
  if (typeof code !== "string" || !Object.hasOwn(catalogue, code))
    faults.push(`an error without a code: ${said}`);
  if (code === "INTERNAL") faults.push(`an error nobody foresaw: ${said}`);
  if (typeof requestId !== "string" || requestId === "") faults.push(`an error without requestId: ${said}`);
  if (INNER_WORDS.test(String(message))) faults.push(`an error that tells of the inside: ${said}`);
  return faults;
}
