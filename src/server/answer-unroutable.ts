import type { ServerResponse } from "node:http";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import { errorAnswer } from "./error-answer.js";
import { refusalOfFramework } from "./refusal-of-framework.js";
import { securityHeaders } from "./security-headers.js";

type AnswerUnroutable = (
  error: Error,
  request: { readonly id: string },
  reply: { readonly raw: ServerResponse },
) => void;

/**
 * Fastify's `frameworkErrors`: answers what the router cannot even look up, and no hook or error handler therefore sees.
 *
 * @param bodyLimit bytes.
 */
export function answerUnroutable(presenter: ErrorPresenter, bodyLimit: number): AnswerUnroutable {
  return (error, { id: requestId }, { raw }) => {
    const refusal = refusalOfFramework(error, bodyLimit) ?? { error, status: 500 };
    const { status, body } = errorAnswer(presenter, { ...refusal, requestId });
    const text = JSON.stringify(body);
    raw.writeHead(status, {
      ...securityHeaders,
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(text),
      "x-request-id": requestId,
    });
    raw.end(text);
  };
}
