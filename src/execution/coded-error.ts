import { type ASTNode, GraphQLError, type Source } from "graphql";
import { catalogue, type ErrorCode } from "../errors/catalogue.js";

interface Whereabouts {
  readonly nodes?: readonly ASTNode[] | ASTNode | undefined;
  readonly source?: Source | undefined;
  readonly positions?: readonly number[] | undefined;
  /** Path of the offending value from the argument or variable down. */
  readonly inputPath?: readonly (string | number)[];
}

/** A refusal of a whole operation: an error with its code, and the HTTP status for transports that have one. */
export function codedError(code: ErrorCode, message: string, where: Whereabouts = {}): GraphQLError {
  const { nodes, source, positions, inputPath } = where;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: {
      code,
      http: { status: catalogue[code].httpStatus },
      ...(inputPath === undefined ? {} : { inputPath }),
    },
  });
}
