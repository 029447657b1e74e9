import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { listSizeOf } from "./list-size-of.js";

/** How much one operation asks for. Fragments count wherever they are spread. */
export interface Measures {
  /** Fields on the longest way from the root to a leaf. Introspection has graphql-js's own depth rule. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Sum over all fields of their cost, times the length of the lists they stand in. */
  readonly cost: number;
}

/** Cost of fields that do more than read memory, by `Type.field`; every other field costs 1. */
export type FieldCosts = Readonly<Record<string, number>>;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly costs: FieldCosts;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly measured: FragmentMeasures;
}

/** Measures of fragments met so far, by name; null while one is being measured, so that a circle ends. */
export type FragmentMeasures = Map<string, Measures | null>;

const NOTHING: Measures = { depth: 0, aliases: 0, rootFields: 0, directives: 0, cost: 0 };

/**
 * Measures one operation in time linear in the document's length, however often a fragment is spread, and
 * whether or not the document is valid: limits are checked before validation, whose own cost they bound.
 *
 * @param measured to be the same for all operations of a document with the same variables: a hundred operations that
 * spread one large fragment would else measure it a hundred times.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  costs: FieldCosts,
  measured: FragmentMeasures = new Map(),
): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const walk: Walk = { schema, costs, variables, fragments, measured };
  const root = schema.getRootType(operation.operation) ?? undefined;
  const measures = measureSelections(operation.selectionSet, root, walk);
  return { ...measures, directives: measures.directives + directivesOf(operation) };
}

function measureSelections(
  set: SelectionSetNode,
  parent: GraphQLNamedType | undefined,
  walk: Walk,
): Measures {
  let sum = NOTHING;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      sum = add(sum, measureField(selection, parent, walk));
      continue;
    }
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? measureFragment(selection.name.value, walk)
        : measureSelections(
            selection.selectionSet,
            typeNamed(selection.typeCondition?.name.value, parent, walk),
            walk,
          );
    sum = add(sum, { ...inner, directives: inner.directives + directivesOf(selection) });
  }
  return sum;
}

function measureFragment(name: string, walk: Walk): Measures {
  const known = walk.measured.get(name);
  if (known !== undefined) return known ?? NOTHING;
  const fragment = walk.fragments.get(name);
  if (fragment === undefined) return NOTHING;
  walk.measured.set(name, null);
  const type = typeNamed(fragment.typeCondition.name.value, undefined, walk);
  const inner = measureSelections(fragment.selectionSet, type, walk);
  const measures = { ...inner, directives: inner.directives + directivesOf(fragment) };
  walk.measured.set(name, measures);
  return measures;
}

function measureField(field: FieldNode, parent: GraphQLNamedType | undefined, walk: Walk): Measures {
  const name = field.name.value;
  const introspective = name.startsWith("__");
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  const inner =
    field.selectionSet === undefined
      ? NOTHING
      : measureSelections(field.selectionSet, definition && getNamedType(definition.type), walk);
  const times = timesOf(definition, parent, field, walk.variables);
  const once = walk.costs[`${parent?.name ?? ""}.${name}`] ?? 1;
  // Each representation is looked up, at a service where it has to be, and may select nothing that costs.
  const own = name === "_entities" ? once * times : once;
  return {
    depth: introspective ? 1 : inner.depth + 1,
    aliases: inner.aliases + (field.alias === undefined ? 0 : 1),
    rootFields: 1,
    directives: inner.directives + directivesOf(field),
    cost: introspective ? 1 : own + times * inner.cost,
  };
}

/** How often what stands inside a field may be resolved. */
function timesOf(
  definition: GraphQLField<unknown, unknown> | undefined,
  parent: GraphQLNamedType | undefined,
  field: FieldNode,
  variables: Walk["variables"],
): number {
  const first = definition?.args.find(({ name }) => name === "first");
  // Measured before validation: a field that is not in the schema counts by what it claims.
  if (first !== undefined || takesFirst(field)) return listSizeOf(field, variables, first?.defaultValue);
  const outer = definition && (isNonNullType(definition.type) ? definition.type.ofType : definition.type);
  return isListType(outer) && !isConnection(parent) ? listSizeOf(field, variables) : 1;
}

/** Its lists are as long as the page that the field above asked for, and were counted there. */
function isConnection(type: GraphQLNamedType | undefined): boolean {
  return isObjectType(type) && "pageInfo" in type.getFields();
}

/** Fields of one selection set stand side by side; `rootFields` is therefore right at the root only, where it is read. */
function add(one: Measures, other: Measures): Measures {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    directives: one.directives + other.directives,
    cost: one.cost + other.cost,
  };
}

function directivesOf(node: { readonly directives?: readonly unknown[] | undefined }): number {
  return node.directives?.length ?? 0;
}

function takesFirst(field: FieldNode): boolean {
  return field.arguments?.some(({ name }) => name.value === "first") ?? false;
}

function typeNamed(
  name: string | undefined,
  fallback: GraphQLNamedType | undefined,
  walk: Walk,
): GraphQLNamedType | undefined {
  if (name === undefined) return fallback;
  const type = walk.schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}
