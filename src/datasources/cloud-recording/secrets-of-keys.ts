import type { StorageKeys } from "../../sessions/model/storage-keys.js";

/** Every text of storage keys that must not come back out in an error. */
export function secretsOfKeys({ accessKey, secretKey, sts }: StorageKeys): string[] {
  return [accessKey, secretKey.reveal(), ...(sts === null ? [] : [sts.token.reveal()])];
}
