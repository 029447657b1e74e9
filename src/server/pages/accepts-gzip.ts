/**
 * Whether an `Accept-Encoding` header allows a gzip answer (RFC 9110 12.5.3). A missing header, `gzip;q=0` and a
 * bare `*` count as no: plain bytes are always correct, compressed ones only when the client named them.
 */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  return (acceptEncoding ?? "").split(",").some((choice) => {
    const [coding, ...parameters] = choice.split(";").map((part) => part.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return coding === "gzip" && !refused;
  });
}
