/** What no database keeps in a text: the character zero, and half of a pair of UTF-16. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;

/**
 * JSON text -> its value, with U+FFFD in place of characters that PostgreSQL refuses in text and jsonb. One such
 * character in a name would otherwise keep a notification, which is sent four times and then never again, out of the
 * log.
 *
 * @throws SyntaxError when it is no JSON.
 */
export function parseStorable(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return UNSTORABLE.test(text) ? storable(value) : value;
}

function storable(value: unknown): unknown {
  if (typeof value === "string") return clean(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(storable);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [clean(key), storable(member)]));
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\u{fffd}");
}
