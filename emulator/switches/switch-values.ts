import type { z } from "zod";
import type { switchTable } from "./switch-table.js";

/** The position of every switch. */
export type SwitchValues = {
  readonly [K in keyof typeof switchTable]: z.infer<(typeof switchTable)[K]["values"]>;
};
