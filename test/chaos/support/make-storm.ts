import { callbackBody } from "../../support/callback-body.js";
import type { RandomChoices } from "./random-choices.js";

interface StormOptions {
  readonly cname: string;
  /** How many different events; each has its place, from 0, as `sequence`. */
  readonly events: number;
  readonly random: RandomChoices;
}

/** What a busy day brings (contracts/notifications.md A8); the last number has no meaning to anybody yet. */
const NUMBERS = [45, 45, 45, 40, 43, 32, 13, 777];

/** Places by which a repeat comes later, and a straggler: enough to meet another batch, connection or gateway. */
const LATER = 300;
const STRAGGLES = 60;

/**
 * Notifications in the order in which the service sends them: each event once, a tenth of them twice, a tenth also as
 * the redundant copy with an id of its own (contracts/notifications.md A3), and one of twenty out of its order.
 */
export function makeStorm({ cname, events, random }: StormOptions): readonly string[] {
  const sent = Array.from({ length: events }, (_, sequence) => {
    const body = callbackBody({
      cname,
      sequence,
      eventType: random.pick(NUMBERS),
      details: { of: sequence },
    });
    const due = sequence + (random.chance(0.05) ? 1 + random.below(STRAGGLES) : 0);
    const again = () => due + 1 + random.below(LATER);
    return [
      { body, due },
      ...(random.chance(0.1) ? [{ body, due: again() }] : []),
      ...(random.chance(0.1) ? [{ body: redundantCopy(body), due: again() }] : []),
    ];
  });
  return sent
    .flat()
    .toSorted((one, other) => one.due - other.due)
    .map(({ body }) => body);
}

function redundantCopy(body: string): string {
  return body.replace(/"noticeId":"([^"]+)"/, '"noticeId":"$1-copy"');
}
