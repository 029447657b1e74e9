import type { S3Client } from "@aws-sdk/client-s3";
import type { StorageKeys } from "../../sessions/model/storage-keys.js";
import type { StorageTarget } from "../../sessions/model/storage-target.js";
import { s3ClientFor } from "./s3-client-for.js";

/** By the keys themselves, so that clients go when their keys go and no secret becomes a name. */
const clients = new WeakMap<StorageKeys, Map<string, S3Client | null>>();

/**
 * A client that only signs. Kept as long as its keys, because a page of a hundred pictures is a hundred signatures and
 * a new client costs more than five of them. It never opens a connection, so nobody has to destroy it.
 *
 * @returns null where the vendor does not speak S3.
 */
export function signingClientFor(target: StorageTarget, keys: StorageKeys): S3Client | null {
  const { vendor, region, endpoint } = target;
  const place = JSON.stringify([vendor, region, endpoint]);
  const known = clients.get(keys) ?? new Map<string, S3Client | null>();
  clients.set(keys, known);
  const client = known.get(place) ?? s3ClientFor(target, keys);
  known.set(place, client);
  return client;
}
