import type { z } from "zod";
import type { RecordingConfig } from "../../config/config.js";
import { HttpClient, type HttpClientOptions } from "../http/http-client.js";
import { answers } from "./answers.js";
import { basicCredentials } from "./basic-credentials.js";
import { acquireBody } from "./bodies/acquire-body.js";
import { startBody } from "./bodies/start-body.js";
import { stopBody } from "./bodies/stop-body.js";
import { updateBody } from "./bodies/update-body.js";
import type { QueryAnswer, StartAnswer, StopAnswer, UpdateAnswer } from "./call-answers.js";
import type { CallBudget } from "./call-budget.js";
import { callLimits } from "./call-limits.js";
import { type CallResult, callResultOf } from "./call-result-of.js";
import { isUnwell } from "./is-unwell.js";
import type { Patience } from "./ladders.js";
import type { Operation } from "./operation.js";
import { readSuccess } from "./read-success.js";
import type { Channel, Recorder } from "./recorder.js";
import type { RecorderChange } from "./recorder-change.js";
import { recorderPath } from "./recorder-path.js";
import { retryPolicyFor } from "./retry-policy-for.js";
import { secretsOfKeys } from "./secrets-of-keys.js";
import type { Standing } from "./standing.js";
import type { StartOrder } from "./start-order.js";
import { troublesOf } from "./troubles-of.js";
import { turnOf } from "./turn-of.js";

export type {
  Channel,
  QueryAnswer,
  Recorder,
  RecorderChange,
  StartAnswer,
  StartOrder,
  StopAnswer,
  UpdateAnswer,
};

/** Pause of an address whose circuit is open, in milliseconds of the service's time. */
const HALF_OPEN_AFTER_MS = 5_000;

export interface RecordingSourceOptions
  extends Pick<HttpClientOptions, "clock" | "random" | "pause" | "onCircuit"> {
  readonly config: Pick<RecordingConfig, "appId" | "customerId" | "customerSecret" | "baseUrls">;
  /** Asked before every attempt, repeats included. */
  readonly budget: CallBudget;
  /** 1 against Agora; divides the pauses between repeats. */
  readonly timeScale?: number;
}

interface Request<T> {
  readonly method: "GET" | "POST";
  /** Path under `/v1/apps/{appid}/cloud_recording`. */
  readonly path: string;
  readonly body?: object;
  readonly answer: z.ZodType<T>;
  readonly secrets?: readonly string[];
  readonly patience?: Patience;
  readonly standing: Standing;
}

/**
 * The Cloud Recording REST API, the part that screenshots need (contracts/cloud-recording.md 1): what each answer means
 * is decided in `decisions.ts`, what is repeated and when in `ladders.ts`.
 *
 * Every call may be repeated by its caller: the service knows a repeat by cname, uid and resource. All of them throw
 * StillgraphError UPSTREAM_* with `upstream` filled in, and RATE_LIMITED when too many calls wait for their turn.
 */
export class RecordingSource {
  readonly #http: HttpClient;
  readonly #prefix: string;
  readonly #authorization: string;
  readonly #secrets: readonly string[];
  readonly #timeScale: number;

