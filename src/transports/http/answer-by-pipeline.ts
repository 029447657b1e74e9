import {
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  type GraphQLResponse,
  HeaderMap,
} from "@apollo/server";
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from "graphql";
import type { ErrorPresenter } from "../../execution/error-presenter.js";
import type { OperationContext } from "../../execution/operation-context.js";
import type { Pipeline } from "../../execution/pipeline.js";

/**
 * Lets the pipeline answer every operation that Apollo Server has parsed, in the place of Apollo Server's own execution.
 *
 * A plugin, and not a `gateway`, which could do the same: what Apollo Server makes for a gateway at each operation keeps
 * everything about its request in memory until the next full collection (docs/decisions/0015).
 */
export function answerByPipeline(
  pipeline: Pipeline,
  presenter: ErrorPresenter,
): ApolloServerPlugin<OperationContext> {
  const listener: GraphQLRequestListener<OperationContext> = {
    async responseForOperation({ source, document, request, contextValue }) {
      const { operationName, variables } = request;
      const { requestId } = contextValue;
      try {
        const result = await pipeline.execute({ source, document, operationName, variables }, contextValue);
        return response(result, presenter, requestId);
      } catch (error) {
        // A fault of ours. Apollo Server would mask it as well, but would keep its cause out of the log.
        return refusal([presenter.present(error, requestId)], 500);
      }
    },
  };
  // It keeps nothing of a request, so that one listener hears them all.
  const listening = Promise.resolve(listener);
  return { requestDidStart: () => listening };
}

function response(
  { data, errors = [] }: ExecutionResult,
  presenter: ErrorPresenter,
  requestId: string,
): GraphQLResponse {
  const presented = errors.map((error) => presenter.present(error, requestId));
  if (data === undefined) return refusal(presented, refusalStatus(errors));
  // Even null says that something ran, and the answer is a 200 whatever came of it.
  const singleResult = presented.length === 0 ? { data } : { data, errors: presented };
  return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult } };
}

function refusal(errors: readonly GraphQLFormattedError[], status: number): GraphQLResponse {
  return { http: { headers: new HeaderMap(), status }, body: { kind: "single", singleResult: { errors } } };
}

/** Of an operation that was refused before anything ran; what the pipeline refuses with another status than 400 says so. */
function refusalStatus(errors: readonly GraphQLError[]): number {
  const [first] = errors;
  const http = first?.extensions["http"] as { readonly status?: number } | undefined;
  return http?.status ?? 400;
}
