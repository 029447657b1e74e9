import { randomUUID } from "node:crypto";

/** Nobody else can make such a name: a caller's are looked up among what callers have taught. */
const mark = `${randomUUID()} `;

/** Names for documents that hold the document's own text, so that nothing has to be kept to find it again. */
export const ownName = {
  of: (text: string): string => mark + text,

  /** @returns null for a name of another kind. */
  textIn(name: string): string | null {
    // Apollo Server puts a prefix before every name.
    const at = name.indexOf(mark);
    return at === -1 ? null : name.slice(at + mark.length);
  },
};
