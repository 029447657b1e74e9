import type { StorageProfile } from "./storage-profile.js";

/**
 * The storage of local mode together with the operator's own. A profile of the operator's replaces a local one of its
 * name, and one that is the default there is the default here: two defaults would leave open which is meant.
 */
export function profilesBesideLocal(
  local: ReadonlyMap<string, StorageProfile>,
  own: ReadonlyMap<string, StorageProfile>,
): ReadonlyMap<string, StorageProfile> {
  const ownDefault = [...own.values()].some(({ isDefault }) => isDefault);
  const beside = [...local].map(
    ([name, profile]) => [name, ownDefault ? { ...profile, isDefault: false } : profile] as const,
  );
  return new Map([...beside, ...own]);
}
