import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import FilesystemStore, { type StoredObject } from "@20minutes/s3rver/lib/stores/filesystem.js";
import { KeyLock } from "./key-lock.js";

/**
 * A bucket directory in which an object is replaced whole. The package writes in place, so a reader of a
 * picture that is just being taken again would get half of it; S3 never shows that, and screenshots of a
 * scene share one key (contracts/whiteboard.md B5.3).
 */
export class AtomicStore extends FilesystemStore {
  readonly #lock = new KeyLock();
  #uploads = 0;

  override async putObject(object: StoredObject): Promise<{ size: number; md5: string }> {
    const path = this.getResourcePath(object.bucket, object.key, "object");
    await mkdir(dirname(path), { recursive: true });
    this.#uploads += 1;
    const temporary = `${path}.upload${this.#uploads}`;
    try {
      const [size, md5] = await this.putContent(temporary, object.content);
      await this.#lock.run(path, async () => {
        await rename(temporary, path);
        await this.putMetadata(object.bucket, object.key, object.metadata, md5);
      });
      return { size, md5 };
    } catch (error) {
      // An upload that broke off must not stay behind.
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Once the file is open its content stays the same, whoever replaces it meanwhile. */
  override async getObject(bucket: string, key: string, range?: unknown): Promise<StoredObject | null> {
    const path = this.getResourcePath(bucket, key, "object");
    return this.#lock.run(path, () => super.getObject(bucket, key, range));
  }
}