  constructor({ config, budget, timeScale = 1, ...effects }: RecordingSourceOptions) {
    const { appId, customerId, customerSecret, baseUrls } = config;
    this.#http = new HttpClient({
      ...effects,
      service: "cloud-recording",
      baseUrls,
      admit: (turn) => budget.take(turn),
      isFailure: isUnwell,
      halfOpenAfterMs: HALF_OPEN_AFTER_MS / timeScale,
    });
    this.#prefix = `/v1/apps/${encodeURIComponent(appId)}/cloud_recording`;
    const credentials = basicCredentials(customerId, customerSecret);
    this.#authorization = `Basic ${credentials}`;
    this.#secrets = [credentials, customerSecret.reveal()];
    this.#timeScale = timeScale;
  }

  /**
   * A resource for one recorder (1.3), free of charge; `start` has to follow within five minutes.
   *
   * @param options `resourceExpiredHour`: hours from the sid during which the recorder can be controlled, 1 to 720.
   * @param standing how it stands in the queue for the budget.
   * @returns the resourceId.
   */
  async acquire(
    channel: Channel,
    options: { readonly resourceExpiredHour: number },
    standing: Standing = "asked",
  ): Promise<string> {
    const result = await this.#call("acquire", {
      method: "POST",
      path: "/acquire",
      body: acquireBody(channel, options.resourceExpiredHour),
      answer: answers.acquire,
      standing,
    });
    return result.answer.resourceId;
  }

  /**
   * Starts a recorder (1.4). Its repeats all name the same resource, so that the service tells a second start from a
   * second recorder; that "started" works is seen only later, by `query`.
   *
   * @param standing how it stands in the queue for the budget.
   */
  async start(
    channel: Channel,
    resourceId: string,
    order: StartOrder,
    standing: Standing = "granted",
  ): Promise<StartAnswer> {
    const { request, keys, rtcToken, decryption } = order;
    const result = await this.#call("start", {
      method: "POST",
      path: `/resourceid/${encodeURIComponent(resourceId)}/mode/${request.mode}/start`,
      body: startBody(channel, order),
      answer: answers.start,
      standing,
      secrets: [
        ...secretsOfKeys(keys),
        rtcToken?.reveal() ?? "",
        decryption?.secret.reveal() ?? "",
        decryption?.salt ?? "",
      ],
    });
    if (result.kind === "success") return { kind: "started", sid: result.answer.sid };
    if (result.kind !== "alreadyStarted") return { kind: result.kind, upstream: result.upstream };
    return result.sid === null ? { kind: "alreadyStarted" } : { kind: "started", sid: result.sid };
  }

  /**
   * How a recorder is doing (1.9).
   *
   * @param options `patience`: `brisk`, unless told, when somebody waits: 3 s for a turn of the budget, and few
   *   repeats; `watchful` waits for its turn like a stop, and climbs the official ladder of 50x answers, a minute long. A recorder that is not found is never asked for again here.
   */
  async query(
    recorder: Recorder,
    { patience = "brisk" }: { readonly patience?: "brisk" | "watchful" } = {},
  ): Promise<QueryAnswer> {
    const result = await this.#call("query", {
      method: "GET",
      path: recorderPath(recorder, "query"),
      answer: answers.query,
      patience,
      standing: patience === "brisk" ? "asked" : "running",
    });
    return result.kind === "success" ? { kind: "status", ...result.answer.serverResponse } : { kind: "gone" };
  }

  /**
   * Changes whom a recorder subscribes to, which somebody asks for, or its STS keys, which keep it running (1.8). One at a
   * time for one recorder.
   */
  async update(recorder: Recorder, change: RecorderChange): Promise<UpdateAnswer> {
    const result = await this.#call("update", {
      method: "POST",
      path: recorderPath(recorder, "update"),
      body: updateBody(recorder, change),
      answer: answers.update,
      standing: change.storage === undefined ? "asked" : "running",
      secrets: change.storage === undefined ? [] : secretsOfKeys(change.storage.keys),
    });
    return result.kind === "success" ? { kind: "updated" } : { kind: "gone" };
  }

  /** Ends a recorder (1.10). With `async` the answer does not wait for the uploads, which may take 20 s. */
  async stop(recorder: Recorder, options: { readonly async: boolean }): Promise<StopAnswer> {
    const result = await this.#call("stop", {
      method: "POST",
      path: recorderPath(recorder, "stop"),
      body: stopBody(recorder, options),
      answer: answers.stop,
      standing: "running",
    });
    if (result.kind === "success") {
      return { kind: "stopped", uploadingStatus: result.answer.serverResponse?.uploadingStatus ?? null };
    }
    // Without a success the service has said nothing of the files but that they are not all there.
    if (result.kind === "stopped") return { kind: "stopped", uploadingStatus: "UNKNOWN" };
    return result.kind === "alreadyEnded"
      ? { kind: "alreadyEnded", repeated: result.repeated }
      : { kind: "nothingCaptured" };
  }

  /** Whether any base address answers HTTP at all; for readiness. Costs nothing of the budget. */
  reachable(timeoutMs: number): Promise<boolean> {
    return this.#http.reachable(timeoutMs);
  }

  close(): Promise<void> {
    return this.#http.close();
  }

  async #call<O extends Operation, T extends object>(
    operation: O,
    { method, path, body, answer, secrets = [], patience = "official", standing }: Request<T>,
  ): Promise<CallResult<O, T>> {
    const authorization = this.#authorization;
    const ending = await this.#http.send({
      method,
      path: this.#prefix + path,
      ...(body === undefined
        ? { headers: { authorization } }
        : { headers: { authorization, "content-type": "application/json" }, body: JSON.stringify(body) }),
      retry: retryPolicyFor(operation, patience, this.#timeScale),
      ...callLimits(operation, patience),
      turn: turnOf(standing),
      boundEveryAttempt: true,
      troublesOf: (outcome) => (readSuccess(outcome, answer) === null ? troublesOf(outcome) : []),
    });
    return callResultOf(operation, ending, answer, [...this.#secrets, ...secrets]);
  }
}
