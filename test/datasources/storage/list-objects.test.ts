import { describe, expect, test } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { BucketReader } from "../../../src/datasources/storage/bucket-reader.js";
import { type ListingMeans, listObjects } from "../../../src/datasources/storage/list-objects.js";
import type { StorageKeys } from "../../../src/sessions/model/storage-keys.js";
import type { StorageTarget } from "../../../src/sessions/model/storage-target.js";
import { closedPort } from "../../support/closed-port.js";
import { type ScriptedReply, startScriptedUpstream } from "../../support/scripted-upstream.js";
import { startBucket } from "../../support/start-bucket.js";

const secretKeys: StorageKeys = {
  accessKey: "AK-in-the-clear",
  secretKey: new Secret("hush-hush"),
  sts: null,
};
const xml = { "content-type": "application/xml" };
const s3Error = (status: number, code: string, message: string): ScriptedReply => ({
  status,
  headers: xml,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>R1</RequestId></Error>`,
});
const page = (keys: readonly string[], more: boolean): ScriptedReply => ({
  status: 200,
  headers: xml,
  body: `<?xml version="1.0"?><ListBucketResult><Name>pics</Name><IsTruncated>${more}</IsTruncated>${keys
    .map((key) => `<Contents><Key>${key}</Key><Size>3</Size></Contents>`)
    .join("")}</ListBucketResult>`,
});

function targetAt(endpoint: string): StorageTarget {
  return { profile: null, vendor: "S3_COMPATIBLE", region: "", bucket: "pics", endpoint, fileNamePrefix: [] };
}

async function keysListed(
  target: StorageTarget,
  keys: StorageKeys,
  prefix: string,
  means: ListingMeans = {},
) {
  const pages: string[][] = [];
  for await (const objects of listObjects({ target, keys, prefix }, means))
    pages.push(objects.map(({ key }) => key));
  return pages;
}

/** Answers what it is told; pauses are noted instead of waited for. */
async function scripted(...replies: ScriptedReply[]) {
  const upstream = await startScriptedUpstream();
  upstream.script(...replies);
  const pauses: number[] = [];
  const means: ListingMeans = {
    random: () => 0.5,
    pause: async (ms) => {
      pauses.push(ms);
    },
  };
  const list = async (more: ListingMeans = {}) => {
    try {
      return await keysListed(targetAt(upstream.url), secretKeys, "p/", { ...means, ...more });
    } finally {
      await upstream.stop();
    }
  };
  return { upstream, pauses, list };
}

describe("listing a bucket", () => {
  test("gives every object under the prefix once, in order, over as many pages as it takes", async () => {
    const bucket = await startBucket();
    const keys = Array.from({ length: 1_105 }, (_, n) => `room1/${String(n).padStart(5, "0")} =.jpg`);
    for (let from = 0; from < keys.length; from += 50) {
      await Promise.all(keys.slice(from, from + 50).map((key) => bucket.put(key, key)));
    }
    await Promise.all(["room0/a.jpg", "room10/a.jpg", "room1.jpg"].map((key) => bucket.put(key, "x")));

    const whole = await keysListed(bucket.target, bucket.keys, "room1/");
    expect(whole.map(({ length }) => length)).toEqual([1_000, 105]);
    expect(whole.flat()).toEqual(keys);
    const small = await keysListed(bucket.target, bucket.keys, "room1/", { pageSize: 250 });
    expect(small.map(({ length }) => length)).toEqual([250, 250, 250, 250, 105]);
    expect(small.flat()).toEqual(keys);
  });

  test("tells key, size and time, and goes on after any key", async () => {
    const bucket = await startBucket();
    const before = Date.now();
    for (const key of ["p/a.jpg", "p/b.jpg", "p/c.jpg"]) await bucket.put(key, "1234567");
    const question = { target: bucket.target, keys: bucket.keys, prefix: "p/", after: "p/a.jpg" };
    const [objects] = await Array.fromAsync(listObjects(question));
    expect(objects?.map(({ key, size }) => [key, size])).toEqual([
      ["p/b.jpg", 7],
      ["p/c.jpg", 7],
    ]);
    expect(Math.abs((objects?.[0]?.lastModified?.getTime() ?? 0) - before)).toBeLessThan(60_000);
  });

  test("reads keys with the signs XML has other uses for", async () => {
    const { list } = await scripted(page(["p/a&amp;b&lt;c&gt;&quot;&#39;.jpg"], false));
    expect(await list()).toEqual([["p/a&b<c>\"'.jpg"]]);
  });

  test("of a prefix nothing is under has no pages", async () => {
    const bucket = await startBucket();
    await bucket.put("p/a.jpg", "x");
    expect(await keysListed(bucket.target, bucket.keys, "q/")).toEqual([]);
  });

  test("of a vendor without S3 has no pages", async () => {
    const azure = {
      ...targetAt("https://s3.example.com"),
      vendor: "MICROSOFT_AZURE",
      endpoint: null,
    } as const;
    expect(await keysListed(azure, secretKeys, "p/")).toEqual([]);
  });

  test("asks for a page only when the one before was taken", async () => {
    const { upstream, list } = await scripted(page(["p/a"], true), page(["p/b"], false));
    const pages = new BucketReader().list(targetAt(upstream.url), secretKeys, "p/");
    expect((await pages.next()).value).toEqual(["p/a"]);
    expect(upstream.requests).toHaveLength(1);
    expect((await pages.next()).value).toEqual(["p/b"]);
    expect((await pages.next()).done).toBe(true);
    expect(
      upstream.requests.map(({ path }) => new URL(path, "http://s3").searchParams.get("marker")),
    ).toEqual([null, "p/a"]);
    upstream.script(page(["p/c"], false));
    expect(await list()).toEqual([["p/c"]]);
  });
});

describe("a storage that fails", () => {
  const refusal = (code: string, reason: unknown, httpStatus: number | null) => ({
    code,
    upstream: { service: "storage", operation: "listObjects", code: null, httpStatus, reason },
  });

  test("with wrong keys is UPSTREAM_UNAUTHORIZED at once, and repeats neither key", async () => {
    const bucket = await startBucket();
    const wrong: StorageKeys[] = [
      { ...bucket.keys, secretKey: new Secret("hush-hush") },
      { ...bucket.keys, accessKey: "AK-in-the-clear" },
    ];
    for (const keys of wrong) {
      const error = await keysListed(bucket.target, keys, "p/").catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "UPSTREAM_UNAUTHORIZED", upstream: { httpStatus: 403 } });
      expect(String(error) + JSON.stringify(error)).not.toMatch(/hush|in-the-clear/);
    }
  });

  test("with an unknown bucket is UPSTREAM_REJECTED", async () => {
    const bucket = await startBucket();
    await expect(keysListed({ ...bucket.target, bucket: "nope" }, bucket.keys, "")).rejects.toMatchObject(
      refusal("UPSTREAM_REJECTED", expect.stringMatching(/^NoSuchBucket: /), 404),
    );
  });

  test("that is not there is UPSTREAM_UNAVAILABLE, after three repeats", async () => {
    const pauses: number[] = [];
    const target = targetAt(`http://127.0.0.1:${await closedPort()}`);
    const means = { random: () => 0.5, pause: async (ms: number) => void pauses.push(ms) };
    await expect(keysListed(target, secretKeys, "", means)).rejects.toMatchObject(
      refusal("UPSTREAM_UNAVAILABLE", "the connection failed", null),
    );
    expect(pauses).toEqual([50, 400, 1_500]);
  });

  test("for a moment is asked again", async () => {
    const busy = s3Error(503, "SlowDown", "Please reduce your request rate.");
    const { upstream, pauses, list } = await scripted(busy, "reset", page(["p/a"], false));
    expect(await list()).toEqual([["p/a"]]);
    expect(upstream.requests).toHaveLength(3);
    expect(pauses).toEqual([200, 400]);
  });

  test.each<[string, ScriptedReply, string, unknown, number, number]>([
    [
      "denies",
      s3Error(403, "AccessDenied", "Access Denied"),
      "UPSTREAM_UNAUTHORIZED",
      "AccessDenied: Access Denied",
      403,
      1,
    ],
    [
      "repeats the key",
      s3Error(403, "X", "no hush-hush of AK-in-the-clear"),
      "UPSTREAM_UNAUTHORIZED",
      "X: no [redacted] of [redacted]",
      403,
      1,
    ],
    [
      "is elsewhere",
      s3Error(301, "PermanentRedirect", "use another endpoint"),
      "UPSTREAM_REJECTED",
      expect.stringContaining("PermanentRedirect"),
      301,
      1,
    ],
    [
      "wants fewer calls",
      s3Error(503, "SlowDown", "Please"),
      "UPSTREAM_RATE_LIMITED",
      "SlowDown: Please",
      503,
      3,
    ],
    [
      "wants fewer calls, its own way",
      s3Error(429, "TooMany", "Please"),
      "UPSTREAM_RATE_LIMITED",
      "TooMany: Please",
      429,
      4,
    ],
    ["is broken", s3Error(500, "InternalError", "We"), "UPSTREAM_UNAVAILABLE", "InternalError: We", 500, 3],
    [
      "is broken without words",
      { status: 502, body: "" },
      "UPSTREAM_UNAVAILABLE",
      expect.any(String),
      502,
      3,
    ],
    [
      "is a gateway's error page",
      { status: 503, body: "<html><body>Sorry</body></html>", headers: { "content-type": "text/html" } },
      "UPSTREAM_UNAVAILABLE",
      expect.any(String),
      503,
      3,
    ],
    [
      "is a gateway in time trouble",
      { status: 504, body: "late" },
      "UPSTREAM_TIMEOUT",
      expect.any(String),
      504,
      3,
    ],
  ])("and %s has its code", async (_, reply, code, reason, status, calls) => {
    const { upstream, list } = await scripted(reply);
    await expect(list()).rejects.toMatchObject(refusal(code, reason, status));
    expect(upstream.requests).toHaveLength(calls);
  });

  test.each<[string, ScriptedReply[]]>([
    [
      "is a web page",
      [{ status: 200, body: "<html><body>Welcome</body></html>", headers: { "content-type": "text/html" } }],
    ],
    ["is empty", [{ status: 200, body: "" }]],
    ["is no XML", [{ status: 200, body: "{}", headers: xml }]],
    [
      "breaks off",
      [{ status: 200, body: "<?xml version='1.0'?><ListBucketResult><Contents><Ke", headers: xml }],
    ],
    ["never goes on", [page(["p/a"], true)]],
    ["has more, and nothing", [page([], true)]],
  ])("and answers 200 with what %s is UPSTREAM_REJECTED, never an empty bucket", async (_, replies) => {
    const { list } = await scripted(...replies);
    await expect(list()).rejects.toMatchObject({ code: "UPSTREAM_REJECTED", upstream: { httpStatus: 200 } });
  });

  test("that never answers is UPSTREAM_TIMEOUT at the deadline of the page", async () => {
    const { list } = await scripted("hang");
    await expect(list({ pageDeadlineMs: 50 })).rejects.toMatchObject(
      refusal("UPSTREAM_TIMEOUT", "no answer in time", null),
    );
  });

  test("is not asked again when the pause would outlast the deadline", async () => {
    const { upstream, list } = await scripted(s3Error(500, "InternalError", "We"));
    await expect(list({ clock: () => 0, pageDeadlineMs: 1_000 })).rejects.toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
    });
    expect(upstream.requests).toHaveLength(2);
  });
});
