import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { startProblemLine } from "../../../src/start-problem-line.js";
import { openStore } from "../../../src/store/open-store.js";
import { createDataDir } from "../../support/store-data-dir.js";
import { startStoreWriter } from "../../support/store-writer.js";
import { temporaryDirectory } from "../../support/temporary-directory.js";

const open = (dataDir: string) => openStore({ databaseUrl: null, dataDir });

/** What whoever starts the server reads when the store cannot be opened. */
const problemOf = async (dataDir: string) =>
  startProblemLine(await open(dataDir).catch((error: unknown) => error));

describe("a data directory", () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await createDataDir();
    onTestFinished(() => rm(dataDir, { recursive: true }));
  }, 90_000);

  it("keeps what was written when it is closed and opened again", async () => {
    const first = await open(dataDir);
    await first.db
      .insertInto("rateBudgets")
      .values({ appId: "app", nextAt: new Date(5) })
      .execute();
    await first.close();
    const second = await open(dataDir);
    const rows = await second.db.selectFrom("rateBudgets").selectAll().execute();
    await second.close();
    expect(rows).toStrictEqual([{ appId: "app", nextAt: new Date(5) }]);
  });

  it("is refused while another process uses it, and free the moment that one is killed", async () => {
    const writer = startStoreWriter(dataDir, "other");
    await writer.open;
    expect(await problemOf(dataDir)).toBe(
      `The data directory ${dataDir} is in use by another Stillgraph; stop that one, or set DATA_DIR to another directory.`,
    );
    await writer.wrote(1);
    await writer.kill();
    const store = await open(dataDir);
    expect(await store.trouble()).toBeNull();
    await store.close();
  });

  it("is refused to a second store of the same process, and free when the first is closed", async () => {
    const first = await open(dataDir);
    expect(await problemOf(dataDir)).toMatch(/is in use by another Stillgraph/);
    await Promise.all([first.close(), first.close()]);
    await (await open(dataDir)).close();
  });

  it("is refused when a newer version has written it, and left to that version", async () => {
    const newer = await open(dataDir);
    await newer.db.insertInto("schemaMigrations").values({ name: "9999-from-the-future" }).execute();
    await newer.close();
    const refused = `The data directory ${dataDir} was written by a newer version of Stillgraph (9999-from-the-future); start that version, or use another database.`;
    expect(await problemOf(dataDir)).toBe(refused);
    expect(await problemOf(dataDir)).toBe(refused);
  });

  it("is not overwritten when what is in it is no database", async () => {
    const place = await temporaryDirectory();
    await mkdir(join(place, "postgres"));
    await writeFile(join(place, "postgres", "PG_VERSION"), "12\n");
    const line = await problemOf(place);
    expect(line).toMatch(new RegExp(`^The database in ${place}/postgres cannot be opened: `));
    expect(line?.split("\n")).toHaveLength(1);
  });

  it("whose database lost a file is explained", async () => {
    await rm(join(dataDir, "postgres", "global", "pg_control"));
    expect(await problemOf(dataDir)).toBe(
      `The database in ${dataDir}/postgres cannot be opened: ` +
        "PostgreSQL cannot start on its files; the disk is full, or they are damaged",
    );
  });

  it("in which no file can be made is explained", async () => {
    const place = await temporaryDirectory();
    await mkdir(join(place, "postgres.lock"));
    expect(await problemOf(place)).toBe(
      `The data directory ${place} cannot be written; set DATA_DIR to a directory that can.`,
    );
  });

  it("is the one its path says, also where a link on the way leads elsewhere", async () => {
    const place = await temporaryDirectory();
    await symlink("/proc/self", join(place, "link"));
    await rename(dataDir, join(place, "data"));
    await (await open(`${place}/link/../data`)).close();
    await rename(join(place, "data"), dataDir);
  });

  it("that cannot be made is explained", async () => {
    const place = await temporaryDirectory();
    await writeFile(join(place, "file"), "");
    expect(await problemOf(join(place, "file", "inside"))).toMatch(/cannot be written; set DATA_DIR/);
  });

  it("answers no more once it is closed", async () => {
    const store = await open(dataDir);
    await store.close();
    expect(await store.trouble()).toEqual(expect.any(String));
  });
});
