import { type CompositionSuccess, composeServices } from "@apollo/composition";
import type { DocumentNode } from "graphql";

interface Service {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

/** Composes as a router's build does; what keeps the subgraphs apart is thrown in the composer's words. */
export function composeSupergraph(services: readonly Service[]): CompositionSuccess {
  const result = composeServices([...services]);
  if (result.errors !== undefined) {
    throw new AggregateError(result.errors, result.errors.map(({ message }) => message).join("\n"));
  }
  return result;
}
