import { expect, test } from "vitest";
import { profilesBesideLocal } from "../../src/config/profiles-beside-local.js";
import type { StorageProfile } from "../../src/config/storage-profile.js";
import { storageProfile } from "../support/storage-profile.js";

const byName = (...profiles: StorageProfile[]) => new Map(profiles.map((profile) => [profile.name, profile]));
const local = byName(storageProfile({ name: "local", isDefault: true }));
const defaults = (own: ReadonlyMap<string, StorageProfile>) =>
  [...profilesBesideLocal(local, own).values()].map(({ name, isDefault }) => [name, isDefault]);

test("local storage is the default where the operator has set up none", () => {
  expect(defaults(byName())).toEqual([["local", true]]);
  expect(defaults(byName(storageProfile({ name: "mine" })))).toEqual([
    ["local", true],
    ["mine", false],
  ]);
});

test("the operator's default is the only one", () => {
  expect(defaults(byName(storageProfile({ name: "mine", isDefault: true })))).toEqual([
    ["local", false],
    ["mine", true],
  ]);
});

test("a profile of the operator's takes the place of the local one of its name", () => {
  const mine = storageProfile({ name: "local", bucket: "mine", isDefault: true });
  expect([...profilesBesideLocal(local, byName(mine)).values()]).toEqual([mine]);
});
