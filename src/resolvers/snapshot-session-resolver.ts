import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../execution/operation-context.js";
import { RecordingEventConnection } from "../schema/events/recording-event-connection.js";
import { SessionEventsArgs } from "../schema/events/session-events-args.js";
import { ServiceStatus } from "../schema/sessions/service-status.js";
import { SessionSnapshotsArgs } from "../schema/sessions/session-snapshots-args.js";
import { SnapshotAttempt } from "../schema/sessions/snapshot-attempt.js";
import { SnapshotConnection } from "../schema/sessions/snapshot-connection.js";
import { SnapshotSession } from "../schema/sessions/snapshot-session.js";
import { SnapshotSessionConnection } from "../schema/sessions/snapshot-session-connection.js";
import { SnapshotSessionsArgs } from "../schema/sessions/snapshot-sessions-args.js";
import type { SessionFace } from "../sessions/session-face.js";
import { channelFilter } from "./channel-filter.js";
import type { EventLoaders } from "./event-loaders.js";
import { eventPage } from "./event-page.js";
import { sessionIds } from "./ids/session-ids.js";
import { connectionOf } from "./paging/connection-of.js";
import type { Cursors } from "./paging/cursors.js";
import { pageSize } from "./paging/page-size.js";
import { referenceKey } from "./reference-key.js";
import type { SessionLoaders } from "./session-loaders.js";
import { snapshotPage } from "./snapshot-page.js";
import { serviceStatusView } from "./views/service-status-view.js";
import { sessionView } from "./views/session-view.js";
import { withoutNulls } from "./without-nulls.js";

/** Sessions: by id, as a list, as an entity of the supergraph, and what has to be asked for below one. */
@Resolver(() => SnapshotSession)
export class SnapshotSessionResolver {
  constructor(
    private readonly sessions: SessionFace,
    private readonly loaders: (context: OperationContext) => SessionLoaders,
    private readonly eventLoaders: (context: OperationContext) => EventLoaders,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => SnapshotSession, {
    nullable: true,
    description:
      "A snapshot session by its id, whether it runs or is over; null when there is none of this id.",
  })
  async snapshotSession(
    @Arg("id", () => ID, { description: "The session's id, for example `session_01989f3e-…`." }) id: string,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotSession | null> {
    const row = await this.loaders(context).session(sessionIds.decode(id, ["id"]));
    return row && sessionView(row);
  }

  @Query(() => SnapshotSessionConnection, {
    description: "Snapshot sessions, running and ended, the newest first unless `order` says otherwise.",
  })
  async snapshotSessions(
    @Args(() => SnapshotSessionsArgs) { first, after, filter, order }: SnapshotSessionsArgs,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotSessionConnection> {
    const { cname, ...rest } = withoutNulls(filter ?? {});
    const channel = channelFilter(context.caller.rights, cname, ["filter", "cname"]);
    const page = await this.sessions.sessionsPage({
      filter: { ...rest, ...channel },
      first: pageSize(first, 20),
      after: after == null ? null : this.cursors.sessions.decode(after),
      order: order ?? "NEWEST_FIRST",
    });
    const loaders = this.loaders(context);
    for (const row of page.rows) loaders.know(row);
    return connectionOf(page, {
      cursorOf: ({ id }) => this.cursors.sessions.encode(id),
      itemOf: sessionView,
      after,
    });
  }

  @FieldResolver(() => [SnapshotAttempt], {
    description:
      "Every recorder this session has had, oldest first: one unless it had to be replaced (`recover`).",
  })
  attempts(
    @Root() { row }: SnapshotSession,
    @Ctx() context: OperationContext,
  ): Promise<readonly SnapshotAttempt[]> {
    return this.loaders(context).attempts(row.id);
  }

  @FieldResolver(() => ServiceStatus, {
    nullable: true,
    description:
      "Asks the service now (`query`). Null once the session has ended, and while it has no recorder. Agora allows few " +
      "calls a second: `status` says as much and costs nothing.",
  })
  async serviceStatus(
    @Root() { row }: SnapshotSession,
    @Ctx() context: OperationContext,
  ): Promise<ServiceStatus | null> {
    const now = await this.loaders(context).serviceStatus(row);
    return now && serviceStatusView(now);
  }

  @FieldResolver(() => SnapshotConnection, {
    description:
      "The session's pictures, the oldest first unless `order` says otherwise: `first: 1, order: NEWEST_FIRST` gives " +
      "the latest.",
  })
  snapshots(
    @Root() { row }: SnapshotSession,
    @Args(() => SessionSnapshotsArgs) { streamUid, ...page }: SessionSnapshotsArgs,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotConnection> {
    const filter = withoutNulls({ streamUid });
    return snapshotPage(page, this.cursors.snapshots, (place) =>
      this.loaders(context).snapshots(row.id, { ...place, filter }),
    );
  }

  @FieldResolver(() => RecordingEventConnection, {
    description: "What the service has reported of the session, the oldest event first.",
  })
  events(
    @Root() { row }: SnapshotSession,
    @Args(() => SessionEventsArgs) page: SessionEventsArgs,
    @Ctx() context: OperationContext,
  ): Promise<RecordingEventConnection> {
    return eventPage(page, this.cursors.events, (place) => this.eventLoaders(context).events(row.id, place));
  }

  /** For routers: `{ __typename: "SnapshotSession", id }` -> the session, or null. */
  async resolveReference(
    reference: Record<string, unknown>,
    context: OperationContext,
  ): Promise<SnapshotSession | null> {
    return this.snapshotSession(referenceKey(reference, "id"), context);
  }
}
