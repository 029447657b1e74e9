import type { KeySource, StorageProfile } from "../../config/storage-profile.js";
import { readStsFile } from "../../datasources/storage/read-sts-file.js";
import { s3EndpointOf } from "../../datasources/storage/s3-endpoint-of.js";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import type { StorageKeys } from "../model/storage-keys.js";
import type { SecretContent } from "../session-secrets.js";

/** Who may open a session's bucket, and with which keys. */
export class StorageDesk {
  constructor(readonly profiles: ReadonlyMap<string, StorageProfile>) {}

  /**
   * The keys the service uploads with, read anew where somebody renews them.
   *
   * @throws StillgraphError CONFLICT when the session's profile is no longer configured.
   */
  async writeKeys(session: Pick<SnapshotSession, "storage">, secrets: SecretContent): Promise<StorageKeys> {
    if (secrets.storage !== null) return secrets.storage;
    return keysFrom(this.#profileOf(session).keys);
  }

  /**
   * The keys this server lists and signs with. Of a caller's own storage nobody said that its keys may read, and they
   * are not used for it. Null also where the vendor speaks no S3.
   */
  async readKeys({ storage }: Pick<SnapshotSession, "storage">): Promise<StorageKeys | null> {
    if (s3EndpointOf(storage) === null) return null;
    const source = storage.profile === null ? null : (this.profiles.get(storage.profile)?.readKeys ?? null);
    return source === null ? null : keysFrom(source);
  }

  #profileOf({ storage }: Pick<SnapshotSession, "storage">): StorageProfile {
    const profile = storage.profile === null ? undefined : this.profiles.get(storage.profile);
    if (profile === undefined) {
      throw new StillgraphError(
        "CONFLICT",
        `The session's storage profile ${storage.profile ?? ""} is no longer set up on this server.`,
      );
    }
    return profile;
  }
}

async function keysFrom(source: KeySource): Promise<StorageKeys> {
  return source.kind === "fixed" ? source.keys : readStsFile(source.path);
}
