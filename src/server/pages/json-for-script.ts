/**
 * JSON that can stand inside an HTML `<script>` element. A `<` is written as its escape because `</script>` and
 * `<!--` in a string would otherwise end the element or change how the browser reads it.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
