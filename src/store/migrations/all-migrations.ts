import { sessions } from "./0001-sessions.js";
import { leasesAndBudgets } from "./0002-leases-and-budgets.js";
import type { Migration } from "./migration.js";

/** The tables' whole history, oldest first. */
export const allMigrations: readonly Migration[] = [sessions, leasesAndBudgets];
