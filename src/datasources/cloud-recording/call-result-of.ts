import type { z } from "zod";
import { catalogue, type ErrorCode } from "../../errors/catalogue.js";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { UpstreamRefusal } from "../../errors/upstream-refusal.js";
import type { Ending } from "../http/http-client.js";
import { decide } from "./decide.js";
import type { Meanings } from "./decisions.js";
import type { Operation } from "./operation.js";
import { readErrorBody } from "./read-error-body.js";
import { readSuccess } from "./read-success.js";
import { recordingRefusalOf } from "./recording-refusal-of.js";
import { troublesOf } from "./troubles-of.js";

/** How a call went: the checked body of a success, or the decided meaning of another answer. */
export type CallResult<O extends Operation, T> =
  | { readonly kind: "success"; readonly answer: T }
  | OtherResult<Meanings[O]>;

type OtherResult<Kind> = Kind extends string
  ? {
      readonly kind: Kind;
      readonly upstream: UpstreamRefusal;
      readonly sid: string | null;
      /** Whether earlier attempts of the same call came before this answer. */
      readonly repeated: boolean;
    }
  : never;

/**
 * What the last outcome of a call means.
 *
 * @param secrets texts sent with the call, kept out of every error.
 * @throws StillgraphError UPSTREAM_* with `upstream` filled in, for an outcome the decision table calls an error.
 */
export function callResultOf<O extends Operation, T extends object>(
  operation: O,
  { outcome, retryAfterMs, repeated }: Ending,
  answer: z.ZodType<T>,
  secrets: readonly string[],
): CallResult<O, T> {
  const success = readSuccess(outcome, answer);
  if (success !== null) return { kind: "success", answer: success };
  const meaning = decide(operation, troublesOf(outcome));
  const upstream = recordingRefusalOf(outcome, operation, secrets);
  if (isErrorCode(meaning)) {
    throw new StillgraphError(
      meaning,
      `The Cloud Recording service ${outcome.kind === "none" ? "did not carry out" : "refused"} \`${operation}\`: ${upstream.reason}.`,
      {
        upstream,
        ...(retryAfterMs === null ? {} : { retryAfter: Math.ceil(retryAfterMs / 1_000) }),
        ...(outcome.kind === "none" ? { cause: outcome.cause } : {}),
      },
    );
  }
  const sid = outcome.kind === "reply" ? readErrorBody(outcome.text).sid : null;
  return { kind: meaning, upstream, sid, repeated } as CallResult<O, T>;
}

function isErrorCode(meaning: string): meaning is ErrorCode {
  return Object.hasOwn(catalogue, meaning);
}
