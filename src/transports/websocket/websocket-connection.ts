import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { Caller } from "../../auth/caller.js";
import type { StreamSettings } from "../../config/config.js";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { ErrorPresenter } from "../../execution/error-presenter.js";
import type { OperationContext } from "../../execution/operation-context.js";
import type { OperationRequest } from "../../execution/operation-request.js";
import type { Pipeline } from "../../execution/pipeline.js";
import type { Beating } from "../heartbeats.js";
import { RunningOperation } from "../running-operation.js";
import { CloseCode } from "./close-code.js";
import { readMessage } from "./read-message.js";
import { WebSocketOutlet } from "./websocket-outlet.js";

export interface WebSocketConnectionParts {
  readonly pipeline: Pipeline;
  readonly presenter: ErrorPresenter;
  /** Makes the context of one operation. */
  readonly context: (caller: Caller) => OperationContext;
  readonly settings: StreamSettings;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Called once, when the connection is closed. */
  readonly onClose: () => void;
}

/**
 * Bytes that may wait for a client before its messages are left unread. Results stop long before; this stops a client that
 * asks and asks and never reads the answers.
 */
const MOST_UNREAD_ANSWERS = 1024 * 1024;

/** One client that speaks graphql-transport-ws. */
export class WebSocketConnection implements Beating {
  readonly #operations = new Map<string, RunningOperation>();
  /**
   * Those that the client has left while they were worked on, which goes on: they keep their place until it is done, or
   * one socket could have any number of them at work.
   */
  readonly #leftBehind = new Set<RunningOperation>();
  readonly #initTimer: NodeJS.Timeout;
  #acknowledged = false;
  #draining = false;
  #heardAt: number;
  #busyAt: number;

  /** @param stream what `socket` writes to: whole frames are written past it, where that saves work. */
  constructor(
    private readonly socket: WebSocket,
    private readonly stream: Duplex,
    private readonly caller: Caller,
    private readonly parts: WebSocketConnectionParts,
  ) {
    const { settings, clock, onClose } = parts;
    this.#heardAt = this.#busyAt = clock();
    this.#initTimer = setTimeout(
      () => this.#shut(CloseCode.INIT_TIMEOUT, "Connection initialisation timeout"),
      settings.initMs,
    ).unref();
    socket.on("message", (data, binary) => this.#heard(data, binary));
    socket.on("ping", () => this.#noticed());
    socket.on("pong", () => this.#noticed());
    socket.once("close", () => {
      clearTimeout(this.#initTimer);
      stream.off("drain", this.#onDrain);
      for (const operation of this.#operations.values()) operation.close();
      this.#operations.clear();
      onClose();
    });
    stream.on("drain", this.#onDrain);
  }

  beat(now: number): void {
    const { deadAfterMs, idleMs } = this.parts.settings;
    if (this.#operations.size > 0) this.#busyAt = now;
    if (now - this.#heardAt > deadAfterMs) this.socket.terminate();
    else if (now - this.#busyAt > idleMs) this.#shut(CloseCode.NORMAL, "Nothing was asked for a long time");
    else if (this.socket.readyState === WebSocket.OPEN && !this.stream.writableNeedDrain) this.socket.ping();
  }

  /** Takes no new operation, and closes when those that run have ended. */
  drain(): void {
    this.#draining = true;
    this.#closeWhenDrained();
  }

  readonly #onDrain = (): void => {
    this.#heardAt = this.parts.clock();
    if (this.socket.isPaused) this.socket.resume();
    for (const operation of this.#operations.values()) operation.resume();
  };

  #noticed(): void {
    this.#heardAt = this.parts.clock();
    if (this.stream.writableLength > MOST_UNREAD_ANSWERS) this.socket.pause();
  }

  #heard(data: WebSocket.RawData, binary: boolean): void {
    this.#noticed();
    // What came with the message that ended it, or before the client heard of the end.
    if (this.socket.readyState !== WebSocket.OPEN) return;
    if (binary) {
      this.#shut(CloseCode.BAD_REQUEST, "Messages are text");
      return;
    }
    const message = readMessage(String(data));
    switch (message.type) {
      case "malformed":
        this.#shut(CloseCode.BAD_REQUEST, message.reason);
        break;
      case "connection_init":
        this.#init();
        break;
      case "ping":
        this.#send({ type: "pong", payload: message.payload ?? undefined });
        break;
      case "subscribe":
        this.#subscribe(message.id, message.request);
        break;
      case "complete":
        this.#left(message.id);
        break;
      case "pong":
        break;
    }
  }

  #init(): void {
    if (this.#acknowledged) {
      this.#shut(CloseCode.TOO_MANY_INITS, "Too many initialisation requests");
      return;
    }
    this.#acknowledged = true;
    clearTimeout(this.#initTimer);
    this.#send({ type: "connection_ack" });
  }

  #subscribe(id: string, request: OperationRequest): void {
    if (!this.#acknowledged) {
      this.#shut(CloseCode.UNAUTHORIZED, "Unauthorized");
      return;
    }
    if (this.#operations.has(id)) {
      this.#shut(CloseCode.SUBSCRIBER_ALREADY_EXISTS, "The id of an operation that runs was used again");
      return;
    }
    const { pipeline, presenter } = this.parts;
    const context = this.parts.context(this.caller);
    const refusal = this.#refusal();
    if (refusal !== null) {
      this.#send({ id, type: "error", payload: [presenter.present(refusal, context.requestId)] });
      return;
    }
    const outlet = new WebSocketOutlet(id, {
      writeFrame: (frame) => this.#writeFrame(frame),
      send: (message) => this.#send(message),
      onEnd: () => this.#ended(id),
    });
    this.#operations.set(id, RunningOperation.start({ pipeline, presenter, request, context, outlet }));
  }

  #left(id: string): void {
    const operation = this.#operations.get(id);
    operation?.close();
    if (operation?.isWorking) {
      this.#leftBehind.add(operation);
      void operation.settled.then(() => this.#leftBehind.delete(operation));
    }
    this.#ended(id);
  }

  #refusal(): StillgraphError | null {
    const { operationsPerSocket } = this.parts.settings;
    if (this.#draining)
      return new StillgraphError("SERVER_RESTARTING", "The server is going down; connect again.");
    if (this.#operations.size + this.#leftBehind.size < operationsPerSocket) return null;
    const message = `At most ${operationsPerSocket} operations may run on one connection at a time.`;
    return new StillgraphError("STREAM_LIMIT_EXCEEDED", message);
  }

  #ended(id: string): void {
    this.#operations.delete(id);
    this.#busyAt = this.parts.clock();
    // The operation's last message is on its way in this same turn.
    if (this.#draining) queueMicrotask(() => this.#closeWhenDrained());
  }

  #closeWhenDrained(): void {
    if (this.#operations.size === 0) this.#shut(CloseCode.SERVICE_RESTART, "Server restarting");
  }

  #writeFrame(frame: Buffer): boolean {
    return this.socket.readyState === WebSocket.OPEN && this.stream.write(frame);
  }

  #send(message: object): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  #shut(code: CloseCode, reason: string): void {
    this.socket.close(code, reason);
  }
}
