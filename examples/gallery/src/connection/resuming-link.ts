import { ApolloLink, Observable } from "@apollo/client";
import type { Subscription } from "rxjs";
import { comesBack } from "./comes-back.js";
import type { Connection } from "./connection.js";
import { cursorIn } from "./cursor-in.js";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Keeps subscriptions going over lost connections, without a gap and without anything twice: it remembers the `cursor` of
 * the last result and begins anew with it as `after`. The operation needs a variable `$after` and has to ask for
 * `cursor`; one without both, such as `snapshotSessionChanged`, just begins anew. Whoever subscribed notices nothing.
 */
export function resumingLink(connection: Connection): ApolloLink {
  return new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        const given = operation.variables;
        let after: string | null = null;
        let failures = 0;
        let running: Subscription | null = null;
        let pause: ReturnType<typeof setTimeout> | undefined;

        const begin = () => {
          clearTimeout(pause);
          if (running !== null || connection.state === "OFFLINE") return;
          if (after !== null) operation.variables = { ...given, after };
          running = forward(operation).subscribe({
            next(result) {
              failures = 0;
              after = cursorIn(result.data) ?? after;
              observer.next(result);
            },
            error(error: unknown) {
              running = null;
              if (comesBack(error)) pause = setTimeout(begin, pauseBefore(failures++));
              else observer.error(error);
            },
            complete: () => observer.complete(),
          });
        };
        const end = () => {
          clearTimeout(pause);
          running?.unsubscribe();
          running = null;
        };
        const unlisten = connection.listenForNetwork((online) => (online ? begin() : end()));
        begin();
        return () => {
          unlisten();
          end();
        };
      }),
  );
}

/** Twice as long each time, and never quite the same: all pages of a server that restarts would come back at once. */
function pauseBefore(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
}
