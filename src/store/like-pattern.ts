/** A pattern of names, in which only `*` is special -> the same for SQL's `like`, in which `%`, `_` and `\` are. */
export function likePattern(pattern: string): string {
  return pattern.replaceAll(/[\\%_]/g, "\\$&").replaceAll(/\*+/g, "%");
}
