/** The first error code of an answer in any framing; `data` where it is an answer without errors. */
export function codeIn(text: string): string {
  const [, code] = /"code":"([A-Z_]+)"/.exec(text) ?? [];
  if (code !== undefined) return code;
  if (/"data":/.test(text)) return "data";
  throw new Error(`neither data nor a code: ${text.slice(0, 300)}`);
}
