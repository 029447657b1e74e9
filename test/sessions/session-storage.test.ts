import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Emulator } from "../../emulator/start-emulator.js";
import { describeSessionWorlds } from "../support/describe-session-worlds.js";
import { rowsOf } from "../support/rows-of.js";
import { untilItHolds } from "../support/until-it-holds.js";

const wrongKeys = { accessKey: "nobody", secretKey: "nobodys-secret" };

describeSessionWorlds(
  "the storage of a session",
  {
    timeScale: 60,
    profiles: ({ bucket, endpoint, accessKey, secretKey }) => {
      const target = { vendor: "S3_COMPATIBLE", bucket, endpoint };
      return {
        wrong: { ...target, keys: wrongKeys, readKeys: { accessKey, secretKey } },
        locked: { ...target, keys: { accessKey, secretKey }, readKeys: wrongKeys },
      };
    },
  },
  (tools) => {
    const { world, channel, start, recorder } = tools;

    test.each([
      ["backuped", "BACKUPED"],
      ["unknown", "UNKNOWN"],
    ] as const)(
      "with wrong keys lets the session start and capture; the stop says %s",
      async (word, said) => {
        const { sessions, emulator } = world();
        await emulator.control.switches.set({ "recording.failedUploads": word });
        // One picture, and none under way when it is stopped.
        const started = await start(await channel("7"), { storageProfile: "wrong", captureInterval: 3_600 });
        await sessions.untilStatus(started.id, "CAPTURING");
        await untilItHolds(() => expect(recorder(started).uploads.failed).toBeGreaterThanOrEqual(1));

        expect(await sessions.stop(started.id)).toMatchObject({
          status: "STOPPED",
          endReason: "STOPPED_BY_CALLER",
          uploadingStatus: said,
        });
        expect((await sessions.snapshots(started.id)).nodes).toEqual([]);
      },
    );

    test("that may not be listed keeps a session neither from ending nor from being stopped", async () => {
      const { sessions } = world();
      const started = await start(await channel("7"), { storageProfile: "locked" });
      await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(1));

      expect(await sessions.stop(started.id)).toMatchObject({
        status: "STOPPED",
        endReason: "STOPPED_BY_CALLER",
      });
      await expect(sessions.refresh(started.id)).rejects.toThrow(/UPSTREAM_UNAUTHORIZED|UPSTREAM_REJECTED/);
    });

    test("that may not be listed does not keep a lost recorder from being replaced", async () => {
      const { sessions, emulator } = world();
      const started = await start(await channel("7"), { storageProfile: "locked" });
      await sessions.untilStatus(started.id, "CAPTURING");
      emulator.control.recording.kill(started.sid ?? "");

      const { attempts } = await sessions.until(started.id, ({ sid }) => sid !== null && sid !== started.sid);
      expect(attempts).toMatchObject([{ endReason: "LOST" }, { endReason: null }]);
      await sessions.stop(started.id);
    });

    // The last one: it takes the gateway down to look into its tables.
    test("of a caller's own is used and not read, and its keys are nowhere in clear", async () => {
      const { sessions, emulator, store, logLines, stopGateway } = world();
      const { bucket, endpoint, accessKey, secretKey } = emulator.describe().storage;
      const decryption = { mode: 1, secret: "the-channels-secret" };
      const started = await start(await channel("7"), {
        storage: { vendor: "S3_COMPATIBLE", bucket, endpoint, accessKey, secretKey },
        fileNamePrefix: ["callers", "own"],
        decryption,
      });
      await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(1));
      expect(recorder(started).fileNames[0]).toMatch(/^callers\/own\//);
      await expect(sessions.refresh(started.id)).rejects.toThrow("CONFLICT");

      await stopGateway();
      const opened = await store.open();
      const text = await rowsOf(opened);
      await opened.close();
      expect(text).toContain(bucket);
      expect(text).toContain(started.sid);
      for (const secret of [accessKey, secretKey, decryption.secret]) {
        expect(text).not.toContain(secret);
        expect(logLines.join("\n")).not.toContain(secret);
      }
    });
  },
);

/** How far the gateway's clock is ahead of everybody else's, in milliseconds. */
let ahead = 0;

// An hour is a minute: keys have to last four of them.
describeSessionWorlds(
  "temporary keys",
  {
    timeScale: 60,
    profiles: ({ bucket }, directory) => ({
      sts: { vendor: "AMAZON_S3", region: "US_EAST_1", bucket, keys: { stsFile: stsFile(directory) } },
    }),
    effects: { clock: () => Date.now() + ahead },
  },
  (tools) => {
    const { world, channel, start, recorder } = tools;

    test("are renewed before they expire, and capture goes on past that", async () => {
      ahead = 0;
      const { sessions, emulator, directory } = world();
      const updates = () => emulator.control.requests.list("update").map(({ status }) => status);
      const file = stsFile(directory);
      const old = await writeKeys(emulator, file, 300);
      const started = await start(await channel("7"), { storageProfile: "sts" });
      await sessions.untilStatus(started.id, "CAPTURING");
      await writeKeys(emulator, file, 3_600);
      expect(updates()).toEqual([]);
      // Less than an hour, here a minute, is left of them by the gateway's clock.
      ahead = 245_000;
      await untilItHolds(() => expect(updates()).toEqual([200]));
      const { done } = recorder(started).uploads;
      await emulator.control.storage.expireKeys(old.accessKey);
      await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThan(done + 1));

      await sessions.stop(started.id);
      expect(recorder(started).uploads.failed).toBe(0);
      expect(updates()).toEqual([200]);
    });
  },
);

function stsFile(directory: string): string {
  return join(directory, "sts.json");
}

/** Puts fresh keys into the file, whole at every moment, as whoever renews them has to. */
async function writeKeys(emulator: Emulator, file: string, lifetimeSeconds: number) {
  const { accessKey, secretKey, stsToken, expiresAt } = await emulator.control.storage.issueKeys({
    lifetimeSeconds,
  });
  const stsExpiration = new Date(expiresAt).toISOString();
  await writeFile(`${file}.new`, JSON.stringify({ accessKey, secretKey, stsToken, stsExpiration }));
  await rename(`${file}.new`, file);
  return { accessKey };
}
