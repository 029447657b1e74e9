/**
 * Whether a name is one of those a pattern stands for. `*` stands for any characters, none included; everything else
 * for itself, upper and lower case apart.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  const [head = "", ...rest] = pattern.split("*");
  const tail = rest.pop();
  if (tail === undefined) return name === pattern;
  if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false;
  // Between head and tail each part may stand as early as it can: a later place never helps.
  const end = name.length - tail.length;
  let at = head.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
