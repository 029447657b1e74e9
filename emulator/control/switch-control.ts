import type { SwitchOverrides } from "../switches/switch-overrides.js";
import type { SwitchValues } from "../switches/switch-values.js";

/** The switches for what the public record leaves open. */
export interface SwitchControl {
  values(): SwitchValues;
  /** Moves some switches; the others stay. Throws ControlProblem for an unknown name or value. */
  set(overrides: SwitchOverrides): Promise<SwitchValues>;
  /** Puts all back to their defaults. */
  reset(): Promise<void>;
}
