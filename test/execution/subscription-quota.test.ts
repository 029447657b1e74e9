import { expect, test } from "vitest";
import { SubscriptionQuota } from "../../src/execution/subscription-quota.js";
import { openCaller } from "../support/open-caller.js";

const one = { ...openCaller, principal: "one" };
const other = { ...openCaller, principal: "other" };
const full = expect.objectContaining({
  code: "STREAM_LIMIT_EXCEEDED",
  message: "At most 2 subscriptions may stand for one caller at a time.",
});

test("a principal has its places and no more, whatever the others have", () => {
  const quota = new SubscriptionQuota(2);
  quota.enter(one);
  const leave = quota.enter(one);

  expect(() => quota.enter(one)).toThrow(full);
  quota.enter(other);
  leave();
  leave();
  quota.enter({ ...one, address: "10.0.0.2" });
  expect(() => quota.enter(one)).toThrow(full);
});

test("where nobody has a token, or the limit is 0, nothing is counted", () => {
  const strict = new SubscriptionQuota(1);
  const open = new SubscriptionQuota(0);
  for (let count = 0; count < 10; count += 1) {
    strict.enter(openCaller);
    open.enter(one);
  }
});
