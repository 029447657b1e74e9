import { Arg, Args, ID, Resolver, Root, Subscription } from "type-graphql";
import type { EventCursors } from "../events/event-cursors.js";
import type { EventFeed } from "../events/event-feed.js";
import type { Following } from "../events/following.js";
import type { CallbackEntry, PictureEntry, SessionEntry } from "../events/log-entry.js";
import { callbackStream } from "../events/streams/callback-stream.js";
import { pictureStream } from "../events/streams/picture-stream.js";
import { sessionStream } from "../events/streams/session-stream.js";
import type { OperationContext } from "../execution/operation-context.js";
import { FollowEventsArgs } from "../schema/events/follow-events-args.js";
import { FollowSnapshotsArgs } from "../schema/events/follow-snapshots-args.js";
import { RecordingEvent } from "../schema/events/recording-event.js";
import { SnapshotCaptured } from "../schema/events/snapshot-captured.js";
import { SnapshotSession } from "../schema/sessions/snapshot-session.js";
import { subscribedElsewhere } from "../schema/subscribed-elsewhere.js";
import type { SessionFace } from "../sessions/session-face.js";
import { channelFilter } from "./channel-filter.js";
import { eventFilterOf } from "./event-filter-of.js";
import { knownSession } from "./known-session.js";
import type { SessionLoaders } from "./session-loaders.js";
import { recordingEventView } from "./views/recording-event-view.js";
import { sessionView } from "./views/session-view.js";
import { snapshotView } from "./views/snapshot-view.js";
import { withoutNulls } from "./without-nulls.js";

/**
 * What one can follow. Each field has two halves: `follow…` says, once per subscription, which entries of the event log
 * it is about, and the field itself turns each of these entries, its root value, into what clients see.
 */
@Resolver()
export class SubscriptionResolver {
  constructor(
    private readonly sessions: SessionFace,
    private readonly events: EventFeed,
    private readonly loaders: (context: OperationContext) => SessionLoaders,
    private readonly cursors: EventCursors,
  ) {}

  @Subscription(() => RecordingEvent, {
    subscribe: subscribedElsewhere,
    description:
      "Every event that Cloud Recording reports and that matches, once and in the order of the event log. With `after`, " +
      "first what was missed, then what comes.",
  })
  recordingEvents(
    @Root() entry: CallbackEntry,
    @Args(() => FollowEventsArgs) _: FollowEventsArgs,
  ): RecordingEvent {
    return recordingEventView(entry, this.cursors);
  }

  /** @throws StillgraphError BAD_USER_INPUT at ["after"]; BAD_USER_INPUT or NOT_FOUND at ["filter", "sessionId"]; FORBIDDEN at ["filter", "cname"]. */
  async followEvents({ filter, after }: FollowEventsArgs, context: OperationContext): Promise<Following> {
    const position = this.#positionOf(after);
    const { rights } = context.caller;
    const wanted = await eventFilterOf(filter, { rights, loaders: this.loaders(context) });
    return this.events.follow(callbackStream(wanted, position));
  }

  @Subscription(() => SnapshotCaptured, {
    subscribe: subscribedElsewhere,
    description:
      "Each picture once, as soon as it is known to be in the bucket: a second or two after it was taken, or, where the " +
      "service's report got lost, when the bucket is listed at the session's end. Of all sessions unless narrowed down.",
  })
  snapshotCaptured(
    @Root() entry: CallbackEntry | PictureEntry,
    @Args(() => FollowSnapshotsArgs) _: FollowSnapshotsArgs,
  ): SnapshotCaptured {
    if (entry.snapshot === null) throw new Error(`entry ${entry.position} of the log tells of no picture`);
    return { cursor: this.cursors.encode(entry.position), snapshot: snapshotView(entry.snapshot) };
  }

  /** @throws StillgraphError BAD_USER_INPUT at ["after"]; BAD_USER_INPUT or NOT_FOUND at ["sessionId"]; FORBIDDEN at ["cname"]. */
  async followSnapshots(args: FollowSnapshotsArgs, context: OperationContext): Promise<Following> {
    const { sessionId, cname, after } = withoutNulls(args);
    const position = this.#positionOf(after);
    const channel = channelFilter(context.caller.rights, cname, ["cname"]);
    const session =
      sessionId === undefined ? null : await knownSession(sessionId, ["sessionId"], this.loaders(context));
    return this.events.follow(
      pictureStream({ ...withoutNulls({ sessionId: session?.id }), ...channel }, position),
    );
  }

  @Subscription(() => SnapshotSession, {
    subscribe: subscribedElsewhere,
    description:
      "The session as it is now, then again at each change of its status. Completes when the session has ended; what " +
      "one missed while away is in what comes first.",
  })
  snapshotSessionChanged(
    @Root() { session }: SessionEntry,
    @Arg("id", () => ID, { description: "The session's id, for example `session_01989f3e-…`." }) _: string,
  ): SnapshotSession {
    return sessionView({ ...session, sealed: null });
  }

  /** @throws StillgraphError BAD_USER_INPUT or NOT_FOUND at ["id"]. */
  async followSession({ id }: { readonly id: string }, context: OperationContext): Promise<Following> {
    const { id: sessionId } = await knownSession(id, ["id"], this.loaders(context));
    const { channels } = context.caller.rights;
    return this.events.follow(sessionStream(sessionId, () => this.#present(sessionId, channels)));
  }

  /** Not through the loaders, which would still have the session as it was when the subscription began. */
  async #present(id: string, channels: readonly string[] | null) {
    const session = (await this.sessions.sessions([id], channels)).get(id);
    if (session === undefined) throw new Error(`session ${id} was there and is not any more`);
    return session;
  }

  #positionOf(after: string | null | undefined): number | null {
    return after == null ? null : this.cursors.decode(after);
  }
}
