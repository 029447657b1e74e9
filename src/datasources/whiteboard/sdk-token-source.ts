import type { WhiteboardCredentials } from "../../config/config.js";
import { signSdkToken, tokenRole } from "./sign-token.js";

/** A token stolen from a log or a proxy is worth little for long; renewal costs one HMAC. */
const LIFESPAN_MS = 10 * 60_000;
/** Room for clocks that differ and for a call that waits in a queue. */
const RENEW_BEFORE_MS = 3 * 60_000;

/** Gives the server's own SDK token: signed here, kept until shortly before it expires. */
export class SdkTokenSource {
  #cached: { readonly token: string; readonly renewAt: number } | null = null;

  /**
   * @param clock milliseconds since the epoch.
   * @param nonce a text that was not used before, for example a UUID.
   */
  constructor(
    private readonly credentials: WhiteboardCredentials,
    private readonly clock: () => number,
    private readonly nonce: () => string,
  ) {}

  current(): string {
    if (this.credentials.kind === "sdkToken") return this.credentials.token.reveal();
    const now = this.clock();
    if (this.#cached === null || now >= this.#cached.renewAt) {
      const expireAt = now + LIFESPAN_MS;
      const token = signSdkToken({
        accessKey: this.credentials.accessKey,
        secretKey: this.credentials.secretKey.reveal(),
        // The least role that may take screenshots and read rooms (contracts/whiteboard.md B4.3).
        role: tokenRole.writer,
        nonce: this.nonce(),
        expireAt,
      });
      this.#cached = { token, renewAt: expireAt - RENEW_BEFORE_MS };
    }
    return this.#cached.token;
  }
}
