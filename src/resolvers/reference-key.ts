import { StillgraphError } from "../errors/stillgraph-error.js";

/**
 * A key of an entity as a router hands it in. Representations are untyped JSON; made a string by force, an object
 * could fail in its own `toString`, and a list of one would pass for what is in it.
 *
 * @throws StillgraphError BAD_USER_INPUT at [name] for anything but text.
 */
export function referenceKey(reference: Readonly<Record<string, unknown>>, name: string): string {
  const key = reference[name];
  if (typeof key === "string") return key;
  throw new StillgraphError("BAD_USER_INPUT", `The key ${name} of an entity must be given, as text.`, {
    inputPath: [name],
  });
}
