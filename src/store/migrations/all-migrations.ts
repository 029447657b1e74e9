import { sessions } from "./0001-sessions.js";
import { leasesAndBudgets } from "./0002-leases-and-budgets.js";
import { eventLog } from "./0003-event-log.js";
import { orders } from "./0004-orders.js";
import { failOvers } from "./0005-fail-overs.js";
import { callers } from "./0006-callers.js";
import { callerBudgets } from "./0007-caller-budgets.js";
import type { Migration } from "./migration.js";

/** The tables' whole history, oldest first. */
export const allMigrations: readonly Migration[] = [
  sessions,
  leasesAndBudgets,
  eventLog,
  orders,
  failOvers,
  callers,
  callerBudgets,
];
