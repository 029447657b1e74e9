/** Apollo Server's standalone server with a RESTDataSource per operation, as its documentation starts it. */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildPeerSchema } from "./build-peer-schema.ts";
import { peerSettings } from "./peer-settings.ts";
import { WhiteboardApi } from "./whiteboard-api.ts";

interface Context {
  readonly whiteboard: WhiteboardApi;
}

const server = new ApolloServer<Context>({
  schema: buildPeerSchema<Context>((input, { whiteboard }) => whiteboard.takeScreenshot(input)),
});
await startStandaloneServer(server, {
  listen: { port: peerSettings.port, host: peerSettings.host },
  context: async () => ({ whiteboard: new WhiteboardApi({ cache: server.cache }) }),
});
