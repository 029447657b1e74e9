import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { requireChannel } from "../auth/require-channel.js";
import { requireScopes } from "../auth/require-scopes.js";
import type { ScopeRule } from "../auth/scope-rule.js";
import type { OperationContext } from "../execution/operation-context.js";
import { AcquireSnapshotResourceInput } from "../schema/sessions/acquire-snapshot-resource-input.js";
import { SnapshotResource } from "../schema/sessions/snapshot-resource.js";
import { SnapshotSession } from "../schema/sessions/snapshot-session.js";
import { startDefaults } from "../schema/sessions/start-defaults.js";
import { StartSnapshotSessionInput } from "../schema/sessions/start-snapshot-session-input.js";
import { StopSnapshotSessionInput } from "../schema/sessions/stop-snapshot-session-input.js";
import { UpdateSnapshotSessionInput } from "../schema/sessions/update-snapshot-session-input.js";
import type { SnapshotSession as SessionRow } from "../sessions/model/snapshot-session.js";
import type { InputPath } from "../sessions/rules/input-path.js";
import type { SessionFace } from "../sessions/session-face.js";
import { sessionIds } from "./ids/session-ids.js";
import { knownSession } from "./known-session.js";
import type { SessionLoaders } from "./session-loaders.js";
import { startOrderOf } from "./start-order-of.js";
import { sessionView } from "./views/session-view.js";

/** For pictures that go to a place of the caller's own choice. */
const bringStorage: ScopeRule = [["storage:write"]];

/** What callers do to sessions. */
@Resolver()
export class SessionControlResolver {
  constructor(
    private readonly sessions: SessionFace,
    private readonly loaders: (context: OperationContext) => SessionLoaders,
  ) {}

  @Mutation(() => SnapshotResource, {
    description:
      "Sets a recorder aside without starting it. `startSnapshotSession` does this by itself; only who wants to know " +
      "the recorder's uid before the start, for a token of their own, needs it. Costs nothing.",
  })
  acquireSnapshotResource(
    @Arg("input", () => AcquireSnapshotResourceInput, { description: "For which channel." })
    { cname, recorderUid, resourceExpiredHour }: AcquireSnapshotResourceInput,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotResource> {
    requireChannel(context.caller.rights, cname, ["input", "cname"]);
    return this.sessions.acquire({
      cname,
      recorderUid: recorderUid ?? null,
      resourceExpiredHour: resourceExpiredHour ?? startDefaults.resourceExpiredHour,
    });
  }

  @Mutation(() => SnapshotSession, {
    description:
      "Starts taking pictures of everybody in a channel. Answers when the service has taken the session, usually in a " +
      "second or two, and after that the server watches it by itself. Everything that can be checked is checked before " +
      "anything costs money. Give an `idempotencyKey` to be able to repeat the call.",
  })
  async startSnapshotSession(
    @Arg("input", () => StartSnapshotSessionInput, { description: "Which channel, how often, and where to." })
    input: StartSnapshotSessionInput,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotSession> {
    const { rights, principal } = context.caller;
    requireChannel(rights, input.cname, ["input", "cname"]);
    if (input.storage != null) requireScopes(rights, bringStorage, ["input", "storage"]);
    return this.#changed(await this.sessions.start(startOrderOf(input), principal ?? ""), context);
  }

  @Mutation(() => SnapshotSession, {
    description:
      "Changes whom a running session captures. Nothing else can be changed: for another interval or place, stop it and " +
      "start a new one.",
  })
  async updateSnapshotSession(
    @Arg("input", () => UpdateSnapshotSessionInput, { description: "Which session, and whom from now on." })
    { sessionId, ...lists }: UpdateSnapshotSessionInput,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotSession> {
    const id = await this.#idOf(sessionId, ["input", "sessionId"], context);
    return this.#changed(await this.sessions.update(id, lists), context);
  }

  @Mutation(() => SnapshotSession, {
    description:
      "Stops a session: the recorder leaves the channel. Safe to repeat: a session that has already ended is returned " +
      "as it is.",
  })
  async stopSnapshotSession(
    @Arg("input", () => StopSnapshotSessionInput, { description: "Which session." })
    input: StopSnapshotSessionInput,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotSession> {
    const id = await this.#idOf(input.sessionId, ["input", "sessionId"], context);
    return this.#changed(await this.sessions.stop(id, { async: input.async ?? false }), context);
  }

  @Mutation(() => SnapshotSession, {
    description:
      "Lists the bucket now and records what is new: for the pictures of a session that still runs. The server does so by " +
      "itself when a session ends. Needs read credentials for the storage.",
  })
  async refreshSnapshots(
    @Arg("sessionId", () => ID, { description: "The session whose pictures to look for." }) sessionId: string,
    @Ctx() context: OperationContext,
  ): Promise<SnapshotSession> {
    const id = await this.#idOf(sessionId, ["sessionId"], context);
    return this.#changed(await this.sessions.refresh(id), context);
  }

  /** @throws StillgraphError NOT_FOUND for a session that this caller may not touch, as for one that is not there. */
  async #idOf(id: string, at: InputPath, context: OperationContext): Promise<string> {
    // Whoever may touch every channel hears it from the service, without a question to the store before.
    if (context.caller.rights.channels === null) return sessionIds.decode(id, at);
    return (await knownSession(id, at, this.loaders(context))).id;
  }

  #changed(row: SessionRow, context: OperationContext): SnapshotSession {
    this.loaders(context).renew(row);
    return sessionView(row);
  }
}
