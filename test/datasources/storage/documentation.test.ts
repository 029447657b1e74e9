import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { regionNames } from "../../../src/datasources/storage/region-names.js";
import { s3EndpointOf } from "../../../src/datasources/storage/s3-endpoint-of.js";
import { type StorageVendor, storageVendors } from "../../../src/sessions/model/storage-target.js";

describe("docs/storage.md", () => {
  test.each(Object.keys(storageVendors) as StorageVendor[])(
    "says of %s what the code knows",
    async (vendor) => {
      const text = await readFile("docs/storage.md", "utf8");
      const [, read, regions = ""] =
        new RegExp(`^\\| \`${vendor}\` \\| (yes|no)[^|]* \\| ([^|]*) \\|$`, "m").exec(text) ?? [];
      const names = regionNames(vendor);
      if (names.length > 0) expect(regions.split(", ")).toEqual(names);
      else expect(regions).toMatch(/^none/);
      const endpoint = s3EndpointOf({ vendor, region: names[0] ?? "", endpoint: "https://s3.example.com" });
      expect(read).toBe(endpoint === null ? "no" : "yes");
    },
  );
});
