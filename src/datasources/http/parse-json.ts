/** The JSON of a body, or undefined where it is none: gateways answer HTML, and nothing at all. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
