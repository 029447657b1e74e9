import {
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
import { LRUCache } from "lru-cache";
import type { OperationLimits } from "../config/config.js";
import { codedError } from "./coded-error.js";
import { documentErrors } from "./document-errors.js";
import { exceededLimit } from "./exceeded-limit.js";
import { type FieldCosts, measureOperation } from "./measure-operation.js";
import type { OperationContext } from "./operation-context.js";
import { parseSource } from "./parse-source.js";
import { variableErrors } from "./variable-errors.js";
import { withVariableDefaults } from "./with-variable-defaults.js";

/** One operation, the same from every transport. */
export interface OperationRequest {
  readonly source: string;
  /** The parsed source, where the transport has it already; must be what `source` says. */
  readonly document?: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface PipelineOptions {
  readonly schema: GraphQLSchema;
  readonly limits: OperationLimits;
  readonly costs: FieldCosts;
  /** Whether `__schema` and `__type` may be asked. */
  readonly introspection: boolean;
  /** What to tell somebody who sends a subscription where only one answer is given. */
  readonly subscriptionAdvice: string;
}

/** A document that passed every check which does not depend on variables. */
interface Prepared {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
  /** Whether the cost of its operations depends on variables, so that it must be counted each time. */
  readonly variableCost: boolean;
}

const CACHED_DOCUMENTS = 1_000;
const CACHED_CHARACTERS = 8 * 1024 * 1024;

/**
 * What every operation goes through, whichever way it came: parse, limits, validation (these three once per
 * document), variables, execution. It knows no transport; errors leave it as GraphQLErrors with a code, to be
 * put into the caller's words by presentError.
 */
export class Pipeline {
  readonly #prepared = new LRUCache<string, Prepared>({
    max: CACHED_DOCUMENTS,
    maxSize: CACHED_CHARACTERS,
    sizeCalculation: (_, source) => source.length + 1,
  });

  constructor(readonly options: PipelineOptions) {}

  /** Runs a query or a mutation. A result without `data` means that nothing was executed. */
  async execute(request: OperationRequest, context: OperationContext): Promise<ExecutionResult> {
    const prepared = this.#prepare(request);
    const { schema, subscriptionAdvice } = this.options;
    const { document } = prepared;
    const operation = getOperationAST(document, request.operationName);
    // Said first: to a schema without subscriptions the operation is invalid as well, which helps nobody.
    if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
      return {
        errors: [codedError("SUBSCRIPTION_TRANSPORT_REQUIRED", subscriptionAdvice, { nodes: operation })],
      };
    }
    if (prepared.errors.length > 0) return { errors: prepared.errors };
    if (!operation) return { errors: [unresolved(document, request.operationName)] };
    const variables = request.variables ?? {};
    if (prepared.variableCost) {
      const tooMuch = this.#limitError(
        document,
        operation,
        this.options.limits,
        withVariableDefaults(operation, variables),
      );
      if (tooMuch !== null) return { errors: [tooMuch] };
    }
    const result = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName: request.operationName ?? null,
    });
    // Without `data` nothing ran, and the one reason left by now is a variable of the wrong shape.
    if (result.data === undefined && result.errors !== undefined) {
      const explained = variableErrors(schema, operation, variables);
      if (explained.length > 0) return { errors: explained };
    }
    return result;
  }

  #prepare({ source, document }: OperationRequest): Prepared {
    const known = this.#prepared.get(source);
    if (known !== undefined) return known;
    const prepared = this.#check(source, document);
    this.#prepared.set(source, prepared);
    return prepared;
  }

  #check(source: string, parsed: DocumentNode | undefined): Prepared {
    const { schema, limits, introspection } = this.options;
    let document: DocumentNode;
    try {
      document = parsed ?? parseSource(source, limits.tokens);
    } catch (error) {
      return { document: NO_DOCUMENT, errors: [error as GraphQLError], variableCost: false };
    }
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const variableCost = source.includes("$") && mentionsSizes(source);
    // What a variable decides is not known yet, and an assumption would refuse small requests for good.
    const fixed = variableCost ? { ...limits, cost: Number.POSITIVE_INFINITY } : limits;
    // Before validation, which may take time that grows faster than the document.
    for (const operation of operations) {
      const tooMuch = this.#limitError(document, operation, fixed, {});
      if (tooMuch !== null) return { document, errors: [tooMuch], variableCost: false };
    }
    const errors = documentErrors(schema, document, introspection);
    return { document, errors, variableCost };
  }

  #limitError(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    limits: OperationLimits,
    variables: Readonly<Record<string, unknown>>,
  ): GraphQLError | null {
    const { schema, costs } = this.options;
    const exceeded = exceededLimit(measureOperation(schema, document, operation, variables, costs), limits);
    return exceeded === null ? null : codedError(exceeded.code, exceeded.message, { nodes: operation });
  }
}

const NO_DOCUMENT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** The two arguments whose value listSizeOf reads. */
function mentionsSizes(source: string): boolean {
  return /\b(?:first|representations)\b/.test(source);
}

function unresolved(document: DocumentNode, operationName: string | null | undefined): GraphQLError {
  const names = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? "(without a name)"] : [],
  );
  const message = operationName
    ? `The document has no operation named "${operationName}"; it has ${names.join(", ") || "none"}.`
    : `The document has ${names.length} operations; name one in operationName: ${names.join(", ")}.`;
  return codedError("OPERATION_RESOLUTION_FAILURE", message);
}
