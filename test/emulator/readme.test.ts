import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv, promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { helpText } from "../../emulator/cli/help-text.js";
import { faultSchema } from "../../emulator/faults/fault-schema.js";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { permissions } from "../../emulator/whiteboard/access/permissions.js";
import { elementSchema } from "../../emulator/whiteboard/content/element-schema.js";
import { whiteboardSwitchTable } from "../../emulator/whiteboard/whiteboard-switch-table.js";
import { loadConfig } from "../../src/config/load-config.js";
import { loadStorageProfiles } from "../../src/config/load-storage-profiles.js";
import { decodePng } from "../support/decode-png.js";
import { fieldsOf } from "../support/emulator-fields.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const readme = readFileSync(new URL("../../emulator/README.md", import.meta.url), "utf8");
/** Rows of tables by what stands in their first cell. */
const rows = new Map(
  [...readme.matchAll(/^\| (`[^|]+`) \| (.*)$/gm)].flatMap(([, names = "", rest = ""]) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => [name, rest] as const),
  ),
);

describe("emulator/README.md", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 });
  });
  afterAll(() => emulator.stop());

  /** The block of a language that holds a text. */
  const block = (language: string, having: string): string =>
    [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))]
      .map(([, text = ""]) => text)
      .find((text) => text.includes(having)) ?? "";

  /** Runs a shell block that holds a text, aimed at the emulator of this test. */
  const run = async (having: string): Promise<unknown> => {
    const here = block("sh", having).replaceAll("http://127.0.0.1:4100", emulator.url);
    const { stdout } = await promisify(execFile)("bash", ["-c", here], { timeout: 10_000 });
    return JSON.parse(stdout);
  };

  it.each(Object.entries(whiteboardSwitchTable))(
    "documents the switch %s with its default",
    (name, entry) => {
      expect(rows.get(name)).toMatch(new RegExp(`^\`${entry.default}\` \\|`));
    },
  );

  it.each([
    ...Object.keys(permissions),
    "createTeamToken",
    ...faultSchema.options.map(({ shape }) => shape.kind.value),
    ...elementSchema.options.map(({ shape }) => shape.type.value),
    ...[...helpText.matchAll(/^ {2}(--\w[\w-]*) [A-Z]/gm)].map(([, flag = ""]) => flag),
  ])("documents %s", (name) => {
    expect([...rows.keys()]).toContain(name);
  });

  it("has a first call that works as it stands, with the answer it shows", async () => {
    const answer = fieldsOf(await run("/screenshots"));
    const shown = block("json", "room_cover");
    expect(answer).toEqual(JSON.parse(shown.replace("http://127.0.0.1:4101", emulator.storageUrl)));
    const picture = await fetch(String(answer["url"]));
    expect(decodePng(new Uint8Array(await picture.arrayBuffer()))).toMatchObject({
      width: 1280,
      height: 720,
    });
  });

  it("has settings with which a gateway runs on this emulator", async () => {
    const directory = await temporaryDirectory();
    const { whiteboard, recording, storage, notifications } = emulator.describe();
    const file = join(directory, "storage-profiles.json");
    await writeFile(file, block("json", "S3_COMPATIBLE").replace("http://127.0.0.1:4101", storage.endpoint));
    const settings = parseEnv(block("ini", "AGORA_").replaceAll("http://127.0.0.1:4100", emulator.url));
    const config = loadConfig({ ...settings, DATA_DIR: directory });
    expect(config.mode).toBe("agora");
    expect(config.whiteboard?.baseUrls).toEqual([whiteboard.url]);
    expect(config.recording).toMatchObject({
      appId: recording.appId,
      customerId: recording.customerId,
      baseUrls: [recording.url],
    });
    expect(config.recording?.appCertificate?.reveal()).toBe(recording.appCertificate);
    expect(config.recording?.customerSecret.reveal()).toBe(recording.customerSecret);
    expect(config.notificationSecrets.map((secret) => secret.reveal())).toEqual([notifications.secret]);
    expect(loadStorageProfiles({ file, plainHttp: true }).get("local")).toMatchObject({
      bucket: storage.bucket,
      endpoint: storage.endpoint,
      keys: { keys: { accessKey: storage.accessKey } },
      isDefault: true,
    });
  });

  it("has a drawing and a fault that are taken as they stand", async () => {
    expect(await run("-X PUT")).toMatchObject({ scenes: expect.arrayContaining(["/mine"]) });
    expect(await run("_emulator/faults")).toMatchObject({ kind: "status", times: 3 });
  });
});
