import { expect, onTestFinished, test } from "vitest";
import { startEmulator } from "../../../emulator/start-emulator.js";
import { ask } from "../../support/ask.js";
import { startTwoGateways } from "../../support/start-two-gateways.js";
import { bearerFor } from "../../support/token-for.js";

test("two servers on one database never take more from a caller than one may ask", {
  timeout: 90_000,
}, async () => {
  const emulator = await startEmulator({ port: 0 });
  onTestFinished(() => emulator.stop());
  const { one, other } = await startTwoGateways(emulator.describe(), 1, {
    LIMIT_OPERATIONS_PER_MINUTE: "100",
  });
  const headers = { authorization: bearerFor({ sub: "ada" }) };
  const addresses = [one.sessions.graphqlUrl, other.sessions.graphqlUrl];

  const answers = await Promise.all(
    addresses.flatMap((url) => Array.from({ length: 120 }, () => ask(url, "{ __typename }", {}, headers))),
  );

  const taken = answers.filter(({ status }) => status === 200);
  expect(taken).toHaveLength(100);
  for (const { status, headers: told } of answers) {
    if (status === 200) continue;
    expect(status).toBe(429);
    expect(Number(told.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(Number(told.get("retry-after"))).toBeLessThanOrEqual(60);
  }
  const bob = { authorization: bearerFor({ sub: "bob" }) };
  for (const url of addresses) expect((await ask(url, "{ __typename }", {}, bob)).status).toBe(200);
});
