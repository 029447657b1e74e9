/** One range of an Accept header. */
export interface AcceptedMedia {
  /** Lower case, for example `text/event-stream`. */
  readonly type: string;
  /** Names in lower case, values without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** An Accept header's ranges, what is wanted most first; those that are refused (q=0) are left out (RFC 9110, 12.5.1). */
export function parseAccept(header: string): AcceptedMedia[] {
  const ranges = (header.match(/(?:"[^"]*"|[^,"])+/g) ?? []).map((range) => {
    const [type = "", ...given] = range.split(";").map((part) => part.trim());
    const parameters = new Map(given.map(parameterOf));
    return { type: type.toLowerCase(), parameters, quality: Number(parameters.get("q") ?? 1) };
  });
  return ranges
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ type, parameters }) => ({ type, parameters }));
}

function parameterOf(text: string): [name: string, value: string] {
  const [name = "", value = ""] = text.split("=");
  return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, "$1")];
}
