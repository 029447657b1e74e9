import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

/** What an upload needs to know: where to, as whom. */
export interface UploadTarget {
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Session token of temporary credentials. */
  readonly sessionToken?: string;
  /** Another S3 server than the uploader's own, path style. */
  readonly endpoint?: string;
}

/** Uploads one picture; the promise rejects with the S3 error when the storage refuses it. */
export type Upload = (
  target: UploadTarget,
  object: { readonly key: string; readonly body: Buffer; readonly contentType: string },
  signal?: AbortSignal,
) => Promise<void>;

/**
 * An uploader over the S3 protocol. It keeps one client per account, because making one costs more than an upload.
 *
 * @param endpoint of the S3 server, path style
 */
export function createUploader(endpoint: string): { upload: Upload; close(): void } {
  const clients = new Map<string, S3Client>();

  const clientFor = (target: UploadTarget): S3Client => {
    const { region, accessKey, secretKey, sessionToken } = target;
    const account = JSON.stringify([target.endpoint, region, accessKey, secretKey, sessionToken]);
    const known = clients.get(account);
    if (known !== undefined) return known;
    const client = new S3Client({
      endpoint: target.endpoint ?? endpoint,
      region,
      forcePathStyle: true,
      credentials: {
        accessKeyId: accessKey,
        secretAccessKey: secretKey,
        ...(sessionToken === undefined ? {} : { sessionToken }),
      },
      maxAttempts: 1,
      // The S3 server does not know the newer trailing checksums.
      requestChecksumCalculation: "WHEN_REQUIRED",
    });
    clients.set(account, client);
    return client;
  };

  return {
    upload: async (target, object, signal) => {
      const { key, body, contentType } = object;
      await clientFor(target).send(
        new PutObjectCommand({ Bucket: target.bucket, Key: key, Body: body, ContentType: contentType }),
        signal === undefined ? {} : { abortSignal: signal },
      );
    },
    close: () => {
      for (const client of clients.values()) client.destroy();
    },
  };
}
