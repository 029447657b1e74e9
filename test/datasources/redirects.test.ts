import { afterAll, beforeAll, expect, test } from "vitest";
import { Secret } from "../../src/config/secret.js";
import { OriginPool } from "../../src/datasources/http/origin-pool.js";
import { listObjects } from "../../src/datasources/storage/list-objects.js";
import { type ScriptedUpstream, startScriptedUpstream } from "../support/scripted-upstream.js";

// A service that sends this server elsewhere is not obeyed: only configured addresses are called, with keys in hand.

let service: ScriptedUpstream;
let elsewhere: ScriptedUpstream;
beforeAll(async () => {
  [service, elsewhere] = await Promise.all([startScriptedUpstream(), startScriptedUpstream()]);
});
afterAll(() => Promise.all([service.stop(), elsewhere.stop()]));

test.each([301, 302, 303, 307, 308])("a %d is an answer like any other", async (status) => {
  const headers = { location: `${elsewhere.url}/latest/meta-data`, "x-amz-bucket-region": "eu-west-1" };
  service.script({ status, headers });
  const pool = new OriginPool(service.url);
  const request = { method: "GET", path: "/v5/rooms/1", headers: { token: "t" } } as const;
  expect(await pool.send(request, { timeoutMs: 10_000, maxBytes: 1_000 })).toMatchObject({ status });
  await pool.close();

  const target = {
    profile: null,
    vendor: "S3_COMPATIBLE",
    region: "",
    bucket: "pics",
    endpoint: service.url,
    fileNamePrefix: [],
  } as const;
  const keys = { accessKey: "ak", secretKey: new Secret("sk"), sts: null };
  const listing = listObjects({ target, keys, prefix: "" }, { pause: async () => undefined });
  await expect(listing.next()).rejects.toMatchObject({ upstream: { service: "storage" } });

  expect(service.requests.length).toBeGreaterThanOrEqual(2);
  expect(elsewhere.requests).toEqual([]);
});
