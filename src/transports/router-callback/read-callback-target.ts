import { z } from "zod";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { CallbackTarget } from "./callback-target.js";

/** What a router means that says nothing, as the other implementations of the protocol have it. */
const USUAL_INTERVAL_MS = 5_000;
/** A shorter one would let any caller make this server send without end. */
const SHORTEST_INTERVAL_MS = 1_000;
const LONGEST_INTERVAL_MS = 24 * 60 * 60 * 1_000;

const WHERE = ["extensions", "subscription"] as const;

const text = (most: number) =>
  z
    .string(`expected a text of 1 to ${most} characters`)
    .min(1, `expected a text of 1 to ${most} characters`)
    .max(most, `expected a text of 1 to ${most} characters`);

const INTERVAL_WORDS = `expected 0 (no heartbeat) or a whole number from ${SHORTEST_INTERVAL_MS} to ${LONGEST_INTERVAL_MS} milliseconds`;

const shape = z.object(
  {
    callbackUrl: text(2_048),
    subscriptionId: text(256),
    verifier: text(1_024),
    heartbeatIntervalMs: z
      .int(INTERVAL_WORDS)
      .refine((ms) => ms === 0 || (ms >= SHORTEST_INTERVAL_MS && ms <= LONGEST_INTERVAL_MS), INTERVAL_WORDS)
      .default(USUAL_INTERVAL_MS),
  },
  "expected an object with callbackUrl, subscriptionId and verifier",
);

/**
 * Reads `extensions.subscription` of a request.
 *
 * @param allowedOrigins where results may be sent; a router elsewhere is refused, because any caller can name any
 * address here and this server would call it from inside its network.
 * @throws StillgraphError BAD_USER_INPUT with the path of what is wrong, NOT_CONFIGURED where no origin is allowed.
 */
export function readCallbackTarget(extension: unknown, allowedOrigins: ReadonlySet<string>): CallbackTarget {
  if (allowedOrigins.size === 0) {
    throw new StillgraphError(
      "NOT_CONFIGURED",
      "This server sends no HTTP callbacks; its operator can allow a router with the setting SUBSCRIPTION_CALLBACK_ORIGINS.",
    );
  }
  const read = shape.safeParse(extension);
  if (!read.success) {
    const issue = read.error.issues[0];
    const path = (issue?.path ?? []).map((key) => (typeof key === "number" ? key : String(key)));
    throw refusal(path, issue?.message ?? "expected another value");
  }
  const { callbackUrl, subscriptionId, verifier, heartbeatIntervalMs } = read.data;
  const url = URL.canParse(callbackUrl) ? new URL(callbackUrl) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw refusal(["callbackUrl"], "expected an absolute http or https address");
  }
  if (url.username !== "" || url.password !== "") {
    throw refusal(["callbackUrl"], "expected an address without a user name or password");
  }
  if (!allowedOrigins.has(url.origin)) {
    throw refusal(
      ["callbackUrl"],
      `this server does not call ${url.origin}; its operator can allow it with the setting SUBSCRIPTION_CALLBACK_ORIGINS`,
    );
  }
  return { url, id: subscriptionId, verifier, heartbeatIntervalMs };
}

function refusal(path: readonly (string | number)[], words: string): StillgraphError {
  const inputPath = [...WHERE, ...path];
  return new StillgraphError("BAD_USER_INPUT", `${inputPath.join(".")}: ${words}.`, { inputPath });
}
