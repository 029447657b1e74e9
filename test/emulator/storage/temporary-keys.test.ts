import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import type { TemporaryKeys } from "../../../emulator/storage/temporary-keys.js";

describe("temporary keys of the S3 server", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 });
  });
  afterAll(() => emulator.stop());

  const clientWith = (keys: TemporaryKeys, change: { readonly sessionToken?: string | undefined } = {}) => {
    const { endpoint, region } = emulator.describe().storage;
    const sessionToken = "sessionToken" in change ? change.sessionToken : keys.stsToken;
    const s3 = new S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      maxAttempts: 1,
      requestChecksumCalculation: "WHEN_REQUIRED",
      credentials: {
        accessKeyId: keys.accessKey,
        secretAccessKey: keys.secretKey,
        ...(sessionToken === undefined ? {} : { sessionToken }),
      },
    });
    onTestFinished(() => s3.destroy());
    return s3;
  };
  const object = () => ({ Bucket: emulator.describe().storage.bucket, Key: "temporary/one.txt" });

  it("write, read and list while they are good", async () => {
    const s3 = clientWith(await emulator.control.storage.issueKeys());
    await s3.send(new PutObjectCommand({ ...object(), Body: "text" }));
    const got = await s3.send(new GetObjectCommand(object()));
    expect(await got.Body?.transformToString()).toBe("text");
    const { Bucket } = object();
    const listed = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "temporary/" }));
    expect(listed.KeyCount).toBe(1);
  });

  it.each([undefined, "another token"])("are refused with the session token %j", async (sessionToken) => {
    const s3 = clientWith(await emulator.control.storage.issueKeys(), { sessionToken });
    await expect(s3.send(new PutObjectCommand({ ...object(), Body: "x" }))).rejects.toMatchObject({
      name: "InvalidToken",
    });
  });

  it.each(["when their time is over", "when they are ended"])("are refused %s", async (how) => {
    const atOnce = how === "when their time is over";
    const keys = await emulator.control.storage.issueKeys(atOnce ? { lifetimeSeconds: 0 } : {});
    if (!atOnce) await emulator.control.storage.expireKeys(keys.accessKey);
    await expect(
      clientWith(keys).send(new PutObjectCommand({ ...object(), Body: "x" })),
    ).rejects.toMatchObject({ name: "ExpiredToken" });
  });
});
