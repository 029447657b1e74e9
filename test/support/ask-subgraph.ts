import { type GraphQLFormattedError, graphql } from "graphql";
import { createSubgraph } from "../../src/create-subgraph.js";
import type { EventFeed } from "../../src/events/event-feed.js";
import { presentError } from "../../src/execution/present-error.js";
import type { SessionFace } from "../../src/sessions/session-face.js";
import { openCaller } from "./open-caller.js";
import { testCursors } from "./test-cursors.js";

interface Answer {
  /** Null where the operation gave none. */
  readonly data: Record<string, unknown> | null;
  /** As callers see them. */
  readonly errors: readonly GraphQLFormattedError[];
}

/** One operation, run by graphql-js over the subgraph's resolvers without a server around it. */
export async function askSubgraph(
  sessions: SessionFace | null,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
  events: EventFeed | null = null,
  urlMaxSeconds = 604_800,
): Promise<Answer> {
  const { schema } = createSubgraph({
    whiteboard: null,
    sessions,
    events,
    now: () => new Date(0),
    cursors: testCursors,
    urlMaxSeconds,
  });
  const contextValue = { requestId: "test", caller: openCaller };
  const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
  return {
    // Through JSON, as on every transport: graphql-js's objects have no prototype.
    data: data == null ? null : JSON.parse(JSON.stringify(data)),
    errors: errors.map(
      (error) => presentError(error, { requestId: "test", hideSuggestions: false }).formatted,
    ),
  };
}
