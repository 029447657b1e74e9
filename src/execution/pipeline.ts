import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import type { OperationLimits } from "../config/config.js";
import { Following } from "../events/following.js";
import type { LogEntry } from "../events/log-entry.js";
import type { Sink } from "../events/sink.js";
import type { Subscriber } from "../events/subscriber.js";
import { codedError } from "./coded-error.js";
import { declaredVariables } from "./declared-variables.js";
import type { ErrorPresenter } from "./error-presenter.js";
import type { EventFanOut } from "./event-fan-out.js";
import { groupKey } from "./group-key.js";
import type { FieldCosts } from "./measure-operation.js";
import type { OperationContext } from "./operation-context.js";
import type { OperationRequest } from "./operation-request.js";
import { type Prepared, PreparedDocuments } from "./prepared-documents.js";
import { resultJson } from "./result-json.js";
import { sharedVariables } from "./shared-variables.js";
import { SubscriptionQuota } from "./subscription-quota.js";
import { notTrustedWords } from "./trusted-documents/not-trusted-words.js";
import type { TrustedDocuments } from "./trusted-documents/trusted-documents.js";
import { unresolvedOperation } from "./unresolved-operation.js";
import { variableErrors } from "./variable-errors.js";

export interface PipelineOptions {
  readonly schema: GraphQLSchema;
  readonly limits: OperationLimits;
  readonly costs: FieldCosts;
  /** Whether `__schema` and `__type` may be asked. */
  readonly introspection: boolean;
  /** What to tell somebody who sends a subscription where only one answer is given. */
  readonly subscriptionAdvice: string;
  /** Null on a server without an event log, whose subscriptions answer NOT_CONFIGURED before they would need it. */
  readonly fanOut: EventFanOut | null;
  /** The only documents that may be run; without it any may. */
  readonly trusted?: TrustedDocuments | null;
  /** How many subscriptions one principal may have at a time; any number without it, or with 0. */
  readonly subscriptionsPerPrincipal?: number;
  /** For the errors inside subscription results, which are made into bytes here. */
  readonly presenter: ErrorPresenter;
  /** A new requestId, for each subscription result. */
  readonly newId: () => string;
}

interface Found {
  /** With the document's text, also where it was named by an id. */
  readonly request: OperationRequest;
  readonly prepared: Prepared;
  readonly operation: OperationDefinitionNode | null;
}

/** What is left to do once every check has passed. */
interface Admitted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Refused before anything ran. */
interface Refused {
  readonly errors: readonly GraphQLError[];
}

/** Variables that do not fit are explained by variableErrors; graphql-js prints a whole variable for each error it finds. */
const ONE_ERROR = { maxCoercionErrors: 1 };

/**
 * What every operation goes through, whichever way it came: parse, limits, validation (these three once per
 * document), variables, execution. It knows no transport; errors leave it as GraphQLErrors with a code, to be
 * put into the caller's words by presentError.
 */
export class Pipeline {
  readonly #documents: PreparedDocuments;

  readonly #quota: SubscriptionQuota;

  constructor(readonly options: PipelineOptions) {
    this.#quota = new SubscriptionQuota(options.subscriptionsPerPrincipal ?? 0);
    this.#documents = new PreparedDocuments(options);
  }

  /** What kind of operation a request asks for; null when that cannot be told, and running it will say why. */
  operationKind(request: OperationRequest): OperationTypeNode | null {
    return this.#find(request).operation?.operation ?? null;
  }

