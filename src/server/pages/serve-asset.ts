import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { acceptsGzip } from "./accepts-gzip.js";
import type { PageAsset } from "./page-asset.js";

const compress = promisify(gzip);

/**
 * Serves one asset at `url`, which must change when the asset does: browsers are told to keep it for a year.
 * The gzip form is made when the first client asks for it, so that start-up does not pay for a page nobody opens.
 */
export function serveAsset(app: FastifyInstance, url: string, asset: PageAsset): void {
  let compressed: Promise<Buffer> | undefined;
  app.get(url, async (request, reply) => {
    reply.headers({
      "content-type": asset.contentType,
      "cache-control": "public, max-age=31536000, immutable",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      vary: "accept-encoding",
    });
    if (!acceptsGzip(request.headers["accept-encoding"])) {
      return asset.bytes;
    }
    compressed ??= compress(asset.bytes, { level: 9 });
    reply.header("content-encoding", "gzip");
    return compressed;
  });
}
