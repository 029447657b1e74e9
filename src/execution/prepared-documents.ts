import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { OperationLimits } from "../config/config.js";
import { codedError } from "./coded-error.js";
import { documentCache } from "./document-cache.js";
import { documentErrors } from "./document-errors.js";
import { documentWeight } from "./document-weight.js";
import { exceededLimit } from "./exceeded-limit.js";
import { type FieldCosts, type FragmentMeasures, measureOperation } from "./measure-operation.js";
import { parseSource } from "./parse-source.js";
import { withVariableDefaults } from "./with-variable-defaults.js";

interface Checks {
  readonly schema: GraphQLSchema;
  readonly limits: OperationLimits;
  readonly costs: FieldCosts;
  readonly introspection: boolean;
}

/** A document after every check which does not depend on variables. */
export interface Prepared {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
  /** Whether the cost of its operations depends on variables, so that it must be counted each time. */
  readonly variableCost: boolean;
}

/** Parses, limits and validates; once per document, as long as it is asked often enough to stay in the cache. */
export class PreparedDocuments {
  readonly #prepared = new LRUCache<string, Prepared>({
    ...documentCache,
    sizeCalculation: ({ document }, source) => documentWeight(document, source.length),
  });

  constructor(private readonly checks: Checks) {}

  /** @param parsed the source's document, where somebody has parsed it already. */
  prepare(source: string, parsed?: DocumentNode): Prepared {
    const known = this.#prepared.get(source);
    if (known !== undefined) return known;
    const prepared = this.#check(source, parsed);
    this.#prepared.set(source, prepared);
    return prepared;
  }

  /** The limit that an operation breaks with these variables; null when it keeps them all. */
  variableCostError(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): GraphQLError | null {
    const measure = { limits: this.checks.limits, measured: new Map() };
    return this.#limitError(document, operation, measure, withVariableDefaults(operation, variables));
  }

  #check(source: string, parsed: DocumentNode | undefined): Prepared {
    const { schema, limits, introspection } = this.checks;
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
    const measure = { limits: fixed, measured: new Map() };
    // Before validation, which may take time that grows faster than the document.
    for (const operation of operations) {
      const tooMuch = this.#limitError(document, operation, measure, {});
      if (tooMuch !== null) return { document, errors: [tooMuch], variableCost: false };
    }
    const errors = documentErrors(schema, document, introspection);
    return { document, errors, variableCost };
  }

  #limitError(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    { limits, measured }: { readonly limits: OperationLimits; readonly measured: FragmentMeasures },
    variables: Readonly<Record<string, unknown>>,
  ): GraphQLError | null {
    const { schema, costs } = this.checks;
    const measures = measureOperation(schema, document, operation, variables, costs, measured);
    const exceeded = exceededLimit(measures, limitsOf(operation, limits));
    return exceeded === null ? null : codedError(exceeded.code, exceeded.message, { nodes: operation });
  }
}

/** A subscription is executed anew for every event, and nobody knows how many will come. */
function limitsOf({ operation }: OperationDefinitionNode, limits: OperationLimits): OperationLimits {
  if (operation !== OperationTypeNode.SUBSCRIPTION) return limits;
  return { ...limits, cost: Math.ceil(limits.cost / EVENT_SHARE) };
}

const EVENT_SHARE = 10;

const NO_DOCUMENT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** The two arguments whose value listSizeOf reads. */
function mentionsSizes(source: string): boolean {
  return /\b(?:first|representations)\b/.test(source);
}
