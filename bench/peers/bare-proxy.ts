/**
 * The least a Node server can do for this request: parse JSON, call upstream, write JSON. It has no
 * GraphQL, checks nothing and protects nobody; it is the floor that the others are measured from.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { peerSettings } from "./peer-settings.ts";
import type { ScreenshotRequest } from "./screenshot-request.ts";
import { takeScreenshot } from "./take-screenshot.ts";

interface Call {
  readonly variables: { readonly input: ScreenshotRequest };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
    .end(text);
}

async function proxy(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST" || request.url !== "/graphql") {
    return answer(response, 404, { errors: [{ message: "POST to /graphql" }] });
  }
  const { input } = ((await json(request)) as Call).variables;
  const picture = await takeScreenshot(input);
  const region = (input.region ?? peerSettings.defaultRegion).toUpperCase().replace("-", "_");
  const room = { uuid: input.roomUuid, region };
  answer(response, 200, { data: { screenshotScene: { ...picture, takenAt: new Date(), room } } });
}

createServer((request, response) => {
  proxy(request, response).catch((error: unknown) =>
    answer(response, 502, { errors: [{ message: String(error) }] }),
  );
}).listen(peerSettings.port, peerSettings.host);
