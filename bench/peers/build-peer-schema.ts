import { readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { GraphQLError, GraphQLScalarType, type GraphQLSchema } from "graphql";
import { DateTimeResolver, PositiveIntResolver, URLResolver } from "graphql-scalars";
import { peerSettings } from "./peer-settings.ts";
import type { ScreenshotRequest } from "./screenshot-request.ts";
import type { StoredPicture } from "./stored-picture.ts";

const typeDefs = readFileSync(new URL("./screenshot.graphql", import.meta.url), "utf8");

const ScenePath = new GraphQLScalarType({
  name: "ScenePath",
  parseValue: (value) => {
    if (typeof value === "string" && value.startsWith("/")) return value;
    throw new GraphQLError("A scene path starts with `/`.");
  },
});

const WhiteboardRegion = { US_SV: "us-sv", SG: "sg", IN_MUM: "in-mum", EU: "eu", CN_HZ: "cn-hz" };

/**
 * The schema that every peer serves, so that they differ only in what serves it.
 *
 * @param take makes the upstream call, given the operation's context
 */
export function buildPeerSchema<Context>(
  take: (input: ScreenshotRequest, context: Context) => Promise<StoredPicture>,
): GraphQLSchema {
  return makeExecutableSchema<Context>({
    typeDefs,
    resolvers: {
      DateTime: DateTimeResolver,
      URL: URLResolver,
      PositiveInt: PositiveIntResolver,
      ScenePath,
      WhiteboardRegion,
      Mutation: {
        screenshotScene: async (_root, { input }: { input: ScreenshotRequest }, context) => ({
          ...(await take(input, context)),
          takenAt: new Date(),
          room: { uuid: input.roomUuid, region: input.region ?? peerSettings.defaultRegion },
        }),
      },
    },
  });
}
