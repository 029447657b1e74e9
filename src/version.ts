import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";

/** This server's version, for example `0.1.0`; "unknown" where it was taken out of its package. */
export function version(): string {
  const file = findPackageJSON("..", import.meta.url);
  if (file === undefined) return "unknown";
  const content = JSON.parse(readFileSync(file, "utf8")) as { readonly version?: string };
  return content.version ?? "unknown";
}
