import { Secret } from "../config/secret.js";
import type { StorageKeys } from "./model/storage-keys.js";
import { seal } from "./seal/seal.js";
import { unseal } from "./seal/unseal.js";

/** What only the caller knew, and what a replacement recorder needs again. */
export interface SecretContent {
  readonly storage: StorageKeys | null;
  /** An RTC token of the caller's, and the recorder uid it came with. */
  readonly rtcToken: { readonly token: Secret; readonly recorderUid: string } | null;
  readonly decryption: { readonly secret: Secret; readonly salt: string | null } | null;
}

/** The same as plain JSON, the only form in which it is ever encrypted. */
interface PlainContent {
  readonly storage: {
    readonly accessKey: string;
    readonly secretKey: string;
    readonly stsToken: string | null;
    readonly stsExpiresAt: string | null;
  } | null;
  readonly rtcToken: { readonly token: string; readonly recorderUid: string } | null;
  readonly decryption: { readonly secret: string; readonly salt: string | null } | null;
}

const NOTHING: SecretContent = { storage: null, rtcToken: null, decryption: null };

/** Keeps a session's secrets with its row: encrypted, and bound to the session they belong to. */
export class SessionSecrets {
  /** @param keys newest first; the first one seals, all of them open. */
  constructor(private readonly keys: readonly Secret[]) {}

  /** Null where there is nothing to keep. */
  seal(sessionId: string, content: SecretContent): string | null {
    if (content.storage === null && content.rtcToken === null && content.decryption === null) return null;
    return seal(JSON.stringify(plain(content)), this.keys, sessionId);
  }

  /** @throws Error when no key opens it: the row was changed, or the key that sealed it is gone. */
  open(sessionId: string, sealed: string | null): SecretContent {
    if (sealed === null) return NOTHING;
    return secret(JSON.parse(unseal(sealed, this.keys, sessionId)) as PlainContent);
  }
}

function plain({ storage, rtcToken, decryption }: SecretContent): PlainContent {
  return {
    storage: storage && {
      accessKey: storage.accessKey,
      secretKey: storage.secretKey.reveal(),
      stsToken: storage.sts?.token.reveal() ?? null,
      stsExpiresAt: storage.sts?.expiresAt.toISOString() ?? null,
    },
    rtcToken: rtcToken && { token: rtcToken.token.reveal(), recorderUid: rtcToken.recorderUid },
    decryption: decryption && { secret: decryption.secret.reveal(), salt: decryption.salt },
  };
}

function secret({ storage, rtcToken, decryption }: PlainContent): SecretContent {
  return {
    storage: storage && {
      accessKey: storage.accessKey,
      secretKey: new Secret(storage.secretKey),
      sts:
        storage.stsToken === null || storage.stsExpiresAt === null
          ? null
          : { token: new Secret(storage.stsToken), expiresAt: new Date(storage.stsExpiresAt) },
    },
    rtcToken: rtcToken && { token: new Secret(rtcToken.token), recorderUid: rtcToken.recorderUid },
    decryption: decryption && { secret: new Secret(decryption.secret), salt: decryption.salt },
  };
}
