import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type CircuitChange, OriginPool } from "../../src/datasources/http/origin-pool.js";
import { circuitLog } from "../../src/telemetry/circuit-log.js";
import { createLog } from "../../src/telemetry/create-log.js";
import { type ScriptedUpstream, startScriptedUpstream } from "../support/scripted-upstream.js";

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
});
afterAll(() => upstream.stop());

const request = { method: "GET", path: "/", headers: {} } as const;
const bounds = { timeoutMs: 10_000, maxBytes: 1_000 };

test("a circuit that opens and closes is told once each, however many trials fail in between", async () => {
  upstream.script({ status: 500 }, { status: 500 }, { status: 500 }, { status: 503 }, { status: 200 });
  const changes: CircuitChange[] = [];
  const lines: string[] = [];
  const tell = circuitLog(createLog("info", [], { write: (line) => void lines.push(line) }), "whiteboard");
  const pool = new OriginPool(upstream.url, {
    breakAfter: 2,
    halfOpenAfterMs: 1,
    onCircuit: (change) => {
      changes.push(change);
      tell(change);
    },
  });

  await vi.waitFor(
    async () => {
      expect(await pool.send(request, bounds)).toMatchObject({ kind: "reply", status: 200 });
    },
    { timeout: 10_000, interval: 5 },
  );

  expect(changes).toEqual([
    { address: upstream.url, open: true },
    { address: upstream.url, open: false },
  ]);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: 40, service: "whiteboard", address: upstream.url, msg: expect.stringContaining("is open") },
    { level: 30, service: "whiteboard", address: upstream.url, msg: expect.stringContaining("is closed") },
  ]);
  await pool.close();
});
