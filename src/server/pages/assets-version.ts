import { createHash } from "node:crypto";
import type { PageAsset } from "./page-asset.js";

/**
 * Sixteen hexadecimal digits that change when a name or a byte of any asset changes. They stand in the address of
 * every asset, which is why a browser may keep an asset for ever.
 */
export function assetsVersion(assets: readonly PageAsset[]): string {
  const hash = createHash("sha256");
  for (const asset of assets) {
    hash.update(`${asset.fileName}\0${asset.bytes.length}\0`).update(asset.bytes);
  }
  return hash.digest("hex").slice(0, 16);
}
