import type { KeySource, StorageProfile } from "./storage-profile.js";

/** Every secret text of the profiles, for the log's last filter. Temporary keys are not among them: they change. */
export function storageProfileSecrets(profiles: ReadonlyMap<string, StorageProfile>): string[] {
  const sources = [...profiles.values()].flatMap(({ keys, readKeys }) => [keys, readKeys]);
  return sources.flatMap((source) => secretOf(source));
}

function secretOf(source: KeySource | null): string[] {
  return source?.kind === "fixed" ? [source.keys.secretKey.reveal()] : [];
}
