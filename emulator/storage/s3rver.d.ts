// The package comes without types; this is the part of it the emulator touches.
declare module "@20minutes/s3rver" {
  import type { RequestListener } from "node:http";

  export type StorageMiddleware = (
    context: { readonly path: string; mountPath?: string; readonly state: Record<string, unknown> },
    next: () => Promise<void>,
  ) => Promise<void>;

  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      vhostBuckets: boolean;
      configureBuckets: { name: string }[];
    });
    store: unknown;
    context: { store: unknown };
    logger: { silent: boolean; close(): void };
    configureBuckets(): Promise<unknown>;
    /** In the order they run; the last one routes. */
    middleware: StorageMiddleware[];
    callback(): RequestListener;
  }
}

declare module "@20minutes/s3rver/lib/models/account.js" {
  export default class AWSAccount {
    constructor(accountId: number, displayName: string);
    createKeyPair(accessKeyId: string, secretAccessKey: string): void;
    revokeAccessKey(accessKeyId: string): void;
    static DUMMY_ACCOUNT: AWSAccount;
  }
}

declare module "@20minutes/s3rver/lib/stores/filesystem.js" {
  export interface StoredObject {
    readonly bucket: string;
    readonly key: string;
    readonly content: NodeJS.ReadableStream | Buffer;
    readonly metadata: Record<string, string>;
  }

  export default class FilesystemStore {
    constructor(rootDirectory: string);
    getResourcePath(bucket: string, key: string, resource: string): string;
    putContent(path: string, content: StoredObject["content"]): Promise<[size: number, md5: string]>;
    putMetadata(bucket: string, key: string, metadata: Record<string, string>, md5: string): Promise<void>;
    putObject(object: StoredObject): Promise<{ size: number; md5: string }>;
    getObject(bucket: string, key: string, range?: unknown): Promise<StoredObject | null>;
  }
}
