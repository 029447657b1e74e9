/** The fields of an answer that must be a JSON object. */
export function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new TypeError(`expected a JSON object, got ${JSON.stringify(body)}`);
  }
  return { ...body };
}
