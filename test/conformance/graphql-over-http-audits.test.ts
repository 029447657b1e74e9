import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../support/start-world.js";
import { auditDeviations } from "./support/audit-deviations.js";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.stop());

const url = () => world.gateway.graphqlUrl;
const audits = serverAudits({ url });

describe("GraphQL over HTTP, as graphql-http audits it", () => {
  for (const { id, name, fn } of audits.filter(({ id }) => !auditDeviations.has(id))) {
    test(`${id}: ${name}`, async () => {
      const result = await fn();
      expect(result, result.status === "ok" ? "" : result.reason).toMatchObject({ status: "ok" });
    });
  }
});

describe("GraphQL over HTTP, where this server deviates", () => {
  for (const [id, { reason, code }] of auditDeviations) {
    const { name, fn } = auditNamed(id);
    test(`${id}: ${name} (refused with ${code})`, async ({ annotate }) => {
      await annotate(reason);
      const result = await fn();
      if (result.status === "ok") throw new Error("The audit passes; it is no deviation any more.");
      expect(result.status, "only what is optional may be deviated from").not.toBe("error");
      expect(result.response.status).toBe(400);
      const body: unknown = await result.response.clone().json();
      expect(body).toEqual({
        errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })],
      });
    });
  }
});

describe("GET with a header that a foreign page cannot send", () => {
  const headers = { "apollo-require-preflight": "true" };
  const fetchFn = (address: string, init: RequestInit = {}) =>
    fetch(address, { ...init, headers: { ...init.headers, ...headers } });

  for (const { id, name, fn } of serverAudits({ url, fetchFn }).filter(({ name }) => / GETs?\b/.test(name))) {
    test(`${id}: ${name}`, async () => {
      expect(await fn()).toMatchObject({ status: "ok" });
    });
  }
});

function auditNamed(id: string) {
  const audit = audits.find((candidate) => candidate.id === id);
  if (audit === undefined) throw new Error(`graphql-http has no audit ${id}.`);
  return audit;
}
