import { type ASTNode, Kind, print } from "graphql";
import type { GivenValue } from "./given-value.js";

/** A value as it stands in a document; undefined for a node that is none. */
export function givenLiteral(node: ASTNode): GivenValue | undefined {
  switch (node.kind) {
    case Kind.OBJECT_FIELD:
      return givenLiteral(node.value);
    case Kind.STRING:
      return { kind: "a text", text: node.value, printed: print(node) };
    case Kind.ENUM:
      return { kind: "a name", text: node.value, printed: node.value };
    case Kind.LIST:
      return { kind: "a list", printed: print(node) };
    case Kind.OBJECT:
      return { kind: "an object", printed: print(node) };
    case Kind.INT:
    case Kind.FLOAT:
      return { kind: "a number" };
    case Kind.BOOLEAN:
      return { kind: "a boolean" };
    case Kind.NULL:
      return { kind: "null" };
    default:
      return undefined;
  }
}
