import { expect, onTestFinished, test, vi } from "vitest";
import type { EmulatorDescription } from "../../emulator/emulator-description.js";
import { emulatorProcess } from "../support/emulator-process.js";
import { mostInOneSecond } from "../support/most-in-one-second.js";
import type { SessionClient, SessionView } from "../support/session-client.js";
import { startTwoGateways } from "../support/start-two-gateways.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { untilItHolds } from "../support/until-it-holds.js";
import { watchMachineLag } from "../support/watch-machine-lag.js";

/** What this test reads of the emulator's books. */
interface Call {
  readonly operation: string;
  readonly at: string;
  readonly status: number | null;
}

/**
 * An emulator in a process of its own: it counts arrivals, and in this one, busy with 200 callers, they would wait for
 * their turn and come in crowds that no gateway sent.
 */
async function emulatorApart() {
  const directory = await temporaryDirectory();
  const { child, output, ended } = emulatorProcess(
    "--port",
    "0",
    "--storage-port",
    "0",
    "--data-dir",
    directory,
  );
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const url = await untilItHolds(() => {
    const [, found = ""] = /whiteboard {3}(\S+)/.exec(output().stdout) ?? [];
    expect(found).not.toBe("");
    return found;
  });
  // So that what is counted below are first calls and no repeats of refused ones.
  await fetch(`${url}/_emulator/switches`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ "recording.qps": 1_000 }),
  });
  const read = async <T>(path: string) => (await (await fetch(`${url}/_emulator${path}`)).json()) as T;
  return {
    description: await read<EmulatorDescription>(""),
    calls: (operation = "") =>
      read<readonly Call[]>(operation === "" ? "/requests" : `/requests?operation=${operation}`),
    sids: async () =>
      (await read<readonly { readonly sid: string }[]>("/recording/sessions")).map(({ sid }) => sid),
  };
}

/** Milliseconds between two calls that the gateways let go. */
const SPACING_MS = 120;

/**
 * How many calls may be seen in one second. Ten and no more, unless a machine with too much to do holds calls up on
 * their way, in the gateway, the network and the emulator: then those held up arrive together with the next ones.
 */
function mostSeen(lagMs: number): number {
  const lateMs = 3 * lagMs;
  return Math.max(10, Math.floor((1_000 + lateMs) / SPACING_MS) + 1);
}

/** As a caller does who was told to repeat: the key sees to it that this starts no second one. */
async function startSurely(sessions: SessionClient, input: object): Promise<SessionView> {
  for (;;) {
    const { session, error } = await sessions.tryStart({ ...input });
    if (session !== null) return session;
    if (!error.extensions.retryable) throw new Error(JSON.stringify(error));
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test("200 sessions started at once through both are 200, within the budget, and one gateway alone takes them over", {
  timeout: 300_000,
}, async () => {
  const emulator = await emulatorApart();
  const lag = watchMachineLag();
  onTestFinished(() => void lag.stop());
  const { one, other } = await startTwoGateways(emulator.description, 1);
  // Ten to a channel, so that the nodes allot uids under each other's eyes. Nobody is there: pictures are not the point.
  const channels = numbers(20).map((number) => `busy-${number}`);
  const started = await Promise.all(
    numbers(200).map((number) => {
      const { sessions } = number % 2 === 0 ? one : other;
      const cname = channels[number % channels.length];
      return startSurely(sessions, { cname, captureInterval: 60, idempotencyKey: `order-${number}` });
    }),
  );
  await one.kill();
  const killed = performance.now();

  expect(new Set(started.map(({ id }) => id)).size).toBe(200);
  expect(new Set(started.map(({ cname, recorderUid }) => `${cname}/${recorderUid}`)).size).toBe(200);
  expect((await emulator.sids()).sort()).toEqual(started.map(({ sid }) => sid).sort());

  // Each was to be looked at five seconds after its start; whatever the dead node owes, the other one does.
  for (const cname of channels) {
    // Asked rarely: the answers are large, and whoever makes them has something else to do.
    await vi.waitFor(
      async () => {
        const statuses = (await other.sessions.list(cname)).map(({ status }) => status);
        expect(statuses).toEqual(Array(10).fill("CAPTURING"));
      },
      { timeout: 90_000, interval: 500 },
    );
  }
  expect(performance.now() - killed).toBeLessThan(30_000);

  const arrivals = (await emulator.calls()).map(({ at }) => Date.parse(at));
  expect(mostInOneSecond(arrivals)).toBeLessThanOrEqual(mostSeen(lag.worstMs()));
  expect(await emulator.calls("start")).toHaveLength(200);
  expect((await emulator.sids()).length).toBe(200);
});
