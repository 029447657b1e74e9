import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { GalleryDemo } from "./gallery-demo.js";
import { pageHeaders } from "./page-headers.js";

interface GalleryOptions {
  /** Where the page is, for example `/gallery`; its files lie below it. */
  readonly path: string;
  /** Where it was built to. */
  readonly directory: string;
  readonly demo: GalleryDemo;
  /** Origins whose pictures the page may show. */
  readonly imageOrigins: readonly string[];
}

const NOT_BUILT =
  "The gallery is not built yet. Build it beside the running server, then reload this page:\n\n  npm run gallery\n";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** Names as the build makes them; none of them leads out of the directory. */
const ASSET_NAME = /^[\w-]+\.(?:js|css)$/;

/**
 * Serves examples/gallery where it was built. Files are read when they are asked for: it may be built, and built anew,
 * while the server runs.
 */
export function registerGallery(app: FastifyInstance, options: GalleryOptions): void {
  const { path, directory, demo, imageOrigins } = options;
  const headers = pageHeaders({
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", ...imageOrigins],
    "connect-src": ["'self'"],
  });
  app.get(path, async (_request, reply) => {
    const html = await read(join(directory, "index.html"));
    if (html === null) return reply.code(404).type("text/plain; charset=utf-8").send(NOT_BUILT);
    return reply
      .headers({ ...headers, "cache-control": "no-cache" })
      .type("text/html; charset=utf-8")
      .send(html);
  });
  app.get(`${path}/demo.json`, (_request, reply) => reply.header("cache-control", "no-cache").send(demo));
  app.get<{ Params: { name: string } }>(`${path}/assets/:name`, async ({ params: { name } }, reply) => {
    const asset = ASSET_NAME.test(name) ? await read(join(directory, "assets", name)) : null;
    if (asset === null) return reply.callNotFound();
    return reply
      .headers({
        // A file's name holds a digest of what is in it.
        "cache-control": "public, max-age=31536000, immutable",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      })
      .type(CONTENT_TYPES[extname(name)] ?? "application/octet-stream")
      .send(asset);
  });
}

/** Null for a file that is not there. */
async function read(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
