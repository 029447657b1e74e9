import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { loadSetup } from "../../src/config/load-setup.js";
import { secretsOf } from "../../src/config/secrets-of.js";
import { settings as allSettings } from "../../src/config/settings.js";
import { storageProfileSecrets } from "../../src/config/storage-profile-secrets.js";
import { callbackBody } from "../support/callback-body.js";
import { eventually } from "../support/eventually.js";
import { type GatewayStore, gatewayStores } from "../support/gateway-stores.js";
import { makeToken } from "../support/make-token.js";
import { recordingSettings } from "../support/recording-settings.js";
import { rowsOf } from "../support/rows-of.js";
import { rtcToken } from "../support/rtc-token.js";
import { signCallback } from "../support/sign-callback.js";
import { type ServerProcess, startProcess } from "../support/start-process.js";
import { streamClients } from "../support/streams/stream-clients.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { tokenFor } from "../support/token-for.js";
import { unmetered } from "../support/unmetered.js";
import { filesBelow } from "./support/files-below.js";
import { leaksIn } from "./support/leaks-in.js";
import { secretsWithin } from "./support/secrets-within.js";
import { settingSecrecy } from "./support/setting-secrecy.js";

// Every secret there is, settings and inputs, is one that nothing else could be. Then everything is done that can be done
// over every transport, failures and all, by a server that logs everything; and not one of them is in anything it has
// printed, answered or stored, in whatever form.

/** With a `/` and a `+` at its end, so that it is no name of anything. */
const planted = (what: string) => `${what}-${randomBytes(18).toString("base64")}/+`;

/** Everything that was answered. */
const answers: string[] = [];
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
    const { env, secrets: ofSettings } = await settingsAndSecrets(
      directory,
      { ...store.settings, DATA_DIR: dataDir },
      kind,
    );
    expectEverySecretPlanted(env, Object.values(ofSettings));

    const server = startProcess({ cwd: directory, env });
    const [, origin = ""] = await server.printed(/listens on (\S+)\/graphql/);
    answers.length = 0;
    const ofCallers = await doEverything(origin, ofSettings);
    await endOf(server);
    await provokeStartProblems(directory, env, ofSettings);

    const opened = await store.open();
    const rows = await rowsOf(opened);
    await opened.close();
    // What is looked through is what it should be.
    expect(server.stderr()).toContain('"operation refused"');
    expect(answers.join("")).toContain('"sid":"');
    expect(rows).toContain("snapshot_sessions (");
    const { storage, whiteboard } = emulator.describe();
    const leaks = leaksIn({
      outputs: {
        "standard output": server.stdout(),
        "standard error": server.stderr(),
        answers: answers.join("\n"),
        rows,
        ...(await filesBelow(dataDir)),
      },
      secrets: { ...ofSettings, ...ofCallers },
      // A picture's signed address names the key that it was signed with (X-Amz-Credential): that is how S3 works.
      known: [storage.accessKey, whiteboard.accessKey, env["AGORA_CUSTOMER_ID"] ?? ""],
    });
    expect(leaks).toEqual([]);
    // Whoever they belong to: nothing that still has the shape of a token the server has made.
    const told = server.stdout() + server.stderr() + answers.join("") + rows;
    expect(told).not.toMatch(/NETLESS(?:SDK|ROOM|TASK)_[\w-]{4,}/);
    expect(told).not.toMatch(/\b007[\w+/]{60,}/);
    expect(told).not.toMatch(/\beyJ[\w-]{10,}\.eyJ/);
  });
});

test("every setting is known to be a secret or not", () => {
  expect(Object.keys(settingSecrecy).sort()).toEqual(Object.keys(allSettings).sort());
});

