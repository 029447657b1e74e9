import type { NotificationFault } from "./notification-fault.js";
import type { Plan } from "./plan.js";

/** How a notification is sent that all these faults befall. */
export function planOf(faults: readonly NotificationFault[]): Plan {
  const plan = { dropped: false, copies: [], window: 0, delayMs: 0, spoils: [] } satisfies Plan;
  return faults.reduce<Plan>(withFault, plan);
}

function withFault(plan: Plan, fault: NotificationFault): Plan {
  switch (fault.kind) {
    case "drop":
      return { ...plan, dropped: true };
    case "duplicate":
      return {
        ...plan,
        copies: [...plan.copies, ...Array<"same" | "new">(fault.copies).fill(fault.noticeId)],
      };
    case "reorder":
      return { ...plan, window: Math.max(plan.window, fault.window) };
    case "delay":
      return { ...plan, delayMs: Math.max(plan.delayMs, fault.delayMs) };
    case "wrongSignature":
    case "missingHeader": {
      const { kind, headers, attempts } = fault;
      return { ...plan, spoils: [...plan.spoils, { kind, headers, attempts }] };
    }
  }
}
