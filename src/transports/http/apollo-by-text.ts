import { ApolloServer, type BaseContext } from "@apollo/server";
import { namedByText } from "./named-by-text.js";

type Asked<Context extends BaseContext> = Parameters<ApolloServer<Context>["executeHTTPGraphQLRequest"]>[0];

/** An Apollo Server with `persistedQueries` of persistedQueries(), which finds a document that was sent by its text. */
export class ApolloByText<Context extends BaseContext> extends ApolloServer<Context> {
  override executeHTTPGraphQLRequest({ httpGraphQLRequest, context }: Asked<Context>) {
    return super.executeHTTPGraphQLRequest({ httpGraphQLRequest: namedByText(httpGraphQLRequest), context });
  }
}
