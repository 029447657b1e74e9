import DataLoader from "dataloader";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { allows } from "../auth/allows.js";
import { requireRoom } from "../auth/require-room.js";
import type { ArgumentPaths } from "../datasources/whiteboard/argument-paths.js";
import type { WhiteboardSource } from "../datasources/whiteboard/whiteboard-source.js";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { OperationContext } from "../execution/operation-context.js";
import { ScenePath } from "../schema/scalars/scene-path.js";
import type { WhiteboardRegion } from "../schema/whiteboard/whiteboard-region.js";
import { WhiteboardRoom } from "../schema/whiteboard/whiteboard-room.js";
import { WhiteboardRoomArgs } from "../schema/whiteboard/whiteboard-room-args.js";
import { perOperation } from "./per-operation.js";
import { referenceKey } from "./reference-key.js";
import { settled } from "./settled.js";

const at: ArgumentPaths = {
  roomUuid: ["uuid"],
  path: ["directory"],
  width: [],
  height: [],
  token: ["input", "token"],
};

type SceneQuestion = WhiteboardRoom & { readonly directory: string | null | undefined };

/** Rooms: by uuid, as an entity of the supergraph, and the scenes in them. */
@Resolver(() => WhiteboardRoom)
export class WhiteboardRoomResolver {
  readonly #rooms = perOperation(
    () =>
      new DataLoader((keys: readonly RoomKey[]) => settled(keys.map((key) => this.#room(key))), {
        cacheKeyFn,
      }),
  );
  readonly #scenes = perOperation(
    () =>
      new DataLoader((keys: readonly SceneQuestion[]) => settled(keys.map((key) => this.#paths(key))), {
        cacheKeyFn,
      }),
  );

  constructor(private readonly whiteboard: WhiteboardSource) {}

  @Query(() => WhiteboardRoom, {
    description: "A whiteboard room, once the service confirmed that it exists in the region.",
  })
  whiteboardRoom(
    @Args(() => WhiteboardRoomArgs) { uuid, region }: WhiteboardRoomArgs,
    @Ctx() context: OperationContext,
  ): Promise<WhiteboardRoom> {
    requireRoom(context.caller.rights, uuid, at.roomUuid);
    return this.#rooms(context).load(this.#key(uuid, region));
  }

  @FieldResolver(() => [ScenePath], {
    description:
      "Paths of the scenes directly inside `directory`; the room's current directory when omitted.",
  })
  scenes(
    @Root() room: WhiteboardRoom,
    @Arg("directory", () => ScenePath, {
      nullable: true,
      description: "Directory to list, for example `/lesson`.",
    })
    directory: string | null | undefined,
    @Ctx() context: OperationContext,
  ): Promise<string[]> {
    return this.#scenes(context).load({ ...room, directory });
  }

  /** For routers: `{ __typename: "WhiteboardRoom", uuid }` -> the room in the default region; null for none, or not this caller's. */
  async resolveReference(
    reference: Record<string, unknown>,
    context: OperationContext,
  ): Promise<WhiteboardRoom | null> {
    const uuid = referenceKey(reference, "uuid");
    if (!allows(context.caller.rights.rooms, uuid)) return null;
    try {
      return await this.#rooms(context).load(this.#key(uuid, null));
    } catch (error) {
      if (error instanceof StillgraphError && error.code === "NOT_FOUND") return null;
      throw error;
    }
  }

  /** The default region and the same region by name are one room, asked for once. */
  #key(uuid: string, region: WhiteboardRegion | null | undefined): RoomKey {
    return { uuid, region: this.whiteboard.regionOf({ roomUuid: uuid, region }) as WhiteboardRegion };
  }

  async #room(room: RoomKey): Promise<WhiteboardRoom> {
    await this.whiteboard.confirmRoom({ roomUuid: room.uuid, region: room.region }, at);
    return room;
  }

  #paths({ uuid, region, callerToken, directory }: SceneQuestion): Promise<string[]> {
    return this.whiteboard.listScenes({ roomUuid: uuid, region, callerToken, path: directory }, at);
  }
}

type RoomKey = Pick<WhiteboardRoom, "uuid" | "region">;

const cacheKeyFn = (key: object) => JSON.stringify(key);
