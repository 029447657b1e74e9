import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTypes } from "../../src/transports/http/answer-types.js";
import { startWorld, type World } from "../support/start-world.js";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function answerTo(accept: string, query: string) {
  const { status, headers } = await fetch(world.gateway.graphqlUrl, {
    method: "POST",
    headers: { accept, "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status, type: headers.get("content-type") };
}

test.each([...answerTypes])("%s is answered as Apollo Server would", async (accept, type) => {
  for (const [query, status] of [
    ["{ __typename }", 200],
    ["{ nonsense }", 400],
    ["{", 400],
  ] as const) {
    // One more type, which nobody serves: the table does not know the header, and Apollo Server negotiates.
    const negotiated = await answerTo(`${accept}, x-nobody/serves-this;q=0.1`, query);

    expect(await answerTo(accept, query)).toEqual(negotiated);
    expect(negotiated).toEqual({ status, type });
  }
});
