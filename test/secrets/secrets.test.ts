import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { loadSetup } from "../../src/config/load-setup.js";
import { secretsOf } from "../../src/config/secrets-of.js";
import { settings as allSettings } from "../../src/config/settings.js";
import { storageProfileSecrets } from "../../src/config/storage-profile-secrets.js";
import { type GatewayStore, gatewayStores } from "../support/gateway-stores.js";
import { rowsOf } from "../support/rows-of.js";
import { type ServerProcess, startProcess } from "../support/start-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { AnswerKeeper } from "./support/answer-keeper.js";
import { doEverything } from "./support/do-everything.js";
import { filesBelow } from "./support/files-below.js";
import { leaksIn } from "./support/leaks-in.js";
import { planted } from "./support/planted.js";
import { plantedSettings } from "./support/planted-settings.js";
import { provokeStartProblems } from "./support/provoke-start-problems.js";
import { secretsWithin } from "./support/secrets-within.js";
import { settingSecrecy } from "./support/setting-secrecy.js";

// Every secret there is, settings and inputs, is one that nothing else could be. Then everything is done that can be done
// over every transport, failures and all, by a server that logs everything; and not one of them is in anything it has
// printed, answered or stored, in whatever form.

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ port: 0, notificationSecret: planted("nd") });
  await emulator.control.switches.set({ "recording.cardWidth": 320, "recording.minCaptureInterval": 1 });
});
afterAll(() => emulator?.stop());

describe.each([
  ["embedded", "with a signing key for rooms"],
  ["postgres", "with a ready-made SDK token"],
] as const)("the %s store, %s", (kind, _) => {
  let store: GatewayStore;
  beforeAll(async () => {
    store = await gatewayStores[kind]();
  });
  afterAll(() => store?.remove());

  test("not one secret comes out", { timeout: 180_000 }, async () => {
    const directory = await temporaryDirectory();
    const dataDir = store.settings["DATA_DIR"] ?? join(directory, "data");
    const { env, secrets: ofSettings } = await plantedSettings(
      emulator,
      directory,
      { ...store.settings, DATA_DIR: dataDir },
      kind,
    );
    expectEverySecretPlanted(env, Object.values(ofSettings));

    const server = startProcess({ cwd: directory, env });
    const [, origin = ""] = await server.printed(/listens on (\S+)\/graphql/);
    const answers = new AnswerKeeper();
    const ofCallers = await doEverything({ origin, emulator, answers, ofSettings });
    await endOf(server);
    answers.texts.push(await provokeStartProblems(directory, env, ofSettings));

    const opened = await store.open();
    const rows = await rowsOf(opened);
    await opened.close();
    // What is looked through is what it should be.
    expect(server.stderr()).toContain('"operation refused"');
    expect(answers.texts.join("")).toContain('"sid":"');
    expect(rows).toContain("snapshot_sessions (");
    const { storage, whiteboard } = emulator.describe();
    const leaks = leaksIn({
      outputs: {
        "standard output": server.stdout(),
        "standard error": server.stderr(),
        answers: answers.texts.join("\n"),
        rows,
        ...(await filesBelow(dataDir)),
      },
      secrets: { ...ofSettings, ...ofCallers },
      // A picture's signed address names the key that it was signed with (X-Amz-Credential): that is how S3 works.
      known: [storage.accessKey, whiteboard.accessKey, env["AGORA_CUSTOMER_ID"] ?? ""],
    });
    expect(leaks).toEqual([]);
    // Whoever they belong to: nothing that still has the shape of a token the server has made.
    const told = server.stdout() + server.stderr() + answers.texts.join("") + rows;
    expect(told).not.toMatch(/NETLESS(?:SDK|ROOM|TASK)_[\w-]{4,}/);
    expect(told).not.toMatch(/\b007[\w+/]{60,}/);
    expect(told).not.toMatch(/\beyJ[\w-]{10,}\.eyJ/);
  });
});

test("every setting is known to be a secret or not", () => {
  expect(Object.keys(settingSecrecy).sort()).toEqual(Object.keys(allSettings).sort());
});

/** What the server keeps in a box is what is looked for, and the log's last filter knows it. */
function expectEverySecretPlanted(env: Readonly<Record<string, string>>, secrets: readonly string[]): void {
  const { config, profiles } = loadSetup(env);
  const boxed = [...secretsWithin(config), ...secretsWithin(profiles)];
  const filtered = [...secretsOf(config), ...storageProfileSecrets(profiles)];
  expect(boxed.filter((text) => !secrets.some((secret) => text.includes(secret)))).toEqual([]);
  expect(boxed.filter((text) => !filtered.includes(text))).toEqual([]);
  expect(secrets.filter((secret) => !boxed.some((text) => text.includes(secret)))).toEqual([]);
}

async function endOf(server: ServerProcess): Promise<void> {
  server.child.kill("SIGTERM");
  expect((await server.ended).code).toBe(0);
}
