import type { z } from "zod";
import type { WhiteboardConfig } from "../../config/config.js";
import type { WhiteboardRegionCode } from "../../config/whiteboard-region-codes.js";
import type { HttpClient, UpstreamCall } from "../http/http-client.js";
import { repeatable } from "../http/retry-policy.js";
import { answers } from "./answers.js";
import type { ArgumentPaths } from "./argument-paths.js";
import { checkCallerToken } from "./check-caller-token.js";
import { checkPixels } from "./check-pixels.js";
import { checkRoomUuid } from "./check-room-uuid.js";
import { explainRefusal } from "./explain-refusal.js";
import type { SdkTokenSource } from "./sdk-token-source.js";

/** The room a call is about and whose rights it uses. */
export interface RoomTarget {
  readonly roomUuid: string;
  /** The server's default when absent. */
  readonly region?: WhiteboardRegionCode | null | undefined;
  /** A room or SDK token of the caller's; the server's own when absent. */
  readonly callerToken?: string | null | undefined;
}

export interface PictureTarget extends RoomTarget {
  /** Pixels, 1 to the configured bound. */
  readonly width: number;
  readonly height: number;
  /** Absolute path of a scene, or of a directory of scenes. */
  readonly path?: string | null | undefined;
}

/** A picture as the service put it into storage. */
export type Picture = z.infer<typeof answers.screenshot>;

/** The path of a scene nobody named. Sent in full: left out, the service writes `undefined` into the key. */
const FIRST_SCENE = "/init";

/** Longest wait for one address while another could be tried; drawing a full scene takes the service seconds. */
const ATTEMPT_MS = 15_000;

/** The Interactive Whiteboard REST API, the part this server needs (contracts/whiteboard.md B5 to B7). */
export class WhiteboardSource {
  constructor(
    private readonly http: HttpClient,
    private readonly tokens: SdkTokenSource,
    private readonly config: Pick<WhiteboardConfig, "region" | "deadlineMs">,
    private readonly maxPixels: number,
  ) {}

  regionOf(target: RoomTarget): WhiteboardRegionCode {
    return target.region ?? this.config.region;
  }

  /**
   * A PNG of one scene (B5.1).
   *
   * @throws StillgraphError BAD_USER_INPUT, NOT_FOUND, UPSTREAM_*; `at` says where the caller wrote what is wrong.
   */
  screenshotScene(target: PictureTarget, at: ArgumentPaths): Promise<Picture> {
    this.#checkPicture(target, at);
    const { width, height, path } = target;
    return this.#call(target, at, {
      operation: "screenshotScene",
      method: "POST",
      suffix: "/screenshots",
      body: JSON.stringify({ width, height, path: path ?? FIRST_SCENE }),
      expectStatus: 201,
      answer: answers.screenshot,
    });
  }

  /** A PNG of every scene directly in a directory, not in its sub-directories (B5.2). Errors as above. */
  screenshotSceneDirectory(target: PictureTarget, at: ArgumentPaths): Promise<Picture[]> {
    this.#checkPicture(target, at);
    const { width, height, path } = target;
    return this.#call(target, at, {
      operation: "screenshotSceneDirectory",
      method: "POST",
      suffix: "/screenshot-list",
      body: JSON.stringify(typeof path === "string" ? { width, height, path } : { width, height }),
      expectStatus: 201,
      answer: answers.screenshotList,
    });
  }

  /** Confirms that a room exists in the region (B6). Errors as above. */
  async confirmRoom(target: RoomTarget, at: ArgumentPaths): Promise<void> {
    await this.#call(target, at, {
      operation: "getRoom",
      method: "GET",
      suffix: "",
      expectStatus: 200,
      answer: answers.room,
    });
  }

  /** Paths of the scenes of a directory, the room's current one when `path` is absent (B7). Errors as above. */
  listScenes(
    target: RoomTarget & { path?: string | null | undefined },
    at: ArgumentPaths,
  ): Promise<string[]> {
    const query = typeof target.path === "string" ? `?sceneDir=${encodeURIComponent(target.path)}` : "";
    return this.#call(target, at, {
      operation: "listScenes",
      method: "GET",
      suffix: `/scenes${query}`,
      expectStatus: 200,
      answer: answers.scenePaths,
    });
  }

  #checkPicture({ width, height }: PictureTarget, at: ArgumentPaths): void {
    checkPixels(width, this.maxPixels, at.width);
    checkPixels(height, this.maxPixels, at.height);
  }

  async #call<T>(
    target: RoomTarget & { path?: string | null | undefined },
    at: ArgumentPaths,
    call: Pick<UpstreamCall<T>, "operation" | "method" | "body" | "expectStatus" | "answer"> & {
      suffix: string;
    },
  ): Promise<T> {
    checkRoomUuid(target.roomUuid, at.roomUuid);
    const callerToken = target.callerToken ?? undefined;
    if (callerToken !== undefined) checkCallerToken(callerToken, at.token);
    const token = callerToken ?? this.tokens.current();
    const region = this.regionOf(target);
    const { suffix, ...rest } = call;
    try {
      return await this.http.call({
        ...rest,
        path: `/v5/rooms/${target.roomUuid}${suffix}`,
        headers: { token, region, "content-type": "application/json" },
        retry: repeatable,
        deadlineMs: this.config.deadlineMs,
        attemptMs: ATTEMPT_MS,
        secrets: [token],
      });
    } catch (error) {
      const asked = { roomUuid: target.roomUuid, region, path: target.path ?? undefined, callerToken };
      throw explainRefusal(error, asked, at);
    }
  }
}
