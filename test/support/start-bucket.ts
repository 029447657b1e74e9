import { join } from "node:path";
import { Readable } from "node:stream";
import { onTestFinished } from "vitest";
import { AtomicStore } from "../../emulator/storage/atomic-store.js";
import { startStorage } from "../../emulator/storage/start-storage.js";
import { Secret } from "../../src/config/secret.js";
import type { StorageKeys } from "../../src/sessions/model/storage-keys.js";
import type { StorageTarget } from "../../src/sessions/model/storage-target.js";
import { temporaryDirectory } from "./temporary-directory.js";

/** A bucket on a real S3 server of this test's own, and the keys that open it. */
interface Bucket {
  readonly target: StorageTarget;
  readonly keys: StorageKeys;
  /** Puts an object where the server keeps them: a thousand uploads would take longer than all of the test. */
  put(key: string, body: string): Promise<void>;
}

/** Ends with the test. */
export async function startBucket(): Promise<Bucket> {
  const directory = join(await temporaryDirectory(), "storage");
  const keys = { accessKey: "test-bucket-ak", secretKey: "test-bucket-sk" };
  const storage = await startStorage({ host: "127.0.0.1", port: 0, directory, bucket: "pics", keys });
  onTestFinished(() => storage.stop());
  const store = new AtomicStore(directory);
  return {
    target: {
      profile: null,
      vendor: "S3_COMPATIBLE",
      region: "",
      bucket: "pics",
      endpoint: storage.url,
      fileNamePrefix: [],
    },
    keys: { accessKey: keys.accessKey, secretKey: new Secret(keys.secretKey), sts: null },
    async put(key, body) {
      const metadata = { "content-type": "image/jpeg" };
      await store.putObject({ bucket: "pics", key, content: Readable.from([Buffer.from(body)]), metadata });
    },
  };
}
