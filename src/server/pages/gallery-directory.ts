import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";

/** Where `npm run gallery` puts the gallery. It need not have run. */
export function galleryDirectory(): string {
  // From the sources and from the build alike.
  const file = findPackageJSON("..", import.meta.url);
  return join(file === undefined ? "." : dirname(file), "dist/gallery");
}
