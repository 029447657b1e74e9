import type { Logger } from "pino";
import type { AuthConfig } from "../../config/config.js";
import type { Authenticator, Credentials } from "../authenticator.js";
import type { Caller } from "../caller.js";
import { bearerToken } from "./bearer-token.js";
import { fixedKey } from "./fixed-key.js";
import type { KeyFinder } from "./key-finder.js";
import { ProviderKeys } from "./provider-keys.js";
import { readJwks } from "./read-jwks.js";
import { TokenMemory } from "./token-memory.js";
import { verifyToken } from "./verify-token.js";

interface Parts {
  readonly auth: AuthConfig;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Asks every caller for a token, verifies it once and remembers it until it is over or the keys change. */
export class TokenAuthenticator implements Authenticator {
  readonly #auth: AuthConfig;
  readonly #clock: () => number;
  readonly #keys: KeyFinder;
  #memory = new TokenMemory();

  constructor({ auth, log, clock }: Parts) {
    this.#auth = auth;
    this.#clock = clock;
    this.#keys = auth.keys.kind === "jwks" ? this.#ofProvider(auth.keys.url, log) : fixedKey(auth.keys);
  }

  authenticate({ authorization, address, connection }: Credentials): Caller | Promise<Caller> {
    const token = bearerToken(authorization);
    const now = this.#clock();
    const recalled = this.#memory.recall(token, now, connection);
    if (recalled === null) return this.#verify(token, now, address);
    this.#keys.refresh();
    return { ...recalled, address };
  }

  async #verify(token: string, now: number, address: string): Promise<Caller> {
    const memory = this.#memory;
    const verified = await verifyToken(token, this.#keys, this.#auth, now);
    memory.remember(token, verified);
    return { ...verified, address };
  }

  #ofProvider(url: string, log: Logger): ProviderKeys {
    const { origin } = new URL(url);
    return new ProviderKeys({
      read: () => readJwks(url),
      clock: this.#clock,
      // A key that was withdrawn takes the tokens with it that it was believed for; those that are being verified with
      // it at this moment are remembered where nobody looks any more.
      onChange: () => {
        this.#memory = new TokenMemory();
      },
      onTrouble: (trouble) => {
        if (trouble === null) log.info({ address: origin }, "the identity provider's keys can be had again");
        else log.warn({ address: origin, err: trouble }, "the identity provider's keys cannot be had");
      },
    });
  }
}