  /** Runs a query or a mutation. A result without `data` means that nothing was executed. */
  async execute(asked: OperationRequest, context: OperationContext): Promise<ExecutionResult> {
    const found = this.#find(asked);
    const { request } = found;
    const { schema, subscriptionAdvice } = this.options;
    // Said before anything else that may be wrong: the other mistakes are worth mending on a way that can work.
    if (found.operation?.operation === OperationTypeNode.SUBSCRIPTION) {
      const where = { nodes: found.operation };
      return { errors: [codedError("SUBSCRIPTION_TRANSPORT_REQUIRED", subscriptionAdvice, where)] };
    }
    const admitted = this.#admit(found);
    if ("errors" in admitted) return admitted;
    const { document, operation, variables } = admitted;
    const result = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName: request.operationName ?? null,
      options: ONE_ERROR,
    });
    return this.#explained(result, operation, variables);
  }

  /**
   * Runs a subscription: its results go to the sink, from now on or from the place that it names.
   *
   * @returns the errors, where it was refused before anything ran; the sink then hears nothing.
   * @throws StillgraphError of the fan-out: CURSOR_EXPIRED, BAD_USER_INPUT, SERVER_RESTARTING.
   */
  async subscribe(
    asked: OperationRequest,
    context: OperationContext,
    sink: Sink,
  ): Promise<Subscriber | Refused> {
    const found = this.#find(asked);
    const { request } = found;
    const admitted = this.#admit(found);
    if ("errors" in admitted) return admitted;
    const { document, operation, variables } = admitted;
    const { schema, fanOut } = this.options;
    const source = await createSourceEventStream({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName: request.operationName ?? null,
      options: ONE_ERROR,
    });
    if (!(source instanceof Following)) {
      const { errors = [] } = this.#explained(source as ExecutionResult, operation, variables);
      return { errors };
    }
    if (fanOut === null) throw new Error("a subscription was accepted by a server without an event log");
    const { stream } = source;
    const shared = sharedVariables(document, operation);
    const leave = this.#quota.enter(context.caller);
    try {
      const subscriber = await fanOut.join({
        key: groupKey({ request, context, filter: stream.filter, shared }),
        stream,
        render: this.#renderer(request.operationName ?? null, admitted, context),
        sink: {
          next: (delivery) => sink.next(delivery),
          end: (error) => {
            leave();
            sink.end(error);
          },
        },
      });
      return {
        resume: () => subscriber.resume(),
        close: () => {
          leave();
          subscriber.close();
        },
      };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /**
   * The operation of a subscription, executed for one event. Each result has its own context: loaders keep what they read.
   * It holds what it needs and not the request, which can be large and would be kept as long as the subscription stands.
   */
  #renderer(operationName: string | null, { document, variables }: Admitted, context: OperationContext) {
    const { schema, presenter, newId } = this.options;
    return async (entry: LogEntry): Promise<string> => {
      const requestId = newId();
      const result = await execute({
        schema,
        document,
        rootValue: entry,
        contextValue: { ...context, requestId },
        variableValues: variables,
        operationName,
      });
      return resultJson(result, presenter, requestId);
    };
  }

  #find(asked: OperationRequest): Found {
    const { trusted } = this.options;
    const text = trusted ? trusted.textFor(asked) : asked.source;
    if (text === null) return refused(asked, codedError("DOCUMENT_NOT_TRUSTED", notTrustedWords));
    if (text === "" && asked.documentId !== undefined)
      return refused(asked, codedError("PERSISTED_QUERY_NOT_SUPPORTED", NOT_SUPPORTED));
    const request = text === asked.source ? asked : { ...asked, source: text, document: undefined };
    const prepared = this.#documents.prepare(text, request.document);
    return {
      request,
      prepared,
      operation: getOperationAST(prepared.document, request.operationName) ?? null,
    };
  }

  #admit({ request, prepared, operation }: Found): Admitted | Refused {
    const { document, errors, variableCost } = prepared;
    if (errors.length > 0) return { errors };
    if (operation === null) return { errors: [unresolvedOperation(document, request.operationName)] };
    const variables = declaredVariables(operation, request.variables);
    if (variableCost) {
      const tooMuch = this.#documents.variableCostError(document, operation, variables);
      if (tooMuch !== null) return { errors: [tooMuch] };
    }
    return { document, operation, variables };
  }

  #explained(
    result: ExecutionResult,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): ExecutionResult {
    if (result.data !== undefined || result.errors === undefined) return result;
    // An error with a path was thrown by a field: what subscribes is one, and answers without `data`.
    if (result.errors.some(({ path }) => path !== undefined)) return result;
    // Without `data` nothing ran, and the one reason left by now is a variable of the wrong shape.
    const explained = variableErrors(this.options.schema, operation, variables);
    return explained.length > 0 ? { errors: explained } : result;
  }
}

const NOT_SUPPORTED = "This server has no list of documents to be named by an id; send the document.";

function refused(request: OperationRequest, error: GraphQLError): Found {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
  return { request, prepared: { document, errors: [error], variableCost: false }, operation: null };
}
