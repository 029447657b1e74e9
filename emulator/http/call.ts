import type { IncomingHttpHeaders } from "node:http";

/** A request, free of the HTTP framework. The body is raw: who may ask is settled before what is asked. */
export interface Call {
  readonly method: string;
  /** Path with query, as sent. */
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  readonly headers: IncomingHttpHeaders;
  /** Empty when there is none. */
  readonly body: string;
}
