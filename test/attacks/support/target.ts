import type { SubscriptionExtension } from "../../support/start-callback-router.js";

/** The server under attack, as an attacker sees it. */
export interface Target {
  /** Origin. */
  readonly url: string;
  readonly graphqlUrl: string;
  /** The attacker's `Authorization`; null for an attacker without a token. */
  readonly authorization: string | null;
  /** `extensions.subscription` of a router that the server may call. */
  readonly newSubscription: () => SubscriptionExtension;
}
