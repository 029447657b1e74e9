import type { Subscription } from "./subscription.js";

/** The subscription two lists describe, of which at most one is given. `#allstream#` stands for everybody. */
export function subscriptionOf(
  only: readonly string[] | undefined,
  except: readonly string[] | undefined,
): Subscription {
  if (only !== undefined) return only.includes("#allstream#") ? null : { only: [...only] };
  return except === undefined ? null : { except: [...except] };
}