async function settingsAndSecrets(
  directory: string,
  store: Readonly<Record<string, string>>,
  kind: "embedded" | "postgres",
) {
  const { whiteboard, notifications } = emulator.describe();
  const recording = await recordingSettings(emulator, {
    directory,
    timeScale: 1,
    profiles: {
      other: {
        vendor: "AMAZON_S3",
        region: "US_EAST_1",
        bucket: "other",
        keys: { accessKey: "AKOTHER", secretKey: planted("pw") },
        readKeys: { accessKey: "AKOTHERREAD", secretKey: planted("pr") },
      },
    },
  });
  const sdkToken = makeToken(whiteboard, { kind: "sdk" });
  const whiteboardKeys =
    kind === "embedded"
      ? { WHITEBOARD_ACCESS_KEY: whiteboard.accessKey, WHITEBOARD_SECRET_KEY: whiteboard.secretKey }
      : { WHITEBOARD_SDK_TOKEN: sdkToken };
  const callbacks = streamClients.find(([name]) => name === "callbacks of a router")?.[1].settings ?? {};
  const env = {
    ...store,
    ...recording,
    ...whiteboardKeys,
    ...callbacks,
    ...unmetered,
    PORT: "0",
    LOG_LEVEL: "trace",
    WHITEBOARD_API_URL: whiteboard.url,
    WHITEBOARD_DEADLINE_MS: "2000",
    AGORA_NOTIFICATION_SECRETS: `${planted("nn")},${notifications.secret}`,
    SESSION_KEY: `${planted("session-key-new")},${planted("session-key-old")}`,
    AUTH_JWT_SECRET: planted("jwt-secret-of-all-callers"),
  };
  const secrets: Record<string, string> = {};
  for (const [name, secrecy] of Object.entries(settingSecrecy)) {
    const value = (env as Readonly<Record<string, string | undefined>>)[name];
    if (secrecy !== "secret" || value === undefined) continue;
    const parts = name === "DATABASE_URL" ? [new URL(value).password] : value.split(",");
    for (const [index, part] of parts.entries()) secrets[`${name} ${index}`] = part;
  }
  const { profiles } = loadSetup(env);
  for (const [index, secret] of storageProfileSecrets(profiles).entries())
    secrets[`a profile's key ${index}`] = secret;
  return { env: env as Readonly<Record<string, string>>, secrets };
}

/** What the server keeps in a box is what is looked for, and the log's last filter knows it. */
function expectEverySecretPlanted(env: Readonly<Record<string, string>>, secrets: readonly string[]): void {
  const { config, profiles } = loadSetup(env);
  const boxed = [...secretsWithin(config), ...secretsWithin(profiles)];
  const filtered = [...secretsOf(config), ...storageProfileSecrets(profiles)];
  expect(boxed.filter((text) => !secrets.some((secret) => text.includes(secret)))).toEqual([]);
  expect(boxed.filter((text) => !filtered.includes(text))).toEqual([]);
  expect(secrets.filter((secret) => !boxed.some((text) => text.includes(secret)))).toEqual([]);
}

const TO_WHITEBOARD = ["a caller's room token"];
const TO_RECORDING = [
  "a caller's RTC token",
  "a caller's access key",
  "a caller's secret key",
  "a caller's STS token",
  "the secret of a channel",
  "the salt of a channel",
];

