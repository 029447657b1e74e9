import type { Duplex } from "node:stream";
import type { GraphQLFormattedError } from "graphql";
import { WebSocket } from "ws";
import type { Credentials } from "../../auth/authenticator.js";
import type { StreamSettings } from "../../config/config.js";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { Admission } from "../../execution/admission.js";
import type { ErrorPresenter } from "../../execution/error-presenter.js";
import type { OperationContext } from "../../execution/operation-context.js";
import type { OperationRequest } from "../../execution/operation-request.js";
import type { Pipeline } from "../../execution/pipeline.js";
import type { Expiries, Expiring } from "../expiries.js";
import type { Beating } from "../heartbeats.js";
import { RunningOperation } from "../running-operation.js";
import { tokenOver } from "../token-over.js";
import { authorizationIn } from "./authorization-in.js";
import { CloseCode } from "./close-code.js";
import { closeReason } from "./close-reason.js";
import { type Payload, readMessage } from "./read-message.js";
import { SocketCaller } from "./socket-caller.js";
import { WebSocketOutlet } from "./websocket-outlet.js";

export interface WebSocketConnectionParts {
  readonly pipeline: Pipeline;
  readonly presenter: ErrorPresenter;
  readonly admission: Admission;
  /** A new requestId, for each operation. */
  readonly newId: () => string;
  readonly expiries: Expiries;
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

/** Bytes of a message, other than `connection_init` with its token, of a client that is not let in yet. */
const LARGEST_OF_NOBODY = 16 * 1024;

/** Bytes of a `ping` that is answered with its payload: clients put a moment or a number there. */
const LARGEST_ECHO = 1024;

/** Operations refused without one granted between them, after which a client is taken for one that does not listen. */
const MOST_REFUSALS = 100;

/** One client that speaks graphql-transport-ws. */
export class WebSocketConnection implements Beating, Expiring {
  readonly #operations = new Map<string, RunningOperation>();
  /**
   * Those that the client has left while they were worked on, which goes on: they keep their place until it is done, or
   * one socket could have any number of them at work.
   */
  readonly #leftBehind = new Set<RunningOperation>();
  readonly #initTimer: NodeJS.Timeout;
  #initialised = false;
  /** Who speaks; null until somebody was let in. */
  #caller: SocketCaller | null = null;
  /**
   * What has come while a token is looked at; null while none is. Little: meanwhile nothing more is read than what came in
   * one piece with it.
   */
  #held: (readonly [data: WebSocket.RawData, binary: boolean])[] | null = null;
  /** Operations that were refused since one was granted. */
  #refusals = 0;
  /** Operations of which it is being found out whether they are granted. */
  #undecided = 0;
  #draining = false;
  #heardAt: number;
  #busyAt: number;

  /**
   * @param stream what `socket` writes to: whole frames are written past it, where that saves work.
   * @param upgrade what the request came with that opened the socket; a token in `connection_init` goes before it.
   */
  constructor(
    private readonly socket: WebSocket,
    private readonly stream: Duplex,
    private readonly upgrade: Credentials,
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
      this.parts.expiries.delete(this);
      this.#closeOperations();
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

  expire(now: number): void {
    const caller = this.#caller;
    if (caller === null) return;
    for (const id of caller.takeOverdue(now)) this.#operations.get(id)?.breakOff(tokenOver());
    if (caller.isOver(now)) this.#shut(CloseCode.FORBIDDEN, "Token expired");
    else this.parts.expiries.set(this, caller.ends);
  }

  /** Takes no new operation, and closes when those that run have ended. */
  drain(): void {
    this.#draining = true;
    this.#closeWhenDrained();
  }

  readonly #onDrain = (): void => {
    this.#heardAt = this.parts.clock();
    this.#readOn();
    for (const operation of this.#operations.values()) operation.resume();
  };

  #noticed(): void {
    this.#heardAt = this.parts.clock();
    if (this.stream.writableLength > MOST_UNREAD_ANSWERS) this.socket.pause();
  }

  #readOn(): void {
    const isFull = this.stream.writableLength > MOST_UNREAD_ANSWERS;
    if (this.socket.isPaused && this.#held === null && !isFull) this.socket.resume();
  }

  #heard(data: WebSocket.RawData, binary: boolean): void {
    this.#noticed();
    this.#takeOrHold(data, binary);
  }

  #takeOrHold(data: WebSocket.RawData, binary: boolean): void {
    if (this.#held === null) this.#take(data, binary);
    else this.#held.push([data, binary]);
  }

