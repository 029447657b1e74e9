import { createServer } from "node:http";
import S3rver from "@20minutes/s3rver";
import AWSAccount from "@20minutes/s3rver/lib/models/account.js";
import { closeServer } from "../http/close-server.js";
import { listen } from "../http/listen.js";
import { AtomicStore } from "./atomic-store.js";
import { refuseAnonymousWrites } from "./refuse-anonymous-writes.js";
import { refuseStaleKeys } from "./refuse-stale-keys.js";
import { signedBucketRoot } from "./signed-bucket-root.js";
import type { StorageKeys } from "./storage-keys.js";
import type { TemporaryKeys } from "./temporary-keys.js";

/**
 * Starts the S3 server pictures are uploaded to and served from.
 *
 * Wrong keys are refused as S3 refuses them; anyone may read, as the service's docs ask of such a bucket.
 *
 * @param options.port 0 = a free one
 * @param options.temporary which keys are for a time only; default: none
 * @throws Error with the code EADDRINUSE when the port is taken
 */
export async function startStorage(options: {
  readonly host: string;
  readonly port: number;
  readonly directory: string;
  readonly bucket: string;
  readonly keys: StorageKeys;
  readonly temporary?: {
    readonly find: (accessKey: string) => TemporaryKeys | undefined;
    readonly clock: () => number;
  };
}): Promise<{ readonly url: string; addKeys(keys: StorageKeys): void; stop(): Promise<void> }> {
  // The package keeps its accounts in one list for the whole process, so several emulators share it; its
  // built-in key pair, known to everybody, is taken out.
  AWSAccount.DUMMY_ACCOUNT.revokeAccessKey("S3RVER");
  const addKeys = ({ accessKey, secretKey }: StorageKeys): void =>
    AWSAccount.DUMMY_ACCOUNT.createKeyPair(accessKey, secretKey);
  addKeys(options.keys);

  const s3 = new S3rver({
    directory: options.directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: options.bucket }],
  });
  s3.store = s3.context.store = new AtomicStore(options.directory);
  s3.middleware.splice(-1, 0, signedBucketRoot);
  await s3.configureBuckets();

  // Not the package's own listen(): it lets a taken port crash the process.
  const signed = refuseAnonymousWrites(s3.callback());
  const server = createServer(
    options.temporary === undefined ? signed : refuseStaleKeys(signed, options.temporary),
  );
  const url = await listen(server, options);
  return {
    url,
    addKeys,
    stop: async () => {
      await closeServer(server);
      // Requests that were cut off go on for a moment and would complain that nobody logs any more.
      s3.logger.silent = true;
      s3.logger.close();
    },
  };
}
