import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import type { Observer } from "rxjs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { resumingLink } from "../../../examples/gallery/src/connection/resuming-link.js";
import { fakeConnection } from "./fake-connection.js";

const PICTURES = gql`
  subscription Pictures($sessionId: ID!, $after: String) {
    snapshotCaptured(sessionId: $sessionId, after: $after) {
      cursor
    }
  }
`;

/** Longer than the longest pause between two attempts. */
const LONG_MS = 15_000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A subscription over the link, and what becomes of it on both sides. */
function subscribe() {
  const { connection, network } = fakeConnection();
  const attempts: { variables: unknown; observer: Observer<ApolloLink.Result>; left: boolean }[] = [];
  const server = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        const attempt = { variables, observer, left: false };
        attempts.push(attempt);
        return () => {
          attempt.left = true;
        };
      }),
  );
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([resumingLink(connection), server]),
  });
  const heard: unknown[] = [];
  const subscription = client
    .subscribe({ query: PICTURES, variables: { sessionId: "s" }, fetchPolicy: "no-cache" })
    .subscribe({
      next: ({ data, error }) => heard.push(error ?? data),
      complete: () => heard.push("complete"),
    });
  const latest = () => {
    const attempt = attempts.at(-1);
    if (attempt === undefined) throw new Error("nothing was asked of the server");
    return attempt;
  };
  return {
    connection,
    network,
    attempts,
    heard,
    subscription,
    latest,
    send: (cursor: string) => latest().observer.next({ data: { snapshotCaptured: { cursor } } }),
  };
}

const refusal = (code: string, retryable: boolean) =>
  new CombinedGraphQLErrors({ errors: [{ message: code, extensions: { code, retryable } }] });

test("what comes back begins behind the last cursor, and the subscriber notices nothing", () => {
  const { attempts, heard, latest, send } = subscribe();
  send("one");
  send("two");
  latest().observer.error(new Error("Socket closed with event 1006"));
  expect(attempts).toHaveLength(1);

  vi.advanceTimersByTime(LONG_MS);
  send("three");

  expect(attempts.map(({ variables }) => variables)).toEqual([
    { sessionId: "s" },
    { sessionId: "s", after: "two" },
  ]);
  expect(heard).toEqual(["one", "two", "three"].map((cursor) => ({ snapshotCaptured: { cursor } })));
});

test("offline nothing is asked, and as soon as that ends it goes on", () => {
  const { network, attempts, latest, send } = subscribe();
  send("one");

  network(false);
  expect(latest().left).toBe(true);
  vi.advanceTimersByTime(10 * LONG_MS);
  expect(attempts).toHaveLength(1);

  network(true);
  expect(latest().variables).toEqual({ sessionId: "s", after: "one" });
});

test("the pauses between attempts grow, and start small again after a result", () => {
  const { connection, attempts, latest, send } = subscribe();
  connection.report(true);
  for (let failure = 0; failure < 4; failure++) {
    connection.report(false);
    latest().observer.error(new Error("Socket closed"));
    vi.advanceTimersByTime(250 * 2 ** failure - 1);
    expect(attempts).toHaveLength(failure + 1);
    vi.advanceTimersByTime(LONG_MS);
    expect(attempts).toHaveLength(failure + 2);
  }

  send("one");
  latest().observer.error(new Error("Socket closed"));
  vi.advanceTimersByTime(500);

  expect(attempts).toHaveLength(6);
});

describe("errors of the server", () => {
  test("a restart is waited for", () => {
    const { attempts, heard, latest } = subscribe();

    latest().observer.error(refusal("SERVER_RESTARTING", true));
    vi.advanceTimersByTime(LONG_MS);

    expect(attempts).toHaveLength(2);
    expect(heard).toEqual([]);
  });

  test("an expired cursor is told to the subscriber, and nothing is tried again", () => {
    const { attempts, heard, latest } = subscribe();
    const expired = refusal("CURSOR_EXPIRED", false);

    latest().observer.error(expired);
    vi.advanceTimersByTime(LONG_MS);

    expect(attempts).toHaveLength(1);
    expect(heard).toEqual([expired, "complete"]);
  });
});

test.each([
  { when: "while it runs", before: () => undefined },
  {
    when: "while it waits for the next attempt",
    before: ({ latest }: ReturnType<typeof subscribe>) => latest().observer.error(new Error("Socket closed")),
  },
])("who leaves $when is not brought back", ({ before }) => {
  const subscribed = subscribe();
  before(subscribed);

  subscribed.subscription.unsubscribe();
  vi.advanceTimersByTime(LONG_MS);
  subscribed.network(false);
  subscribed.network(true);

  expect(subscribed.latest().left).toBe(true);
  expect(subscribed.attempts).toHaveLength(1);
});

test("a subscription that the server completes is over", () => {
  const { attempts, heard, latest } = subscribe();

  latest().observer.complete();
  vi.advanceTimersByTime(LONG_MS);

  expect(heard).toEqual(["complete"]);
  expect(attempts).toHaveLength(1);
});
