import { createServer } from "node:http";
import S3rver from "@20minutes/s3rver";
import AWSAccount from "@20minutes/s3rver/lib/models/account.js";
import { closeServer } from "../http/close-server.js";
import { listen } from "../http/listen.js";
import { AtomicStore } from "./atomic-store.js";
import { refuseAnonymousWrites } from "./refuse-anonymous-writes.js";
import type { StorageKeys } from "./storage-keys.js";

/**
 * Starts the S3 server pictures are uploaded to and served from.
 *
 * Wrong keys are refused as S3 refuses them; anyone may read, as the service's docs ask of such a bucket.
 *
 * @param options.port 0 = a free one
 * @throws Error with the code EADDRINUSE when the port is taken
 */
export async function startStorage(options: {
  readonly host: string;
  readonly port: number;
  readonly directory: string;
  readonly bucket: string;
  readonly keys: StorageKeys;
}): Promise<{ readonly url: string; stop(): Promise<void> }> {
  // The package keeps its accounts in one list for the whole process, so several emulators share it; its
  // built-in key pair, known to everybody, is taken out.
  AWSAccount.DUMMY_ACCOUNT.revokeAccessKey("S3RVER");
  AWSAccount.DUMMY_ACCOUNT.createKeyPair(options.keys.accessKey, options.keys.secretKey);

  const s3 = new S3rver({
    directory: options.directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: options.bucket }],
  });
  s3.store = s3.context.store = new AtomicStore(options.directory);
  await s3.configureBuckets();

  // Not the package's own listen(): it lets a taken port crash the process.
  const server = createServer(refuseAnonymousWrites(s3.callback()));
  const url = await listen(server, options);
  return {
    url,
    stop: async () => {
      await closeServer(server);
      s3.logger.close();
    },
  };
}