/** Every operation over every transport, well and badly. Gives the secrets that callers used, by what they are. */
async function doEverything(
  origin: string,
  ofSettings: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const { whiteboard, recording, storage, notifications } = emulator.describe();
  const room = whiteboard.demoRoom.uuid;
  const secrets: Record<string, string> = {
    "a caller's room token": makeToken(whiteboard, { kind: "room", uuid: room }),
    "a caller's RTC token": rtcToken({
      appId: recording.appId,
      cname: "demo",
      uid: "",
      issuedAt: Math.floor(Date.now() / 1_000),
      life: 80_000,
    }),
    "a caller's access key": planted("ca").replaceAll(/[^\w-]/g, "x"),
    "a caller's secret key": planted("cs"),
    "a caller's STS token": planted("ct"),
    "the secret of a channel": planted("de").slice(0, 32),
    "the salt of a channel": randomBytes(32).toString("base64"),
    "a caller's JWT": tokenFor({ secret: ofSettings["AUTH_JWT_SECRET 0"] ?? "" }),
    "a JWT of somebody else": tokenFor({ secret: planted("another-secret-of-32-characters") }),
  };
  const secret = (name: string) => secrets[name] ?? "";
  const bearer = `Bearer ${secret("a caller's JWT")}`;
  const own = {
    vendor: "AMAZON_S3",
    region: "US_EAST_1",
    bucket: "callers-own",
    accessKey: secret("a caller's access key"),
    secretKey: secret("a caller's secret key"),
    stsToken: secret("a caller's STS token"),
    stsExpiration: new Date(Date.now() + 20 * 3_600_000).toISOString(),
  };
  const decryption = {
    mode: 8,
    secret: secret("the secret of a channel"),
    salt: secret("the salt of a channel"),
  };
  const input = { cname: "demo", captureInterval: 3_600 };
  const operations: [query: string, variables: Record<string, unknown>][] = [
    [
      SCREENSHOT,
      { input: { roomUuid: room, width: 16, height: 16, token: secret("a caller's room token") } },
    ],
    [SCREENSHOT, { input: { roomUuid: room, width: 16, height: 16 } }],
    // In places where they do not belong.
    [SCREENSHOT, { input: { roomUuid: secret("a caller's room token"), width: 16, height: 16 } }],
    [
      SCREENSHOT,
      {
        input: { roomUuid: room, width: secret("a caller's secret key"), token: [secret("a caller's JWT")] },
      },
    ],
    [START, { input: { ...input, storage: { ...own, bucket: secret("a caller's secret key") } } }],
    [START, { input: { ...input, storage: { ...own, endpoint: secret("a caller's secret key") } } }],
    [START, { input: { ...input, storage: { ...own, secretKey: [own.secretKey] } } }],
    [START, { input: { ...input, decryption: { ...decryption, salt: decryption.secret } } }],
    [START, { input: { ...input, token: secret("a caller's secret key") } }],
    [START, { input: { ...input, decryption, storage: own, token: secret("a caller's RTC token") } }],
    [
      `mutation { startSnapshotSession(input: { cname: "demo", token: "${secret("a caller's RTC token")}" "x" }) { id } }`,
      {},
    ],
    [`{ snapshotSession(id: "${secret("a caller's secret key")}") { id } }`, {}],
    [`{ snapshots(after: "${secret("a caller's secret key")}") { nodes { id } } }`, {}],
    [LISTS, {}],
  ];

  const { faults } = emulator.control;
  for (const [query, variables] of operations) {
    await post(origin, { query, variables }, bearer);
    // What a service was sent it may repeat, and what of this server it knows.
    const sent = query === SCREENSHOT ? TO_WHITEBOARD : TO_RECORDING;
    const echo = [...sent.map(secret), ...Object.values(ofSettings)].join(" / ");
    const operation = query === SCREENSHOT ? "*" : "start";
    const headers = { "x-request-id": secret("a caller's RTC token") };
    faults.inject({ kind: "status", operation, status: 401, message: echo, times: 3 });
    await post(origin, { query, variables }, bearer);
    faults.clear();
    const body = { code: 2, reason: echo, message: echo };
    faults.inject({ kind: "status", operation, status: 400, body, headers, times: 3 });
    await post(origin, { query, variables }, bearer);
    faults.clear();
  }
  for (const [, client] of streamClients) {
    for (const [query, variables] of operations) {
      const stream = client(`${origin}/graphql`, { query, variables }, undefined, bearer);
      answers.push(JSON.stringify([stream.results, await stream.ended.catch(String)]));
    }
    const refused = client(
      `${origin}/graphql`,
      { query: LISTS },
      undefined,
      `Bearer ${secret("a JWT of somebody else")}`,
    );
    answers.push(JSON.stringify([refused.results, await refused.ended.catch(String)]));
  }
  for (const authorization of [`Bearer ${secret("a JWT of somebody else")}`, secret("a caller's JWT"), ""]) {
    await post(origin, { query: LISTS }, authorization);
  }

  await liveOfOneSession(origin, bearer, { cname: "demo", decryption });
  await brokenRequests(origin, bearer, secrets);
  const body = callbackBody({ cname: "demo" });
  for (const key of [notifications.secret, secret("a caller's secret key"), storage.secretKey]) {
    await keep(
      await fetch(`${origin}/webhooks/agora`, { method: "POST", headers: signCallback(body, key), body }),
    );
  }
  for (const path of ["/readyz", "/livez", `/${secret("a caller's secret key")}`])
    await keep(await fetch(origin + path));
  // A JWT's first part is the same for everybody.
  const withoutHead = (token: string) => token.slice(token.indexOf(".") + 1);
  return Object.fromEntries(
    Object.entries(secrets).map(([name, text]) => [name, name.includes("JWT") ? withoutHead(text) : text]),
  );
}

