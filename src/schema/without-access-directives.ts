import { type ArgumentNode, Kind, parse, print, visit } from "graphql";

const names = ["authenticated", "requiresScopes"];

/**
 * The SDL without `@authenticated` and `@requiresScopes`, for gateways that refuse a supergraph with directives they do
 * not enforce. Nothing is lost by it: this server enforces them itself.
 */
export function withoutAccessDirectives(sdl: string): string {
  const document = visit(parse(sdl), {
    Directive: ({ name }) => (names.includes(name.value) ? null : undefined),
    Argument: (argument) => (argument.name.value === "import" ? withoutImports(argument) : undefined),
  });
  return `${print(document)}\n`;
}

function withoutImports(argument: ArgumentNode): ArgumentNode | undefined {
  const { value } = argument;
  if (value.kind !== Kind.LIST) return undefined;
  const values = value.values.filter(
    (name) => name.kind !== Kind.STRING || !names.includes(name.value.slice(1)),
  );
  return { ...argument, value: { ...value, values } };
}
