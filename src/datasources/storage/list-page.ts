import { ListObjectsCommand, type ListObjectsCommandOutput, type S3Client } from "@aws-sdk/client-s3";
import type { StillgraphError } from "../../errors/stillgraph-error.js";
import { nextAttempt } from "../http/next-attempt.js";
import { repeatable } from "../http/retry-policy.js";
import { s3Outcome } from "./s3-outcome.js";
import { storageRefusal } from "./storage-refusal.js";

interface PageQuestion {
  readonly bucket: string;
  readonly prefix: string;
  /** What comes after this key; empty for the first page. */
  readonly marker: string;
  /** 1 to 1000. */
  readonly pageSize: number;
  /** Texts no error repeats. */
  readonly secrets: readonly string[];
}

interface PageMeans {
  /** Milliseconds for the page, repeats and pauses included. */
  readonly deadlineMs: number;
  readonly clock: () => number;
  readonly random: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

interface Page {
  readonly contents: NonNullable<ListObjectsCommandOutput["Contents"]>;
  /** Where the next page begins; null after the last one. */
  readonly next: string | null;
}

/**
 * One page of a listing, repeated by the table for calls that may be.
 *
 * @throws StillgraphError UPSTREAM_* with `service` storage.
 */
export async function listPage(client: S3Client, question: PageQuestion, means: PageMeans): Promise<Page> {
  const { bucket, prefix, marker, pageSize } = question;
  const { deadlineMs, clock, random, pause } = means;
  const deadline = clock() + deadlineMs;
  const command = new ListObjectsCommand({
    Bucket: bucket,
    Prefix: prefix,
    MaxKeys: pageSize,
    ...(marker === "" ? {} : { Marker: marker }),
  });
  for (let repeats = 0; ; repeats++) {
    let answer: ListObjectsCommandOutput;
    try {
      const abortSignal = AbortSignal.timeout(Math.max(1, deadline - clock()));
      answer = await client.send(command, { abortSignal });
    } catch (error) {
      const outcome = s3Outcome(error);
      const situation = { outcome, repeats, origins: 1, retryAfterMs: null, random: random() };
      const next = nextAttempt(repeatable, situation);
      if (next === null || clock() + next.delayMs >= deadline) throw refuse(outcome, question);
      await pause(next.delayMs);
      continue;
    }
    return read(answer, question);
  }
}

function read(answer: ListObjectsCommandOutput, question: PageQuestion): Page {
  // The page of some proxy, read as XML, would look like an empty bucket.
  if (answer.IsTruncated === undefined) throw misshapen("its body is not a listing", question);
  const contents = answer.Contents ?? [];
  if (!answer.IsTruncated) return { contents, next: null };
  // The next marker is told for grouped listings only; else it is the last key.
  const next = answer.NextMarker ?? contents.at(-1)?.Key ?? "";
  if (next === "" || next === question.marker)
    throw misshapen("it says that there is more, and does not go on", question);
  return { contents, next };
}

function misshapen(what: string, question: PageQuestion): StillgraphError {
  return refuse({ kind: "reply", status: 200, headers: {}, text: `answered 200, but ${what}` }, question);
}

function refuse(outcome: Parameters<typeof storageRefusal>[0], { secrets }: PageQuestion): StillgraphError {
  return storageRefusal(outcome, { operation: "listObjects", secrets });
}
