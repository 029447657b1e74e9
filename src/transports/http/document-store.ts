import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import { documentCache } from "../../execution/document-cache.js";
import { documentWeight } from "../../execution/document-weight.js";

/** Apollo Server's cache of parsed documents. */
type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>["documentStore"]>;

/**
 * Apollo Server keeps the documents it has parsed, 30 MiB of them as JSON. That leaves out the tokens and comments which
 * are kept with a document, and these can be a thousand times as much: this one counts them.
 */
export function documentStore(): DocumentStore {
  const kept = new LRUCache<string, DocumentNode>({
    ...documentCache,
    sizeCalculation: (document) => documentWeight(document, document.loc?.end ?? 0),
  });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => void kept.delete(key),
  };
}
