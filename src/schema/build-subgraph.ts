import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type GraphQLSchema, parse } from "graphql";
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from "type-graphql";
import { accessRules } from "../auth/access-rules.js";
import type { Caller } from "../auth/caller.js";
import { guardSchema } from "../auth/guard-schema.js";
import { requireScopes } from "../auth/require-scopes.js";
import { recordingEventTypes } from "./events/recording-event-types.js";
import { federationHeader } from "./federation-header.js";
import { entityRepresentation } from "./scalars/entity-representation.js";
import { subscribedElsewhere } from "./subscribed-elsewhere.js";
import { withAccessDirectives } from "./with-access-directives.js";

/** A resolver class together with the instance that answers for it. */
type Instances = ReadonlyMap<unknown, object>;

/** Gives the entity behind a key that another subgraph holds; null where there is none. */
type ReferenceResolver = (reference: Record<string, unknown>, context: never) => unknown;

/** Says what a subscription field follows, once per subscription; an async iterable for graphql-js. */
type SubscriptionStart = (args: never, context: never) => Promise<AsyncIterable<unknown>>;

export interface SubgraphParts {
  /** Resolver classes and their instances, in one map. */
  readonly resolvers: Instances;
  /** By entity name, for example WhiteboardRoom. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** By name of the field of Subscription; every one of them. */
  readonly subscriptions: Readonly<Record<string, SubscriptionStart>>;
}

export interface Subgraph {
  /** Executable, with `_service` and `_entities`. */
  readonly schema: GraphQLSchema;
  /** The subgraph's SDL: what `schema.graphql` holds and `_service { sdl }` answers. */
  readonly sdl: string;
}

/**
 * TypeGraphQL classes -> Federation 2 subgraph. TypeGraphQL's own schema cannot be handed to Apollo's printer
 * (its AST lacks what the printer reads), hence the way over text.
 */
export function buildSubgraph({ resolvers, references, subscriptions }: SubgraphParts): Subgraph {
  const classes = [...resolvers.keys()] as unknown as NonEmptyArray<new () => object>;
  const plain = buildSchemaSync({
    resolvers: classes,
    container: { get: (resolverClass: unknown) => instanceOf(resolvers, resolverClass) },
    orphanedTypes: recordingEventTypes,
    // Federation directives are unknown to graphql-js; a test checks the finished schema instead.
    skipCheck: true,
    // Inputs are checked by scalars and services, which give the input path; class-validator does not.
    validate: false,
    // TypeGraphQL asks for one when there are subscriptions. Ours follow the event log.
    pubSub: { publish: subscribedElsewhere, subscribe: subscribedElsewhere },
  });
  const sdl = withAccessDirectives(`${federationHeader}\n${printSchemaWithDirectives(plain)}\n`, accessRules);
  const resolverMap: Record<string, object> = createResolversMap(plain);
  for (const [entity, resolve] of Object.entries(references)) {
    resolverMap[entity] = { ...resolverMap[entity], __resolveReference: guarded(entity, resolve) };
  }
  resolverMap["Subscription"] = withStarts(resolverMap["Subscription"] ?? {}, subscriptions);
  resolverMap["_Any"] = entityRepresentation(Object.keys(references));
  // Routers and schema checks read the text that is committed; Apollo's own answer adds its definitions to it.
  resolverMap["Query"] = { ...resolverMap["Query"], _service: () => ({ sdl }) };
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolverMap as GraphQLResolverMap },
  ]);
  guardSchema(schema, accessRules);
  return { schema, sdl };
}

/** Routers ask for an entity by its key alone, past the field that would lead to it. */
function guarded(entity: string, resolve: ReferenceResolver): ReferenceResolver {
  const rule = accessRules[entity];
  if (rule === undefined) throw new Error(`the entity ${entity} has no rule of access`);
  return (reference, context: { readonly caller: Caller }) => {
    requireScopes(context.caller.rights, rule);
    return resolve(reference, context as never);
  };
}

function withStarts(fields: object, starts: SubgraphParts["subscriptions"]): object {
  const started = Object.entries(fields).map(([name, field]: [string, object]) => {
    const start = starts[name] ?? subscribedElsewhere;
    return [name, { ...field, subscribe: (_: unknown, args: never, context: never) => start(args, context) }];
  });
  return Object.fromEntries(started);
}

function instanceOf(instances: Instances, resolverClass: unknown): object {
  const instance = instances.get(resolverClass);
  if (instance === undefined) throw new Error(`no instance was given for ${String(resolverClass)}`);
  return instance;
}
