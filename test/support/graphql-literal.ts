/** A JSON value as it is written into a document: names without quotes, and texts of capitals as enum values. */
export function graphqlLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(graphqlLiteral).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([name, field]) => `${name}: ${graphqlLiteral(field)}`);
    return `{ ${fields.join(", ")} }`;
  }
  return typeof value === "string" && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
}
