import type { AskedOperation } from "./asked-operation.js";

const PARTS = ["operationName", "variables", "extensions"] as const;
const EMPTY_PART = new RegExp(`[?&](?:${PARTS.join("|")})=?(?:&|$)`);

/**
 * Some clients send an empty text where they have no name, no variables or no extensions. Apollo Server would look for an
 * operation without a name, or for JSON in it.
 */
export function withoutEmptyParts(asked: AskedOperation): AskedOperation {
  const { method, body, search } = asked;
  if (method === "GET") return EMPTY_PART.test(search) ? { ...asked, search: filledOnly(search) } : asked;
  const nameless =
    typeof body === "object" && body !== null && "operationName" in body && body.operationName === "";
  return nameless ? { ...asked, body: { ...body, operationName: null } } : asked;
}

/** What is given twice stays, for Apollo Server to refuse. */
function filledOnly(search: string): string {
  const given = new URLSearchParams(search);
  for (const name of PARTS) {
    const values = given.getAll(name);
    if (values.length === 1 && values[0] === "") given.delete(name);
  }
  return `?${given}`;
}
