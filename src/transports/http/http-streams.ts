import type { FastifyReply, FastifyRequest } from "fastify";
import { OperationTypeNode } from "graphql";
import type { StreamSettings } from "../../config/config.js";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { ErrorPresenter } from "../../execution/error-presenter.js";
import type { OperationContext } from "../../execution/operation-context.js";
import type { Pipeline } from "../../execution/pipeline.js";
import type { AddressQuota } from "../address-quota.js";
import type { Expiries } from "../expiries.js";
import type { Heartbeats } from "../heartbeats.js";
import { acceptsSingleAnswer } from "./accepts-single-answer.js";
import { answerTypes } from "./answer-types.js";
import { decodeOperation } from "./decode-operation.js";
import type { HttpCallers } from "./http-callers.js";
import { HttpStream } from "./http-stream.js";
import type { HttpTransport } from "./http-transport.js";
import { type AcceptedMedia, parseAccept } from "./parse-accept.js";
import { preventCsrf } from "./prevent-csrf.js";
import type { StreamFormat } from "./stream-format.js";

interface HttpStreamsParts {
  readonly formats: readonly StreamFormat[];
  readonly pipeline: Pipeline;
  readonly presenter: ErrorPresenter;
  readonly callers: HttpCallers<OperationContext>;
  readonly quota: AddressQuota;
  readonly heartbeats: Heartbeats;
  readonly expiries: Expiries;
  readonly settings: StreamSettings;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Milliseconds a reader gets, once its stream has ended, to take what is left. */
const LAST_BYTES_MS = 2_000;

/** Answers that go on, in whichever of the formats a request asks for first. */
export class HttpStreams implements HttpTransport {
  readonly #open = new Set<HttpStream>();
  readonly #formats: readonly (StreamFormat & { readonly framed: (result: Buffer) => Buffer })[];
  #onEmpty: (() => void) | null = null;

  constructor(private readonly parts: HttpStreamsParts) {
    this.#formats = parts.formats.map((format) => ({ ...format, framed: framedOnce(format) }));
  }

  takes(request: FastifyRequest): boolean | Promise<boolean> {
    const { accept = "" } = request.headers;
    // Nearly every request there is, and none of them asks for a stream.
    if (answerTypes.has(accept)) return false;
    const accepted = parseAccept(accept);
    if (this.#formatFor(accepted) === undefined) return false;
    if (!acceptsSingleAnswer(accept)) return true;
    // Clients that can take both send one header for everything; what has one answer is best given as one.
    return this.#asksForSubscription(request);
  }

  async #asksForSubscription(request: FastifyRequest): Promise<boolean> {
    // Parsing and validating is the larger part of the work that callers are counted for.
    await this.parts.callers.context(request);
    try {
      return this.parts.pipeline.operationKind(decodeOperation(request)) === OperationTypeNode.SUBSCRIPTION;
    } catch {
      return false;
    }
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { pipeline, presenter, callers, quota, heartbeats, expiries, settings, clock } = this.parts;
    const format = this.#formatFor(parseAccept(request.headers.accept ?? ""));
    if (format === undefined) throw new Error("asked to stream what nobody asked to be streamed");
    preventCsrf(request.headers);
    const operation = decodeOperation(request);
    // It can be large, and the request stays for as long as the stream does.
    request.body = undefined;
    const context = await callers.context(request);
    if (reply.raw.destroyed) return reply.hijack();
    if (request.method === "GET" && pipeline.operationKind(operation) === OperationTypeNode.MUTATION) {
      throw new StillgraphError("BAD_REQUEST", "A mutation is sent with POST.");
    }
    const leave = quota.enter(request.ip);
    if (leave === null) {
      throw new StillgraphError(
        "STREAM_LIMIT_EXCEEDED",
        `At most ${settings.perAddress} streams may be open from one address.`,
      );
    }
    const stream = new HttpStream({
      response: reply.hijack().raw,
      format,
      framed: format.framed,
      headers: definedHeaders(reply.getHeaders()),
      operation: { pipeline, presenter, request: operation, context, requestId: request.id },
      deadAfterMs: settings.deadAfterMs,
      clock,
      onClose: () => {
        leave();
        heartbeats.delete(stream);
        expiries.delete(stream);
        this.#open.delete(stream);
        if (this.#open.size === 0) this.#onEmpty?.();
      },
    });
    this.#open.add(stream);
    heartbeats.add(stream);
    expiries.set(stream, context.caller.expiresAt);
    return reply;
  }

  /**
   * Waits until all streams are closed; to be called when what ends subscriptions has ended them. A reader that does not
   * take its last bytes is cut off.
   */
  async close(): Promise<void> {
    if (this.#open.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#onEmpty = resolve;
    const hurry = setInterval(() => {
      for (const stream of this.#open) if (stream.ended) stream.destroy();
    }, LAST_BYTES_MS);
    await promise;
    clearInterval(hurry);
  }

  #formatFor(accepted: readonly AcceptedMedia[]) {
    for (const media of accepted) {
      const format = this.#formats.find(({ accepts }) => accepts(media));
      if (format !== undefined) return format;
    }
    return undefined;
  }
}

/** Everybody in a group is handed the same buffer, and sends the same bytes. */
function framedOnce(format: StreamFormat): (result: Buffer) => Buffer {
  const known = new WeakMap<Buffer, Buffer>();
  return (result) => {
    const framed = known.get(result) ?? format.result(result);
    known.set(result, framed);
    return framed;
  };
}

function definedHeaders(headers: Readonly<Record<string, number | string | string[] | undefined>>) {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
