import type { SwitchOverrides } from "./switch-overrides.js";
import { switchTable } from "./switch-table.js";
import type { SwitchValues } from "./switch-values.js";

/** The position of every switch: moved, or its default. */
export function switchValuesOf(overrides: SwitchOverrides): SwitchValues {
  const defaults = Object.fromEntries(
    Object.entries(switchTable).map(([name, entry]) => [name, entry.default]),
  );
  return { ...defaults, ...overrides } as SwitchValues;
}
