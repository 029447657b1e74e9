import { ApolloServer, HeaderMap } from "@apollo/server";
import fastify from "fastify";
import { PNG } from "pngjs";
import type { ExampleOperation } from "../../src/server/pages/example-operation.js";
import { landingPage } from "../../src/server/pages/landing-page.js";
import { registerGraphiql } from "../../src/server/pages/register-graphiql.js";
import { sseFormat } from "../../src/transports/sse/sse-format.js";

const typeDefs = `#graphql
  type Query { region: String! }
  type Mutation { screenshotScene(path: String!, width: Int!, height: Int!): SceneScreenshot! }
  type Subscription { captured(cname: String!): String! }
  type SceneScreenshot { url: String! }
`;

const examples: readonly ExampleOperation[] = [
  {
    name: "Takes a picture of one scene of the demo room.",
    document: `mutation ScreenshotScene($path: String!) {
  screenshotScene(path: $path, width: 640, height: 360) {
    url
  }
}`,
    variables: { path: "/lesson/page1" },
  },
  { name: "Asks where the rooms are.", document: "query Region {\n  region\n}" },
  {
    name: "Waits for pictures.",
    document: "subscription Captured($cname: String!) {\n  captured(cname: $cname)\n}",
    variables: { cname: "demo" },
  },
];

/** Somebody who has subscribed over server-sent events. */
interface Follower {
  readonly body: unknown;
  readonly authorization: string | undefined;
  /** Sends bytes as they are. */
  send(bytes: string | Buffer): void;
  end(): void;
}

/** A server with the pages under test. */
export interface PagesServer {
  /** For example `http://127.0.0.1:40123`; GraphiQL is at `/graphiql`, the API at `/graphql`. */
  readonly url: string;
  readonly examples: readonly ExampleOperation[];
  /** Address of a PNG that the answer to the first example contains; on another origin than `url`. */
  readonly firstPicture: string;
  /** What subscriptions were sent with, one entry for each that is open, the latest last. */
  readonly followers: readonly Follower[];
  close(): Promise<void>;
}

/** Starts the pages over a small schema, on a free port of 127.0.0.1. */
export async function startPagesServer(options: { production?: boolean } = {}): Promise<PagesServer> {
  const [firstOperation] = examples;
  if (firstOperation === undefined) throw new Error("The pages need an example.");
  const storage = fastify();
  storage.get("/*", (_request, reply) =>
    reply
      .headers({ "content-type": "image/png", "access-control-allow-origin": "*" })
      .send(PNG.sync.write(new PNG({ width: 640, height: 360 }))),
  );
  const imageOrigin = await storage.listen({ host: "127.0.0.1", port: 0 });
  const apollo = new ApolloServer({
    typeDefs,
    resolvers: {
      Query: { region: () => "US_SV" },
      Mutation: {
        screenshotScene: (_: unknown, { path }: { path: string }) => ({
          url: `${imageOrigin}${path}.png`,
        }),
      },
    },
    plugins: [
      options.production === true
        ? landingPage({ mode: "production" })
        : landingPage({ mode: "local", firstOperation, graphiqlPath: "/graphiql" }),
    ],
  });
  await apollo.start();
  const followers: Follower[] = [];
  const app = fastify();
  registerGraphiql(app, { path: "/graphiql", endpoint: "/graphql", examples, imageOrigins: [imageOrigin] });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: async (request, reply) => {
      if (request.headers.accept === "text/event-stream") {
        reply.hijack();
        reply.raw.writeHead(200, { "content-type": sseFormat.contentType });
        reply.raw.write(sseFormat.opening);
        const follower: Follower = {
          body: request.body,
          authorization: request.headers.authorization,
          send: (bytes) => reply.raw.write(bytes),
          end: () => reply.raw.end(),
        };
        followers.push(follower);
        reply.raw.once("close", () => followers.splice(followers.indexOf(follower), 1));
        return;
      }
      const {
        status = 200,
        headers,
        body,
      } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: new HeaderMap(
            Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
          ),
          search: new URL(request.url, "http://localhost").search,
          body: request.body,
        },
        context: async () => ({}),
      });
      if (body.kind === "chunked") throw new Error("No operation here streams.");
      return reply.code(status).headers(Object.fromEntries(headers)).send(body.string);
    },
  });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    url,
    examples,
    followers,
    firstPicture: `${imageOrigin}/lesson/page1.png`,
    close: async () => {
      await app.close();
      await apollo.stop();
      await storage.close();
    },
  };
}
