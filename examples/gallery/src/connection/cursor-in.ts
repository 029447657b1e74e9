/**
 * The cursor in a subscription's result: that of its root field, where the operation asks for it. Null where it does
 * not, or where the field failed.
 */
export function cursorIn(data: unknown): string | null {
  if (!isRecord(data)) return null;
  const [root] = Object.values(data);
  const cursor = isRecord(root) ? root["cursor"] : null;
  return typeof cursor === "string" ? cursor : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
