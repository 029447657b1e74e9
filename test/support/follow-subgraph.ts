import { createSourceEventStream, execute, type GraphQLFormattedError, parse } from "graphql";
import { createSubgraph } from "../../src/create-subgraph.js";
import type { EventFeed } from "../../src/events/event-feed.js";
import type { EventStream } from "../../src/events/event-stream.js";
import { Following } from "../../src/events/following.js";
import type { LogEntry } from "../../src/events/log-entry.js";
import { presentError } from "../../src/execution/present-error.js";
import type { SessionFace } from "../../src/sessions/session-face.js";
import { openCaller } from "./open-caller.js";
import { testCursors } from "./test-cursors.js";

interface Followed {
  /** What the subscription follows; null where it was refused. */
  readonly stream: EventStream | null;
  /** Why it was refused, as callers see it. */
  readonly errors: readonly GraphQLFormattedError[];
  /** The result for one entry of the log. */
  resultOf(entry: LogEntry): Promise<{ readonly data: unknown; readonly errors: readonly unknown[] }>;
}

/** One subscription, begun by graphql-js over the subgraph's resolvers without a server or a log around it. */
export async function followSubgraph(
  services: { readonly sessions: SessionFace | null; readonly events: EventFeed | null },
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<Followed> {
  const { schema } = createSubgraph({
    whiteboard: null,
    ...services,
    now: () => new Date(0),
    cursors: testCursors,
  });
  const document = parse(source);
  const run = { schema, document, variableValues };
  const started = await createSourceEventStream({
    ...run,
    contextValue: { requestId: "test", caller: openCaller },
  });
  const errors = "errors" in started ? (started.errors ?? []) : [];
  return {
    stream: started instanceof Following ? started.stream : null,
    errors: errors.map(
      (error) => presentError(error, { requestId: "test", hideSuggestions: false }).formatted,
    ),
    async resultOf(rootValue) {
      const { data, errors = [] } = await execute({
        ...run,
        rootValue,
        contextValue: { requestId: "event", caller: openCaller },
      });
      return { data: JSON.parse(JSON.stringify(data)), errors };
    },
  };
}
