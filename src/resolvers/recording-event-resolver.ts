import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { EventCursors } from "../events/event-cursors.js";
import type { EventFeed } from "../events/event-feed.js";
import type { OperationContext } from "../execution/operation-context.js";
import { RecordingEvent } from "../schema/events/recording-event.js";
import { RecordingEventConnection } from "../schema/events/recording-event-connection.js";
import { RecordingEventsArgs } from "../schema/events/recording-events-args.js";
import { SnapshotSession } from "../schema/sessions/snapshot-session.js";
import { eventFilterOf } from "./event-filter-of.js";
import { eventPage } from "./event-page.js";
import type { SessionLoaders } from "./session-loaders.js";
import { sessionView } from "./views/session-view.js";

/** What has happened in recordings, as a list, and the session an event belongs to. */
@Resolver(() => RecordingEvent)
export class RecordingEventResolver {
  constructor(
    private readonly events: EventFeed,
    private readonly loaders: (context: OperationContext) => SessionLoaders,
    private readonly cursors: EventCursors,
  ) {}

  @Query(() => RecordingEventConnection, {
    description:
      "What Cloud Recording has reported, the oldest event first, as far back as events are kept. A cursor of this " +
      "list is good for subscriptions as well.",
  })
  async recordingEvents(
    @Args(() => RecordingEventsArgs) { filter, ...page }: RecordingEventsArgs,
    @Ctx() context: OperationContext,
  ): Promise<RecordingEventConnection> {
    const { rights } = context.caller;
    const wanted = await eventFilterOf(filter, { rights, loaders: this.loaders(context) });
    return eventPage(page, this.cursors, (place) => this.events.page({ ...place, filter: wanted }));
  }

  @FieldResolver(() => SnapshotSession, {
    nullable: true,
    description: "The session it happened in; null for a recording that was not started here.",
  })
  async session(
    @Root() { entry }: RecordingEvent,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotSession | null> {
    if (entry.sessionId === null) return null;
    const row = await this.loaders(context).session(entry.sessionId);
    return row && sessionView(row);
  }
}
