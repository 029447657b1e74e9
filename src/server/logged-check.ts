import type { Logger } from "pino";
import type { ReadinessCheck } from "./health.js";

/** The same check, whose changes are in the log: in production strangers who ask are not told what is wrong. */
export function loggedCheck({ name, trouble }: ReadinessCheck, log: Logger): ReadinessCheck {
  let last: string | null = null;
  return {
    name,
    async trouble() {
      const reason = await trouble();
      if (reason !== last) {
        if (reason === null) log.info({ part: name }, "ready again");
        else log.warn({ part: name, reason }, "not ready");
      }
      last = reason;
      return reason;
    },
  };
}
