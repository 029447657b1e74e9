import type { StorageTarget } from "../../sessions/model/storage-target.js";
import type { S3Endpoint } from "./s3-endpoint.js";
import { s3Endpoints } from "./s3-endpoints.js";

/** What most S3-compatible stores take where they know no regions. */
const USUAL_REGION = "us-east-1";

/** How a storage is read over S3; null for a vendor that does not speak it, or an S3_COMPATIBLE without an address. */
export function s3EndpointOf(
  target: Pick<StorageTarget, "vendor" | "region" | "endpoint">,
): S3Endpoint | null {
  const { vendor, region, endpoint } = target;
  if (vendor === "S3_COMPATIBLE") {
    if (endpoint === null) return null;
    return { url: endpoint, signingRegion: region === "" ? USUAL_REGION : idOf(region), pathStyle: true };
  }
  const family = s3Endpoints[vendor];
  if (family === null) return null;
  const id = family.ids?.[region] ?? idOf(region);
  const url = (family.elsewhere?.[region] ?? family.url).replace("{id}", id);
  return { url, signingRegion: id, pathStyle: false };
}

/** `US_EAST_1` -> `us-east-1`, the spelling of addresses and signatures. */
function idOf(region: string): string {
  return region.toLowerCase().replaceAll("_", "-");
}
