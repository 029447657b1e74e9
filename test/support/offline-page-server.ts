import { ApolloServer, HeaderMap } from "@apollo/server";
import fastify from "fastify";
import { PNG } from "pngjs";
import type { ExampleOperation } from "../../src/server/pages/example-operation.js";
import { landingPage } from "../../src/server/pages/landing-page.js";
import { registerGraphiql } from "../../src/server/pages/register-graphiql.js";

const typeDefs = `#graphql
  type Query { region: String! }
  type Mutation { screenshotScene(path: String!, width: Int!, height: Int!): SceneScreenshot! }
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
];

/** A server with the pages under test. */
export interface PagesServer {
  /** For example `http://127.0.0.1:40123`; GraphiQL is at `/graphiql`, the API at `/graphql`. */
  readonly url: string;
  readonly examples: readonly ExampleOperation[];
  /** Address of a PNG that the answer to the first example contains; on another origin than `url`. */
  readonly firstPicture: string;
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
  const app = fastify();
  registerGraphiql(app, { path: "/graphiql", endpoint: "/graphql", examples, imageOrigins: [imageOrigin] });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: async (request, reply) => {
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
    firstPicture: `${imageOrigin}/lesson/page1.png`,
    close: async () => {
      await app.close();
      await apollo.stop();
      await storage.close();
    },
  };
}
