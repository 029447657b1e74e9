import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../execution/operation-context.js";
import { PositiveInt } from "../schema/scalars/positive-int.js";
import { Url } from "../schema/scalars/url.js";
import { Snapshot } from "../schema/sessions/snapshot.js";
import { SnapshotConnection } from "../schema/sessions/snapshot-connection.js";
import { SnapshotSession } from "../schema/sessions/snapshot-session.js";
import { SnapshotsArgs } from "../schema/sessions/snapshots-args.js";
import type { SnapshotSession as SessionRow } from "../sessions/model/snapshot-session.js";
import type { SessionFace } from "../sessions/session-face.js";
import { channelFilter } from "./channel-filter.js";
import { checkUrlLifetime } from "./check-url-lifetime.js";
import { sessionIds } from "./ids/session-ids.js";
import { snapshotIds } from "./ids/snapshot-ids.js";
import type { Cursors } from "./paging/cursors.js";
import { referenceKey } from "./reference-key.js";
import type { SessionLoaders } from "./session-loaders.js";
import { snapshotPage } from "./snapshot-page.js";
import { sessionView } from "./views/session-view.js";
import { snapshotView } from "./views/snapshot-view.js";
import { withoutNulls } from "./without-nulls.js";

const URL_SECONDS = 900;

/** Pictures: as a list, as an entity of the supergraph, and what has to be asked for below one. */
@Resolver(() => Snapshot)
export class SnapshotResolver {
  constructor(
    private readonly sessions: SessionFace,
    private readonly loaders: (context: OperationContext) => SessionLoaders,
    private readonly cursors: Cursors["snapshots"],
    /** The longest life of a signed address that may be asked for. */
    private readonly urlMaxSeconds: number,
  ) {}

  @Query(() => SnapshotConnection, {
    description: "Pictures of all sessions, the oldest first unless `order` says otherwise.",
  })
  async snapshots(
    @Args(() => SnapshotsArgs) { filter, ...page }: SnapshotsArgs,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotConnection> {
    const { sessionId, cname, ...rest } = withoutNulls(filter ?? {});
    const channel = channelFilter(context.caller.rights, cname, ["filter", "cname"]);
    const session =
      sessionId === undefined ? {} : { sessionId: sessionIds.decode(sessionId, ["filter", "sessionId"]) };
    const wanted = { ...rest, ...channel, ...session };
    return snapshotPage(page, this.cursors, (place) =>
      this.sessions.snapshotsPage({ ...place, filter: wanted }),
    );
  }

  @FieldResolver(() => SnapshotSession, { description: "The session the picture was taken in." })
  async session(@Root() { row }: Snapshot, @Ctx() context: OperationContext): Promise<SnapshotSession> {
    return sessionView(await this.#sessionOf(row.sessionId, context));
  }

  @FieldResolver(() => Url, {
    nullable: true,
    description:
      "Signed, time-limited address: whoever has it can open the picture until it expires. Null where the server holds " +
      "no read credentials for the storage, or the vendor is not one whose addresses it can sign.",
  })
  async url(
    @Root() { row }: Snapshot,
    @Arg("expiresIn", () => PositiveInt, {
      nullable: true,
      defaultValue: URL_SECONDS,
      description:
        "Seconds the address is good for: 1 to 604800 (seven days), or less where the server's operator says so.",
    })
    expiresIn: number | null | undefined,
    @Ctx() context: OperationContext,
  ): Promise<string | null> {
    const seconds = expiresIn ?? URL_SECONDS;
    checkUrlLifetime(seconds, this.urlMaxSeconds);
    return this.sessions.snapshotUrl(row, await this.#sessionOf(row.sessionId, context), seconds);
  }

  /** For routers: `{ __typename: "Snapshot", id }` -> the picture, or null. */
  async resolveReference(
    reference: Record<string, unknown>,
    context: OperationContext,
  ): Promise<Snapshot | null> {
    const id = snapshotIds.decode(referenceKey(reference, "id"), ["id"]);
    const row = await this.loaders(context).snapshot(id);
    return row && snapshotView(row);
  }

  async #sessionOf(sessionId: string, context: OperationContext): Promise<SessionRow> {
    const session = await this.loaders(context).session(sessionId);
    if (session === null) throw new Error(`a picture belongs to session ${sessionId}, which is not there`);
    return session;
  }
}