  #take(data: WebSocket.RawData, binary: boolean): void {
    // What came with the message that ended it, or before the client heard of the end.
    if (this.socket.readyState !== WebSocket.OPEN) return;
    if (binary) {
      this.#shut(CloseCode.BAD_REQUEST, "Messages are text");
      return;
    }
    const text = String(data);
    const message = readMessage(text);
    if (this.#caller === null && message.type !== "connection_init" && isLarger(text, LARGEST_OF_NOBODY)) {
      this.#shut(
        CloseCode.MESSAGE_TOO_BIG,
        `Before connection_ack a message has ${LARGEST_OF_NOBODY} bytes at most`,
      );
      return;
    }
    switch (message.type) {
      case "malformed":
        this.#shut(CloseCode.BAD_REQUEST, message.reason);
        break;
      case "connection_init":
        this.#init(message.payload);
        break;
      case "ping":
        this.#ping(message.payload, isLarger(text, LARGEST_ECHO));
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

  #init(payload: Payload): void {
    if (this.#initialised) {
      this.#shut(CloseCode.TOO_MANY_INITS, "Too many initialisation requests");
      return;
    }
    this.#initialised = true;
    clearTimeout(this.#initTimer);
    const authorization = authorizationIn(payload) ?? this.upgrade.authorization;
    void this.#holdingOthers(() => this.#letIn({ ...this.upgrade, authorization }));
  }

  async #letIn(credentials: Credentials): Promise<void> {
    const { admission, expiries } = this.parts;
    try {
      // Its request was counted when it opened the socket.
      const caller = await admission.authenticate(credentials);
      if (this.socket.readyState !== WebSocket.OPEN) return;
      this.#caller = new SocketCaller(caller);
      expiries.set(this, caller.expiresAt);
      this.#send({ type: "connection_ack", payload: endOf(caller.expiresAt) });
    } catch (error) {
      const { message, extensions } = this.#present(error);
      const isRefused = extensions?.["code"] === "UNAUTHENTICATED";
      this.#shut(isRefused ? CloseCode.FORBIDDEN : CloseCode.TRY_AGAIN_LATER, message);
    }
  }

  #ping(payload: Payload, isLarge: boolean): void {
    const authorization = authorizationIn(payload);
    const caller = this.#caller;
    if (authorization === undefined) {
      // Somebody unknown is not sent what he sends, and nobody much of it.
      const echoed = caller === null || isLarge ? undefined : (payload ?? undefined);
      this.#send({ type: "pong", payload: echoed });
    } else if (caller === null) this.#shut(CloseCode.UNAUTHORIZED, "Unauthorized");
    else void this.#holdingOthers(() => this.#renew(caller, { ...this.upgrade, authorization }));
  }

  async #renew(caller: SocketCaller, credentials: Credentials): Promise<void> {
    const { admission, expiries } = this.parts;
    try {
      const next = await admission.admit(credentials);
      if (this.socket.readyState !== WebSocket.OPEN) return;
      if (!caller.renew(next, this.#operations.keys())) {
        this.#shut(CloseCode.FORBIDDEN, "The new token is somebody else's");
        return;
      }
      expiries.set(this, caller.ends);
      this.#send({ type: "pong", payload: { authorized: true, ...endOf(next.expiresAt) } });
    } catch (error) {
      // The token before it is as good as it was.
      this.#send({ type: "pong", payload: { authorized: false, error: this.#present(error) } });
    }
  }

  /** Looks at a token; what the client has sent behind it waits for that. */
  async #holdingOthers(look: () => Promise<void>): Promise<void> {
    this.#held = [];
    this.socket.pause();
    await look();
    const held = this.#held;
    this.#held = null;
    // Another token may be among them.
    for (const message of held) this.#takeOrHold(...message);
    this.#readOn();
  }

  #present(error: unknown): GraphQLFormattedError {
    return this.parts.presenter.present(error, this.parts.newId());
  }

  #subscribe(id: string, request: OperationRequest): void {
    const caller = this.#caller?.latest;
    if (caller === undefined) {
      this.#shut(CloseCode.UNAUTHORIZED, "Unauthorized");
      return;
    }
    if (this.#operations.has(id)) {
      this.#shut(CloseCode.SUBSCRIBER_ALREADY_EXISTS, "The id of an operation that runs was used again");
      return;
    }
    const { pipeline, presenter, admission, newId } = this.parts;
    const requestId = newId();
    // Counts also what is refused: to be told so costs as well.
    const context = admission.context(caller, requestId);
    const refusal = this.#refusal();
    if (refusal !== null) {
      if (context instanceof Promise) context.catch(() => undefined);
      this.#send({ id, type: "error", payload: [presenter.present(refusal, requestId)] });
      this.#refused();
      return;
    }
    const outlet = new WebSocketOutlet(id, {
      writeFrame: (frame) => this.#writeFrame(frame),
      send: (message) => this.#send(message),
      onEnd: () => this.#ended(id),
    });
    const parts = { pipeline, presenter, request, context, requestId, outlet };
    this.#operations.set(id, RunningOperation.start(parts));
    if (context instanceof Promise) void this.#decided(context);
    else this.#refusals = 0;
  }

  async #decided(context: Promise<OperationContext>): Promise<void> {
    this.#undecided += 1;
    const granted = await context.then(
      () => true,
      // The operation itself says why.
      () => false,
    );
    this.#undecided -= 1;
    if (granted) this.#refusals = 0;
    else this.#refused();
  }

  #refused(): void {
    this.#refusals += 1;
    // What was refused behind an undecided one was not refused in a row, should that be granted.
    if (this.#refusals < MOST_REFUSALS || this.#undecided > 0) return;
    this.#shut(CloseCode.POLICY_VIOLATION, `${MOST_REFUSALS} operations in a row were refused`);
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
    this.#caller?.forget(id);
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

  #closeOperations(): void {
    for (const operation of this.#operations.values()) operation.close();
    this.#operations.clear();
  }

  #shut(code: CloseCode, reason: string): void {
    // The client may take a while to answer, and nothing is sent meanwhile.
    this.#closeOperations();
    this.socket.close(code, closeReason(reason));
  }
}

function isLarger(text: string, bytes: number): boolean {
  return Buffer.byteLength(text) > bytes;
}

function endOf(expiresAt: number | null): { readonly expiresAt: string } | undefined {
  return expiresAt === null ? undefined : { expiresAt: new Date(expiresAt).toISOString() };
}
