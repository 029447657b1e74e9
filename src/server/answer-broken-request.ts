import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import { answerRaw } from "./answer-raw.js";
import { errorAnswer } from "./error-answer.js";

interface BrokenRequest {
  /** As Node found it: `clientError` of node:http. */
  readonly error: Error & { readonly code?: string };
  readonly socket: Duplex;
  /** Whether another request of this connection waits for its answer, which anything written now would be taken for. */
  readonly answering: boolean;
}

/** What is wrong with a request that Node itself cannot read, by Node's code; anything else is no HTTP. */
const REFUSALS: Readonly<Record<string, readonly [status: number, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request did not arrive in full in time."],
  HPE_HEADER_OVERFLOW: [431, "The request's headers are too large."],
};
const NO_HTTP = [400, "What was sent is not an HTTP request that can be read."] as const;

/** Answers, in the shape of all errors, a request that never became one; then closes the connection. */
export function answerBrokenRequest(
  { error, socket, answering }: BrokenRequest,
  presenter: ErrorPresenter,
): void {
  if (error.code === "ECONNRESET" || !socket.writable || answering) {
    socket.destroy();
    return;
  }
  const [status, message] = REFUSALS[error.code ?? ""] ?? NO_HTTP;
  const requestId = randomUUID();
  const refusal = new StillgraphError("BAD_REQUEST", message);
  answerRaw(socket, { requestId, ...errorAnswer(presenter, { error: refusal, requestId, status }) });
}
