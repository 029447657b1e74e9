import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createUploader } from "../../../emulator/storage/create-uploader.js";
import { KeyLock } from "../../../emulator/storage/key-lock.js";
import { startStorage } from "../../../emulator/storage/start-storage.js";

const keys = { accessKey: "local-k", secretKey: "local-s" };
const target = { bucket: "pics", region: "us-east-1", ...keys };

describe("the S3 server", () => {
  let directory: string;
  let storage: Awaited<ReturnType<typeof startStorage>>;
  let uploader: ReturnType<typeof createUploader>;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "emulator-test-"));
    storage = await startStorage({ host: "127.0.0.1", port: 0, directory, bucket: "pics", keys });
    uploader = createUploader(storage.url);
  });
  afterAll(async () => {
    uploader.close();
    await storage.stop();
    await rm(directory, { recursive: true, force: true });
  });
  const upload = (key: string, body: Buffer, to = target) =>
    uploader.upload(to, { key, body, contentType: "image/png" });

  it("serves what was uploaded to anybody, with its type", async () => {
    await upload("a/b c.png", Buffer.from("picture"));
    const answer = await fetch(`${storage.url}/pics/a/b%20c.png`);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      200,
      "image/png",
      "picture",
    ]);
  });

  it("is read and listed by an S3 client", async () => {
    const s3 = new S3Client({
      endpoint: storage.url,
      region: "us-east-1",
      forcePathStyle: true,
      credentials: { accessKeyId: keys.accessKey, secretAccessKey: keys.secretKey },
    });
    await upload("list/one.png", Buffer.from("1"));
    const listed = await s3.send(new ListObjectsV2Command({ Bucket: "pics", Prefix: "list/" }));
    expect(listed.Contents?.map(({ Key }) => Key)).toEqual(["list/one.png"]);
    const got = await s3.send(new GetObjectCommand({ Bucket: "pics", Key: "list/one.png" }));
    expect(await got.Body?.transformToString()).toBe("1");
    s3.destroy();
  });

  it.each([
    ["a wrong secret key", { secretKey: "x" }, "SignatureDoesNotMatch"],
    ["an unknown access key", { accessKey: "x" }, "InvalidAccessKeyId"],
    ["the package's built-in keys", { accessKey: "S3RVER", secretKey: "S3RVER" }, "InvalidAccessKeyId"],
    ["another bucket", { bucket: "none" }, "NoSuchBucket"],
  ])("refuses uploads with %s", async (_name, change, name) => {
    await expect(upload("x.png", Buffer.from("x"), { ...target, ...change })).rejects.toMatchObject({ name });
    expect((await fetch(`${storage.url}/pics/x.png`)).status).toBe(404);
  });

  it.each(["PUT", "POST", "DELETE"])("refuses an unsigned %s", async (method) => {
    await upload("keep.png", Buffer.from("kept"));
    const answer = await fetch(`${storage.url}/pics/keep.png`, {
      method,
      ...(method === "DELETE" ? {} : { body: "x" }),
    });
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining("<Code>AccessDenied</Code>"),
    ]);
    expect(await (await fetch(`${storage.url}/pics/keep.png`)).text()).toBe("kept");
  });

  it("never shows half a picture while one is replaced", async () => {
    const versions = [randomBytes(400_000), randomBytes(90_000)];
    await upload("hot.png", versions[0] ?? Buffer.alloc(0));
    let writing = true;
    const writer = (async () => {
      for (let round = 0; round < 15; round += 1)
        await upload("hot.png", versions[round % 2] ?? Buffer.alloc(0));
      writing = false;
    })();
    let reads = 0;
    while (writing) {
      const seen = Buffer.from(await (await fetch(`${storage.url}/pics/hot.png`)).arrayBuffer());
      expect(versions.some((version) => version.equals(seen))).toBe(true);
      reads += 1;
    }
    await writer;
    expect(reads).toBeGreaterThan(3);
    const left = await readdir(join(directory, "pics"));
    expect(left.filter((name) => name.includes(".upload"))).toEqual([]);
  });
});

describe("KeyLock", () => {
  it("runs tasks of one name in turn, also after one that failed, and other names at once", async () => {
    const lock = new KeyLock();
    const order: string[] = [];
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const first = lock.run("a", async () => {
      await gate;
      order.push("a1");
      throw new Error("a1 failed");
    });
    const second = lock.run("a", async () => order.push("a2"));
    await lock.run("b", async () => order.push("b"));
    open();
    await expect(first).rejects.toThrow("a1 failed");
    await second;
    expect(order).toEqual(["b", "a1", "a2"]);
  });
});
