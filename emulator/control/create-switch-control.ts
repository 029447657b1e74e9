import type { StateStore } from "../state/state-store.js";
import { switchOverridesSchema } from "../switches/switch-overrides-schema.js";
import { switchValuesOf } from "../switches/switch-values-of.js";
import { checkOrder } from "./check-order.js";
import type { SwitchControl } from "./switch-control.js";

/** Control of the switches in the state. */
export function createSwitchControl(store: StateStore): SwitchControl {
  const values = () => switchValuesOf(store.current.switches);
  return {
    values,
    set: async (given) => {
      const overrides = checkOrder(given, switchOverridesSchema);
      await store.update((state) => ({ ...state, switches: { ...state.switches, ...overrides } }));
      return values();
    },
    reset: () => store.update((state) => ({ ...state, switches: {} })),
  };
}
