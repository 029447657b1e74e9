import { expect, test } from "vitest";
import { listPictures } from "../../../src/sessions/commands/list-pictures.js";
import { snapshotsPage } from "../../../src/store/snapshots/snapshots-page.js";
import { sessionBench } from "../../support/session-bench.js";

const bench = sessionBench();

test("a recorder that a stop did not find is stopped again: it may have been moving to another server", async () => {
  const { parts, upstream, session, calls, now } = await bench();
  upstream.script({ status: 200, body: {} });
  const over = { status: "STOPPED", endedAt: new Date(now()) } as const;

  await listPictures(await session({ ...over, endReason: "STOPPED_BY_CALLER" }), parts);
  expect(calls()).toEqual([]);
  await listPictures(await session({ ...over, endReason: "ALREADY_ENDED" }), parts);
  expect(calls()).toEqual(["stop"]);
});

test("the bucket is looked at when a session ends, half a minute and five minutes later", async () => {
  const { parts, session, picture, pass, now } = await bench();
  const row = await session({ status: "STOPPED", endReason: "STOPPED_BY_CALLER", endedAt: new Date(now()) });
  const next = async () => (await listPictures(row, parts)).nextCheckAt;

  expect(await next()).toEqual(new Date(now() + 30_000));
  pass(30);
  await picture(row, -29);
  expect(await next()).toEqual(new Date(now() + 300_000));
  pass(300);
  expect(await next()).toBeNull();
  const filter = { sessionId: row.id };
  const { rows } = await snapshotsPage(parts.db, {
    appId: "app",
    filter,
    first: 9,
    after: null,
    order: "NEWEST_FIRST",
  });
  expect(rows).toHaveLength(1);
});

test("the last look takes the session's secrets with it, and no look before that", async () => {
  const { parts, session, pass, now } = await bench();
  const over = { status: "STOPPED", endReason: "STOPPED_BY_CALLER", sealed: "v1.sealed" } as const;
  const row = await session({ ...over, endedAt: new Date(now()), uploadingStatus: "UPLOADED" });

  expect(await listPictures(row, parts)).not.toHaveProperty("sealed");
  pass(30);
  expect(await listPictures(row, parts)).toMatchObject({ nextCheckAt: null, sealed: null });
});

test("a bucket that cannot be listed is tried for a day, and then the secrets go all the same", async () => {
  const { parts, session, pass, now } = await bench();
  const row = await session({ status: "STOPPED", endReason: "STOPPED_BY_CALLER", endedAt: new Date(now()) });
  const wrong = { ...row, storage: { ...row.storage, bucket: "no-such-bucket" } };

  expect(await listPictures(wrong, parts)).toEqual({ nextCheckAt: new Date(now() + 300_000) });
  pass(24 * 3_600);
  expect(await listPictures(wrong, parts)).toEqual({ nextCheckAt: null, sealed: null });
});
