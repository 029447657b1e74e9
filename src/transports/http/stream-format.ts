import type { OperationEnd } from "../outlet.js";
import type { AcceptedMedia } from "./parse-accept.js";

/** How results are told apart in an answer that goes on. Pure: bytes in, bytes out. */
export interface StreamFormat {
  /** Whether this is what a range of an Accept header asks for. */
  accepts(media: AcceptedMedia): boolean;
  readonly contentType: string;
  /** Sent before anything else; empty for nothing. */
  readonly opening: string;
  /** What clients pass over. */
  readonly keepAlive: string;
  /** @param result one GraphQL result as JSON in UTF-8, without line breaks. */
  result(result: Buffer): Buffer;
  ending(end: OperationEnd): string;
}
