import { expect, it } from "vitest";
import { startProcess } from "../support/start-process.js";
import { warmDirectory } from "../support/warm-directory.js";

interface Result {
  readonly passed: boolean;
}

it("in local mode the gateway passes the health test its own Agora makes, on whatever port it listens", async () => {
  const server = startProcess({ cwd: await warmDirectory(), env: { PORT: "0", EMULATOR_PORT: "0" } });
  const [, emulator] = await server.printed(/Local Agora\s+(\S+\/_emulator)/);
  const answer = await fetch(`${emulator}/notifications/health-test`, { method: "POST" });
  const results = (await answer.json()) as readonly Result[];

  expect(results.length).toBeGreaterThan(10);
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
});
