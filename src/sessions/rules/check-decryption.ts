import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

interface Decryption {
  readonly mode: number;
  readonly secret: string;
  readonly salt: string | null;
}

/** 32 bytes in base64 are 43 digits and one `=`. */
const SALT = /^[A-Za-z0-9+/]{43}=$/;
const MODES_WITH_SALT = [7, 8];

/**
 * How the channel is encrypted, which must match the users' SDK: 0 for not at all, 1 to 8 with a secret, and for the
 * GCM2 modes 7 and 8 a salt of 32 bytes in base64 (contracts/cloud-recording.md 1.5).
 *
 * @param at where the input stands, for example `["input", "decryption"]`.
 * @throws StillgraphError BAD_USER_INPUT at `mode`, `secret` or `salt`; never repeats either secret.
 */
export function checkDecryption({ mode, secret, salt }: Decryption, at: InputPath): void {
  if (!Number.isInteger(mode) || mode < 0 || mode > 8) {
    throw badInput("mode must be a whole number from 0 (no encryption) to 8.", [...at, "mode"]);
  }
  if (mode === 0 && secret !== "") {
    throw badInput("secret must be empty with mode 0, which means no encryption.", [...at, "secret"]);
  }
  if (mode !== 0 && secret === "") {
    throw badInput(`secret must not be empty with mode ${mode}.`, [...at, "secret"]);
  }
  if (!MODES_WITH_SALT.includes(mode)) {
    if (salt === null) return;
    throw badInput(`salt belongs to the modes 7 and 8; mode ${mode} has none.`, [...at, "salt"]);
  }
  if (salt === null) throw badInput(`salt is required with mode ${mode}.`, [...at, "salt"]);
  if (!SALT.test(salt)) throw badInput("salt must be 32 bytes in base64 (44 characters).", [...at, "salt"]);
}
