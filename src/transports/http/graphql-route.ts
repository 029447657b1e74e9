import { Readable } from "node:stream";
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import { requestScope } from "../../execution/request-scope.js";
import { notTrustedWords } from "../../execution/trusted-documents/not-trusted-words.js";
import type { TrustedDocuments } from "../../execution/trusted-documents/trusted-documents.js";
import { acceptsSingleAnswer } from "./accepts-single-answer.js";
import { answerTypes } from "./answer-types.js";
import { checkHash } from "./check-hash.js";
import type { HttpCallers } from "./http-callers.js";
import type { HttpTransport } from "./http-transport.js";
import { spelledOut } from "./spelled-out.js";
import { withoutEmptyParts } from "./without-empty-parts.js";

/** Said before anything is carried out: whoever asked would not take what came of it. */
const notAcceptable =
  "The accept header names no type that this operation can be answered in; accept application/graphql-response+json, " +
  "application/json or */*.";

interface RouteOptions<Context extends BaseContext> {
  readonly path: string;
  /** The only documents that may be run; null where any may. */
  readonly trusted: TrustedDocuments | null;
  readonly apollo: ApolloServer<Context>;
  readonly callers: HttpCallers<Context>;
  /** Throws where a request is refused before it is looked at as GraphQL. */
  readonly admit: (request: FastifyRequest) => void;
  /** Asked in this order before Apollo Server is. */
  readonly transports: readonly HttpTransport[];
}

/**
 * GraphQL over HTTP on a Fastify instance: carries requests to the transport they are meant for, which is Apollo Server
 * unless they ask for something else, and its answers back.
 */
export function registerGraphqlRoute<Context extends BaseContext>(
  app: FastifyInstance,
  { path, trusted, apollo, callers, admit, transports }: RouteOptions<Context>,
): void {
  app.decorateRequest("caller", null);
  app.decorateRequest("operationContext", null);
  app.route({
    method: ["GET", "POST"],
    url: path,
    exposeHeadRoute: false,
    onRequest: (request, _reply, done) => {
      let known: unknown;
      try {
        // Before the body is read, let alone parsed.
        known = mayWantPage(request) ? null : callers.authenticate(request);
      } catch (error) {
        done(error as Error);
        return;
      }
      if (known instanceof Promise) known.then(() => done(), done);
      else done();
    },
    handler: async (request, reply) => {
      admit(request);
      for (const transport of mayWantPage(request) ? [] : transports) {
        const takes = transport.takes(request);
        // Nearly always known at once, and then nothing waits.
        if (typeof takes === "boolean" ? takes : await takes) return transport.answer(request, reply);
      }
      const { accept = "" } = request.headers;
      const answerType = answerTypes.get(accept);
      if (answerType === undefined && !mayWantPage(request) && !acceptsSingleAnswer(accept)) {
        throw new StillgraphError("NOT_ACCEPTABLE", notAcceptable);
      }
      const { method, body, url } = request;
      const queryAt = url.indexOf("?");
      const sent = withoutEmptyParts({ method, body, search: queryAt === -1 ? "" : url.slice(queryAt) });
      if (trusted === null) checkHash(sent);
      const asked = trusted === null ? sent : spelledOut(sent, trusted);
      if (asked === null) {
        // Who asks is looked at first, and it counts as an operation like any other.
        await callers.context(request);
        throw new StillgraphError("DOCUMENT_NOT_TRUSTED", notTrustedWords);
      }
      const refusals: StillgraphError[] = [];
      const answer = await requestScope.run({ requestId: request.id }, () =>
        apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            ...asked,
            headers: headerMap(request, answerType !== undefined),
          },
          context: async () => {
            try {
              return await callers.context(request);
            } catch (error) {
              if (error instanceof StillgraphError) refusals.push(error);
              throw error;
            }
          },
        }),
      );
      // Apollo Server would make a failure of its own of it, with status 500.
      if (refusals.length > 0) throw refusals[0];
      return answerWith(reply, answer, answerType);
    },
  });
}

/**
 * Whether this may be a browser that shows what it gets: anybody may see the page. Apollo Server decides whether it is, and
 * asks for the context where it is an operation.
 */
function mayWantPage({ method, headers: { accept = "" } }: FastifyRequest): boolean {
  return method === "GET" && accept.includes("text/html");
}

/**
 * The headers for Apollo Server. What most requests have and what is settled by then it would take apart each time: it is
 * given no `accept` to negotiate about, and, in the place of a type that no foreign page can send, its own sign for that.
 */
function headerMap({ method, headers: sent }: FastifyRequest, settled: boolean): HeaderMap {
  const headers = new HeaderMap();
  const beyondForgery = method === "POST" && sent["content-type"] === "application/json";
  for (const name of Object.keys(sent)) {
    const value = sent[name];
    if (value === undefined || (settled && name === "accept") || (beyondForgery && name === "content-type"))
      continue;
    headers.set(name, typeof value === "string" ? value : value.join(", "));
  }
  // Afterwards, because a caller may have sent it empty.
  if (beyondForgery) headers.set("apollo-require-preflight", "1");
  return headers;
}

/** Puts an answer's head into the reply; returns its body, which Fastify sends. */
function answerWith(
  reply: FastifyReply,
  { status, headers, body }: HTTPGraphQLResponse,
  answerType: string | undefined,
): string | Readable {
  reply.code(status ?? 200);
  for (const [name, value] of headers) reply.header(name, value);
  // Each part goes out as soon as it is there.
  if (body.kind !== "complete") return Readable.from(body.asyncIterator);
  if (answerType !== undefined) reply.header("content-type", answerType);
  return body.string;
}
