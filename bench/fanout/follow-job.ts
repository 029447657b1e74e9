/** What the following process is told to do, one thing at a time. */
export type FollowJob =
  /** Connects so many subscribers with so many different documents; done when all of them are being served. */
  | {
      readonly do: "join";
      readonly origin: string;
      readonly subscribers: number;
      readonly documents: number;
    }
  /** Has so many events delivered to all subscribers of the server, one after the other. */
  | { readonly do: "follow"; readonly origin: string; readonly events: number }
  /** Disconnects the subscribers of the server; done when they are gone. */
  | { readonly do: "leave"; readonly origin: string };
