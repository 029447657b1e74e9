import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import { LRUCache } from "lru-cache";
import { ownName } from "./own-name.js";

type PersistedQueries = Exclude<ApolloServerOptions<BaseContext>["persistedQueries"], false | undefined>;

/** Bytes, as much as Apollo Server's own cache for them. */
const MOST = 30 * 1024 * 1024;
/** What an entry takes beside its characters. */
const BYTES_OF_ENTRY = 256;

/**
 * The texts of documents by their names: what callers have taught under a hash, as long as it is asked often enough to be
 * kept, and what namedByText has named, always.
 */
export function persistedQueries(): PersistedQueries {
  const taught = new LRUCache<string, string>({
    maxSize: MOST,
    sizeCalculation: (text, hash) => BYTES_OF_ENTRY + 2 * (text.length + hash.length),
  });
  return {
    cache: {
      get: async (name) => ownName.textIn(name) ?? taught.get(name),
      set: async (hash, text) => void taught.set(hash, text),
      delete: async (hash) => void taught.delete(hash),
    },
  };
}
