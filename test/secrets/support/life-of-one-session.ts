import { expect } from "vitest";
import { eventually } from "../../support/eventually.js";
import { streamClients } from "../../support/streams/stream-clients.js";
import type { Asker } from "./asker.js";
import { documents } from "./documents.js";

/** From its start to its end, watched over every transport; with pictures, their addresses and what was told of them. */
export async function lifeOfOneSession({ origin, bearer, answers }: Asker, input: object): Promise<void> {
  const started = await answers.post(
    origin,
    { query: documents.start, variables: { input: { ...input, captureInterval: 1 } } },
    bearer,
  );
  expect(started).toMatchObject({ data: { startSnapshotSession: { id: expect.any(String) } } });
  const { id } = (started["data"] as { startSnapshotSession: { id: string } }).startSnapshotSession;
  const streams = streamClients.map(([, client]) =>
    client(`${origin}/graphql`, { query: documents.follow, variables: { id } }, undefined, bearer),
  );
  await eventually(
    async () => {
      await answers.post(
        origin,
        { query: `mutation ($id: ID!) { refreshSnapshots(sessionId: $id) { id } }`, variables: { id } },
        bearer,
      );
      const { data } = await answers.post(origin, { query: documents.lists }, bearer);
      return JSON.stringify(data).includes("X-Amz-Credential");
    },
    { interval: 500 },
  ).toBe(true);
  await answers.post(
    origin,
    { query: documents.update, variables: { input: { sessionId: id, subscribeVideoUids: ["101"] } } },
    bearer,
  );
  await answers.post(origin, { query: documents.status, variables: { id } }, bearer);
  await answers.post(origin, { query: documents.stop, variables: { input: { sessionId: id } } }, bearer);
  await answers.post(origin, { query: documents.lists }, bearer);
  for (const stream of streams) {
    answers.texts.push(JSON.stringify(stream.results));
    stream.leave();
  }
}
