import type {
  Operation,
  StreamClient,
  StreamEnd,
  StreamResult,
} from "../../support/streams/stream-client.js";
import type { KeptGateways } from "./kept-gateways.js";
import type { RandomChoices } from "./random-choices.js";

/** An event as a subscriber has it. */
interface Heard {
  readonly cursor: string;
  readonly noticeId: string;
}

interface Wandering {
  readonly gateways: KeptGateways;
  readonly client: StreamClient;
  /** A subscription with the field `event { cursor noticeId }`, from behind the cursor on. */
  readonly operation: (after: string) => Operation;
  /** Cursor to begin behind. */
  readonly after: string;
  /** The event to go home with. */
  readonly isLast: (event: Heard) => boolean;
  /** Most events it takes before it goes elsewhere. */
  readonly longestStay: number;
  readonly random: RandomChoices;
}

/** What a subscriber brought home. */
export interface Journey {
  readonly events: readonly Heard[];
  /** How often it subscribed. */
  readonly visits: number;
}

/** Ends that a client comes back from by itself (docs/errors.md). */
const COMES_BACK = new Set(["SERVER_RESTARTING", "CALLBACK_INTERRUPTED"]);

/**
 * A subscriber that stays for a while, leaves without a word, and goes on behind the last event it has, on whichever
 * gateway runs then; until it has the last event.
 *
 * @throws Error for a stream that ended with an error or broke, though nobody killed its gateway.
 */
export async function wander(parts: Wandering): Promise<Journey> {
  const { gateways, client, operation, isLast, longestStay, random } = parts;
  const events: Heard[] = [];
  let after = parts.after;
  for (let visits = 1; ; visits++) {
    const gateway = await gateways.running();
    const over = Promise.withResolvers<"on" | "home">();
    let stay = 1 + random.below(longestStay);
    const stream = client(gateway.graphqlUrl, operation(after), (result) => {
      // What is still on its way to somebody who left does not count: it is asked for again.
      if (stay === 0) return;
      const event = eventIn(result);
      if (event === null) {
        over.reject(new Error(`no event in ${JSON.stringify(result)}`));
        return;
      }
      events.push(event);
      after = event.cursor;
      stay = isLast(event) ? 0 : stay - 1;
      if (stay === 0) over.resolve(isLast(event) ? "home" : "on");
    });
    const ended = stream.ended.then(checkEnd, (error: unknown) => {
      if (!gateway.isDoomed()) throw error;
    });
    try {
      const next = await Promise.race([over.promise, gateway.doomed, ended]);
      if (next === "home") return { events, visits };
    } finally {
      stay = 0;
      stream.leave();
    }
  }
}

function eventIn({ data, errors }: StreamResult): Heard | null {
  const event = data?.["event"] as Heard | undefined;
  return event === undefined || errors !== undefined ? null : event;
}

function checkEnd({ errors }: StreamEnd): void {
  if (!errors.some(({ extensions }) => COMES_BACK.has(String(extensions?.["code"])))) {
    throw new Error(`a stream ended with ${JSON.stringify(errors)}`);
  }
}
