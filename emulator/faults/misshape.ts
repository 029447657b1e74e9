/** An answer's body with the fields `omit` taken out (of each item, in an array), or replaced by `body` altogether. */
export function misshape(
  answer: unknown,
  how: { readonly omit?: readonly string[] | undefined; readonly body?: unknown },
): unknown {
  if (how.body !== undefined) return how.body;
  if (Array.isArray(answer)) return answer.map((item) => misshape(item, how));
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !(how.omit ?? []).includes(name)));
}
