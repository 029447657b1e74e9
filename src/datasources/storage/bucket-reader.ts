import type { StorageKeys } from "../../sessions/model/storage-keys.js";
import type { StorageTarget } from "../../sessions/model/storage-target.js";
import { type ListingMeans, listObjects } from "./list-objects.js";

/** Reads buckets with the clock, the randomness and the pauses it was given once. */
export class BucketReader {
  constructor(private readonly means: ListingMeans = {}) {}

  /**
   * The keys under a prefix, page by page in their order; see `listObjects`.
   *
   * @throws StillgraphError UPSTREAM_* with `service` storage.
   */
  async *list(target: StorageTarget, keys: StorageKeys, prefix: string): AsyncGenerator<string[], void> {
    for await (const page of listObjects({ target, keys, prefix }, this.means)) {
      yield page.map(({ key }) => key);
    }
  }
}
