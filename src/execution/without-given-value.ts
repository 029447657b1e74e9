import type { GivenValue } from "./given-value.js";

const BUILT_IN = /^(String|ID|Int|Float|Boolean) cannot represent/;
const ENUM = /^Enum "(\w+)" cannot represent|^Value ".*" does not exist in "(\w+)" enum/s;
const UNKNOWN_FIELD = /^Field "(.*)" is not defined by type "(\w+)"/s;

/** What a mistyped enum value or field name looks like, and keys, secrets and tokens mostly do not. */
const WORD = /^[A-Za-z_][\w-]{0,39}$/;

/**
 * What graphql-js says of a value that does not fit, without the value: a secret that was given as a list, or in the
 * place of an object, is a secret still, and would stand in the answer and in the log. Numbers are repeated where a
 * number was wanted, and single words where one of a few was.
 */
export function withoutGivenValue(message: string, given: GivenValue): string {
  const [, scalar] = BUILT_IN.exec(message) ?? [];
  if (scalar !== undefined) {
    if (given.kind === "a number" && /^(?:Int|Float)$/.test(scalar)) return message;
    return `Expected ${/^I/.test(scalar) ? "an" : "a"} ${scalar}, got ${given.kind}.`;
  }
  const [isOfEnum, one, other] = ENUM.exec(message) ?? [];
  if (isOfEnum !== undefined) {
    if (given.text !== undefined && WORD.test(given.text)) return message;
    return `Expected a value of the enum ${one ?? other}, got ${given.kind}.`;
  }
  const [isOfField, name = "", type] = UNKNOWN_FIELD.exec(message) ?? [];
  if (isOfField !== undefined) {
    return WORD.test(name) ? message : `A field that was given is not defined by type "${type}".`;
  }
  const harmless = given.printed === undefined || /^(?:a number|a boolean|null)$/.test(given.kind);
  return harmless ? message : message.replace(`found ${given.printed}`, () => `found ${given.kind}`);
}
