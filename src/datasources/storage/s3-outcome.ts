import type { Outcome } from "../http/outcome.js";

/** What the S3 client's errors are made of, as far as it is of use here. */
interface ThrownByS3 {
  readonly name?: string;
  /** Of the socket, for example ECONNREFUSED. */
  readonly code?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

/**
 * An error of the S3 client in the words the retry table knows. The text of a reply is `Code: message` of the error
 * document, for example `NoSuchBucket: The specified bucket does not exist`.
 */
export function s3Outcome(error: unknown): Outcome {
  const thrown: ThrownByS3 = typeof error === "object" && error !== null ? error : {};
  const cause = error instanceof Error ? error : new Error("the S3 client failed");
  const status = thrown.$metadata?.httpStatusCode;
  if (status === undefined) {
    // Not "TimeoutError": the client calls a connection that was reset one, too.
    const gaveUp = thrown.name === "AbortError" || thrown.code === "ETIMEDOUT";
    return { kind: "none", trouble: gaveUp ? "timeout" : "network", cause };
  }
  const requestId = thrown.$metadata?.requestId;
  return {
    kind: "reply",
    status,
    headers: requestId === undefined ? {} : { "x-amz-request-id": requestId },
    text: [thrown.name, thrown.message].filter((part) => part !== undefined && part !== "").join(": "),
  };
}
