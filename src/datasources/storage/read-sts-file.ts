import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Secret } from "../../config/secret.js";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { StorageKeys } from "../../sessions/model/storage-keys.js";

const content = z.object({
  accessKey: z.string().min(1),
  secretKey: z.string().min(1),
  stsToken: z.string().min(1),
  stsExpiration: z.iso.datetime({ offset: true }),
});

/**
 * The temporary keys of a profile as they are now: JSON with accessKey, secretKey, stsToken and stsExpiration (RFC 3339),
 * which somebody else renews; docs/storage.md.
 *
 * @param read gives the text of a file.
 * @throws StillgraphError UPSTREAM_UNAVAILABLE, service `storage`, when the file has no keys that are still good:
 * whoever renews it is late, and a repeat may find it renewed. The message names neither the file nor a value.
 */
export async function readStsFile(
  path: string,
  now: Date = new Date(),
  read: (path: string) => Promise<string> = (file) => readFile(file, "utf8"),
): Promise<StorageKeys> {
  const result = content.safeParse(await parsed(path, read));
  if (!result.success) throw noKeys("its file of temporary keys cannot be read or is not as documented");
  const { accessKey, secretKey, stsToken, stsExpiration } = result.data;
  const expiresAt = new Date(stsExpiration);
  if (expiresAt <= now) throw noKeys("its temporary keys have expired");
  return { accessKey, secretKey: new Secret(secretKey), sts: { token: new Secret(stsToken), expiresAt } };
}

async function parsed(path: string, read: (path: string) => Promise<string>): Promise<unknown> {
  try {
    return JSON.parse(await read(path));
  } catch {
    // The parser's own message would quote the text around the fault, keys included.
    return undefined;
  }
}

function noKeys(reason: string): StillgraphError {
  return new StillgraphError(
    "UPSTREAM_UNAVAILABLE",
    `The storage profile has no keys at the moment: ${reason}.`,
    {
      upstream: {
        service: "storage",
        operation: "readKeys",
        httpStatus: null,
        code: null,
        reason,
        requestId: null,
      },
    },
  );
}
