import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { OperationContext } from "../execution/operation-context.js";
import { Node } from "../schema/node.js";
import { sessionIds } from "./ids/session-ids.js";
import { snapshotIds } from "./ids/snapshot-ids.js";
import type { SessionLoaders } from "./session-loaders.js";
import { sessionView } from "./views/session-view.js";
import { snapshotView } from "./views/snapshot-view.js";

/** Anything by its id. */
@Resolver()
export class NodeResolver {
  constructor(private readonly loaders: (context: OperationContext) => SessionLoaders) {}

  @Query(() => Node, {
    nullable: true,
    description: "Whatever has this id, a session or a picture; null when there is nothing of this id.",
  })
  async node(
    @Arg("id", () => ID, { description: "An id that some other field has given." }) id: string,
    @Ctx() context: OperationContext,
  ): Promise<Node | null> {
    const loaders = this.loaders(context);
    if (sessionIds.owns(id)) {
      const row = await loaders.session(sessionIds.decode(id, ["id"]));
      return row && sessionView(row);
    }
    if (snapshotIds.owns(id)) {
      const row = await loaders.snapshot(snapshotIds.decode(id, ["id"]));
      return row && snapshotView(row);
    }
    throw new StillgraphError(
      "BAD_USER_INPUT",
      "Expected an id that this server has given: session_ or snapshot_ and a UUID.",
      { inputPath: ["id"] },
    );
  }
}
