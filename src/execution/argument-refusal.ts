import type { GraphQLError } from "graphql";

const REFUSAL = /^Argument "(\w+)" (has invalid value|of (?:required|non-null) type)/;

/** A refusal of an argument that graphql-js could judge only while it executed the field. */
interface ArgumentRefusal {
  readonly message: string;
  readonly inputPath: readonly string[];
}

/**
 * graphql-js refuses some arguments only at their field: a literal with a variable inside that turns out to be null,
 * say. That is the caller's input like any other, but the message prints the whole literal, which may hold a secret.
 *
 * @returns null for every other error.
 */
export function argumentRefusal({ message }: GraphQLError): ArgumentRefusal | null {
  const [, name, how] = REFUSAL.exec(message) ?? [];
  if (name === undefined) return null;
  const rule =
    how === "has invalid value"
      ? "The value does not fit its type once its variables are filled in."
      : "This argument is required, and must not be null.";
  return { message: `${name}: ${rule}`, inputPath: [name] };
}
