import { setTimeout as wait } from "node:timers/promises";
import type { StorageKeys } from "../../sessions/model/storage-keys.js";
import type { StorageTarget } from "../../sessions/model/storage-target.js";
import { listPage } from "./list-page.js";
import type { ListedObject } from "./listed-object.js";
import { s3ClientFor } from "./s3-client-for.js";

interface Question {
  readonly target: StorageTarget;
  /** Keys that may list the bucket. */
  readonly keys: StorageKeys;
  /** What the keys begin with; need not end at a `/`. */
  readonly prefix: string;
  /** Lists what comes after this key only; from the first when left out. */
  readonly after?: string;
}

/** What a listing works with; everything has a default. */
export interface ListingMeans {
  /** Milliseconds for one page, repeats and pauses included; 20 s when left out. */
  readonly pageDeadlineMs?: number;
  /** Most objects a page, 1 to 1000; 1000 when left out. */
  readonly pageSize?: number;
  readonly clock?: () => number;
  /** From 0 to 1. */
  readonly random?: () => number;
  /** Lets so many milliseconds pass; between repeats. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/**
 * What is in a bucket, page by page in the order of the keys; each page is asked for when the one before was taken.
 * A vendor that does not speak S3 has no pages.
 *
 * The first version of the S3 call is used, because it is the one every vendor of the S3 family has; it also goes on
 * from any key, so that a listing can be resumed.
 *
 * @throws StillgraphError UPSTREAM_* with `service` storage.
 */
export async function* listObjects(
  { target, keys, prefix, after = "" }: Question,
  means: ListingMeans = {},
): AsyncGenerator<ListedObject[], void> {
  const { pageDeadlineMs = 20_000, pageSize = 1_000, ...given } = means;
  const { clock = Date.now, random = Math.random, pause = wait } = given;
  const client = s3ClientFor(target, keys);
  if (client === null) return;
  const secrets = [keys.accessKey, keys.secretKey.reveal(), keys.sts?.token.reveal() ?? ""];
  try {
    for (let marker: string | null = after; marker !== null; ) {
      const question = { bucket: target.bucket, prefix, marker, pageSize, secrets };
      const page = await listPage(client, question, { deadlineMs: pageDeadlineMs, clock, random, pause });
      const objects = page.contents.flatMap(({ Key: key, Size: size, LastModified: lastModified }) =>
        key === undefined ? [] : [{ key, size: size ?? 0, lastModified: lastModified ?? null }],
      );
      if (objects.length > 0) yield objects;
      marker = page.next;
    }
  } finally {
    client.destroy();
  }
}