/** From its start to its end, watched over every transport; with pictures, their addresses and what was told of them. */
async function liveOfOneSession(origin: string, bearer: string, input: object): Promise<void> {
  const started = await post(
    origin,
    { query: START, variables: { input: { ...input, captureInterval: 1 } } },
    bearer,
  );
  expect(started).toMatchObject({ data: { startSnapshotSession: { id: expect.any(String) } } });
  const { id } = (started["data"] as { startSnapshotSession: { id: string } }).startSnapshotSession;
  const streams = streamClients.map(([, client]) =>
    client(`${origin}/graphql`, { query: FOLLOW, variables: { id } }, undefined, bearer),
  );
  await eventually(
    async () => {
      await post(
        origin,
        { query: `mutation ($id: ID!) { refreshSnapshots(sessionId: $id) { id } }`, variables: { id } },
        bearer,
      );
      const { data } = await post(origin, { query: LISTS }, bearer);
      return JSON.stringify(data).includes("X-Amz-Credential");
    },
    { interval: 500 },
  ).toBe(true);
  await post(
    origin,
    { query: UPDATE, variables: { input: { sessionId: id, subscribeVideoUids: ["101"] } } },
    bearer,
  );
  await post(origin, { query: STATUS, variables: { id } }, bearer);
  await post(origin, { query: STOP, variables: { input: { sessionId: id } } }, bearer);
  await post(origin, { query: LISTS }, bearer);
  for (const stream of streams) {
    answers.push(JSON.stringify(stream.results));
    stream.leave();
  }
}

/** What cannot be read as a request, with secrets in it. */
async function brokenRequests(
  origin: string,
  authorization: string,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, secret] of Object.entries(secrets)) {
    const bodies = [`{"query": ${secret}}`, secret, `{"query":"{ ${secret} }"}`, `{"query":5,"${secret}":1}`];
    for (const body of bodies) {
      await keep(
        await fetch(`${origin}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization },
          body,
        }),
      );
    }
    const inAddress = encodeURIComponent(secret);
    await keep(
      await fetch(`${origin}/graphql?query=${inAddress}&variables=${inAddress}`, {
        headers: {
          authorization,
          "apollo-require-preflight": "1",
          // An id that has not the shape of a token is the caller's own to choose, and comes back.
          ...(/token/.test(name) && !/STS/.test(name) ? { "x-request-id": secret.slice(0, 60) } : {}),
        },
      }),
    );
  }
}

async function post(
  origin: string,
  operation: object,
  authorization: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify(operation),
  });
  return JSON.parse(await keep(response)) as Record<string, unknown>;
}

async function keep(response: Response): Promise<string> {
  const text = await response.text();
  answers.push(JSON.stringify([...response.headers]), text);
  return text;
}

async function endOf(server: ServerProcess): Promise<void> {
  server.child.kill("SIGTERM");
  expect((await server.ended).code).toBe(0);
}

/** What a server says that does not start: each secret once in the place of another setting. */
async function provokeStartProblems(
  cwd: string,
  env: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const [secret = ""] = Object.values(secrets);
  const file = join(cwd, "broken.json");
  await writeFile(file, `{ "main": { "vendor": "AMAZON_S3", "bucket": "${secret}", "keys": "${secret} }`);
  const wrong = {
    PORT: secret,
    AGORA_APP_CERTIFICATE: `${secret}x`,
    DATABASE_URL: secret,
    STORAGE_PROFILES: file,
  };
  const server = startProcess({ cwd, env: { ...env, ...wrong } });
  expect((await server.ended).code).toBe(1);
  answers.push(server.stdout(), server.stderr());
}

const SCREENSHOT =
  "mutation ($input: ScreenshotSceneInput!) { screenshotScene(input: $input) { url room { uuid scenes } } }";
const START =
  "mutation ($input: StartSnapshotSessionInput!) { startSnapshotSession(input: $input) { id sid } }";
const UPDATE =
  "mutation ($input: UpdateSnapshotSessionInput!) { updateSnapshotSession(input: $input) { id } }";
const STOP =
  "mutation ($input: StopSnapshotSessionInput!) { stopSnapshotSession(input: $input) { id status } }";
const STATUS = "query ($id: ID!) { snapshotSession(id: $id) { serviceStatus { name } attempts { sid } } }";
const FOLLOW =
  "subscription ($id: ID!) { snapshotSessionChanged(id: $id) { id status sid storage { bucket } } }";
const LISTS = `{
  storageProfiles
  snapshotSessions { nodes { id cname sid resourceId storage { profile bucket } } }
  snapshots { nodes { id url fileName } }
  recordingEvents { nodes { cursor noticeId payload } }
}`;
