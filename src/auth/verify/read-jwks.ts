import type { JSONWebKeySet } from "jose";
import { Client } from "undici";
import { exchange } from "../../datasources/http/exchange.js";
import type { Outcome } from "../../datasources/http/outcome.js";
import { parseJson } from "../../datasources/http/parse-json.js";

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 256 * 1_024;
/** A provider has a handful; each costs work when a token names none. */
const MAX_KEYS = 100;

interface Bounds {
  /** Milliseconds until the last byte; five seconds unless told. */
  readonly timeoutMs?: number;
}

/**
 * Fetches a provider's key set. Redirects are not followed: the operator named the address that is trusted. The
 * connection is not kept, since this happens every few minutes.
 *
 * @param url http or https address.
 * @throws Error whose message says in one line what is wrong, without anything of the answer.
 */
export async function readJwks(url: string, { timeoutMs = TIMEOUT_MS }: Bounds = {}): Promise<JSONWebKeySet> {
  const { origin, pathname, search } = new URL(url);
  const client = new Client(origin, { connect: { timeout: timeoutMs } });
  try {
    const request = {
      method: "GET",
      path: pathname + search,
      headers: { accept: "application/jwk-set+json, application/json" },
    } as const;
    return keysIn(await exchange(client, request, { timeoutMs, maxBytes: MAX_BYTES }));
  } finally {
    void client.destroy();
  }
}

function keysIn(outcome: Outcome): JSONWebKeySet {
  if (outcome.kind === "none") throw new Error(`no answer (${outcome.trouble})`, { cause: outcome.cause });
  if (outcome.status !== 200) throw new Error(`answered ${outcome.status}`);
  const content = parseJson(outcome.text);
  const keys = typeof content === "object" && content !== null && "keys" in content ? content.keys : null;
  if (!Array.isArray(keys)) throw new Error("answered something that is no JSON Web Key Set");
  if (keys.length > MAX_KEYS) throw new Error(`answered more than ${MAX_KEYS} keys`);
  // A provider may add what this server cannot read; the keys beside it are as good as before.
  return { keys: keys.filter((key) => typeof key === "object" && key !== null && "kty" in key) };
}
