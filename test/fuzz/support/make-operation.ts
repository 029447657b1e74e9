import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import type { RandomChoices } from "../../chaos/support/random-choices.js";
import { anyName, anyText, anyValue } from "./any-value.js";
import { fittingValue, type KnownValues } from "./fitting-value.js";
import { literalOf } from "./literal-of.js";
import { mangled } from "./mangled.js";

export interface FuzzOperation {
  readonly kind: "query" | "mutation" | "subscription";
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: unknown;
}

interface Grammar {
  readonly schema: GraphQLSchema;
  readonly known: KnownValues;
  readonly random: RandomChoices;
}

const DEEPEST = 4;

/** One operation out of a schema: mostly right, often wrong in a value, at times not even GraphQL. */
export function makeOperation(grammar: Grammar): FuzzOperation {
  return new Maker(grammar).make();
}

/** Variables and fragments of the operation that is being made. */
class Maker {
  readonly #declarations: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: string[] = [];
  #aliases = 0;

  constructor(private readonly grammar: Grammar) {}

  make(): FuzzOperation {
    const { schema, random } = this.grammar;
    const kind = random.pick(["query", "query", "mutation", "subscription"] as const);
    const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
    const root = kind === "subscription" ? schema.getSubscriptionType() : roots[kind];
    if (root == null) throw new Error(`the schema has no ${kind}`);
    // One field for most: it is a wonder when all of several are right.
    const body = random.chance(0.05)
      ? `{ __schema { types ${this.#introspection(4)} } }`
      : this.#selection(root, DEEPEST, random.chance(0.93) ? 1 : 3);
    const declared = this.#declarations.length > 0 ? `(${this.#declarations.join(", ")})` : "";
    const document = `${kind} Fuzz${declared}${this.#directives()} ${body} ${this.#fragments.join(" ")}`;
    return {
      kind,
      query: random.chance(0.04) ? mangled(document, random) : document,
      variables: random.chance(0.03)
        ? { ...this.#variables, [anyName(random)]: anyValue(random) }
        : this.#variables,
      ...(random.chance(0.07)
        ? { operationName: random.pick(["Fuzz", "fuzz", "", null, anyText(random)]) }
        : {}),
    };
  }

  #selection(type: GraphQLNamedType, depth: number, most: number): string {
    const { schema, random } = this.grammar;
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const deepOnes = (field: GraphQLField<unknown, unknown>) =>
      depth > 0 || isLeafType(getNamedType(field.type));
    const choices = fields.filter(deepOnes);
    const parts: string[] = random.chance(0.15) ? ["__typename"] : [];
    for (let left = 1 + random.below(most); left > 0 && choices.length > 0; left--) {
      parts.push(this.#field(random.pick(choices), depth));
    }
    if (isAbstractType(type) && random.chance(0.6)) {
      const one = random.pick(schema.getPossibleTypes(type));
      parts.push(`... on ${one.name}${this.#directives()} ${this.#selection(one, depth - 1, 3)}`);
    }
    if (parts.length > 0 && random.chance(0.1)) parts.push(this.#spread(type, depth));
    if (random.chance(0.01))
      parts.push(random.pick(["nothing", "__proto__", "constructor", "... on Nothing { a }"]));
    return `{ ${parts.length === 0 ? "__typename" : parts.join(" ")} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { random } = this.grammar;
    const alias = this.#alias(field);
    const given = field.args.filter((arg) => random.chance(isRequiredArgument(arg) ? 0.98 : 0.5));
    const args = given.length > 0 ? `(${given.map((arg) => this.#argument(arg)).join(", ")})` : "";
    const type = getNamedType(field.type);
    const below = isLeafType(type) ? "" : ` ${this.#selection(type, depth - 1, 4)}`;
    return `${alias}${field.name}${args}${this.#directives()}${below}`;
  }

  /** Mostly one of its own where the same field with other arguments may stand beside it, which would be a conflict. */
  #alias({ args }: GraphQLField<unknown, unknown>): string {
    const { random } = this.grammar;
    if (random.chance(0.02)) return `${random.pick(["a", "b", "__proto__", "constructor"])}: `;
    if (args.length === 0 || random.chance(0.3)) return "";
    this.#aliases += 1;
    return `a${this.#aliases}: `;
  }

  #argument({ name, type }: GraphQLArgument): string {
    const { random, known } = this.grammar;
    const wrongness = random.pick([0, 0, 0, 0, 0.02, 0.1]);
    const value = fittingValue(type, name, { random, known, wrongness });
    return `${name}: ${random.chance(0.5) ? literalOf(value) : this.#variable(type, value)}`;
  }

  #variable(type: GraphQLInputType, value: unknown): string {
    const { random } = this.grammar;
    const name = `v${this.#declarations.length}`;
    const declaredType = random.chance(0.95)
      ? String(type)
      : random.pick(["String", "[Int!]!", "Nothing", "ID"]);
    const fallback = random.chance(0.1) ? ` = ${literalOf(value)}` : "";
    this.#declarations.push(`$${name}: ${declaredType}${fallback}`);
    if (random.chance(0.95)) this.#variables[name] = value;
    return `$${name}`;
  }

  #spread(type: GraphQLNamedType, depth: number): string {
    const name = `F${this.#fragments.length}`;
    // Reserved first: a fragment inside the fragment takes the next name.
    const place = this.#fragments.push("") - 1;
    this.#fragments[place] = `fragment ${name} on ${type.name} ${this.#selection(type, depth - 1, 3)}`;
    return `...${name}`;
  }

  #directives(): string {
    const { random } = this.grammar;
    if (!random.chance(0.05)) return "";
    const condition = random.chance(0.5)
      ? "true"
      : this.#variable(booleanType(this.grammar.schema), random.chance(0.5));
    return random.pick([` @include(if: ${condition})`, ` @skip(if: ${condition})`, " @nothing", " @skip"]);
  }

  #introspection(depth: number): string {
    if (depth === 0) return "{ name }";
    const { random } = this.grammar;
    const below = random.pick(["fields", "interfaces", "possibleTypes", "enumValues", "inputFields"]);
    return `{ name kind ${below} ${below === "fields" ? "{ name type { name } }" : "{ name }"} ofType ${this.#introspection(depth - 1)} }`;
  }
}

function booleanType(schema: GraphQLSchema): GraphQLInputType {
  const type = schema.getType("Boolean");
  if (type === undefined || !isLeafType(type)) throw new Error("every schema has Boolean");
  return type;
}
