import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { ErrorPresenter } from "../../execution/error-presenter.js";
import type { OperationContext } from "../../execution/operation-context.js";
import { parseError } from "../../execution/parse-error.js";
import type { Pipeline } from "../../execution/pipeline.js";
import { answerByPipeline } from "./answer-by-pipeline.js";
import { ApolloByText } from "./apollo-by-text.js";
import { documentStore } from "./document-store.js";
import { persistedQueries } from "./persisted-queries.js";

interface CoreParts {
  readonly pipeline: Pipeline;
  readonly presenter: ErrorPresenter;
  readonly log: Logger;
  readonly plugins: readonly ApolloServerPlugin<OperationContext>[];
}

/**
 * Apollo Server as the HTTP face of the pipeline: GraphQL over HTTP, CSRF prevention, persisted queries, landing
 * page and the plugin ecosystem are Apollo's; what happens to an operation is the pipeline's, through a plugin that
 * answers before Apollo would execute. So limits, validation and masking cannot differ from the other transports.
 */
export function apolloCore({ pipeline, presenter, log, plugins }: CoreParts): ApolloServer<OperationContext> {
  const { schema, limits, introspection, trusted } = pipeline.options;
  const options: ApolloServerOptions<OperationContext> = {
    schema,
    // The pipeline validates, once per document and before anything runs.
    dangerouslyDisableValidation: true,
    introspection,
    parseOptions: { maxTokens: limits.tokens },
    formatError: (_, error) =>
      presenter.present(fromParser(error) ? parseError(error, limits.tokens) : error),
    includeStacktraceInErrorResponses: false,
    documentStore: documentStore(),
    // What is on the operator's list is never learnt from callers.
    persistedQueries: trusted ? false : persistedQueries(),
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    // Signals are the process's business (main.ts), in one order for all its parts.
    stopOnTerminationSignals: false,
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // One request with a trace header would make every resolver slower from then on, and any caller may send it.
      ApolloServerPluginInlineTraceDisabled(),
      ...plugins,
      answerByPipeline(pipeline, presenter),
    ],
  };
  return trusted ? new ApolloServer(options) : new ApolloByText(options);
}

/** Apollo parses before the pipeline sees anything; what its parser says gets the pipeline's codes here. */
function fromParser(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && error.extensions["code"] === "GRAPHQL_PARSE_FAILED";
}

/** Apollo logs plain strings; debug chatter of its plugins stays where it was asked for. */
function apolloLogger(log: Logger) {
  return {
    debug: (message: string) => log.trace(message),
    info: (message: string) => log.debug(message),
    warn: (message: string) => log.warn(message),
    error: (message: string) => log.error(message),
  };
}
