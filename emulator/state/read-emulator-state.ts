import { demoState } from "../demo/demo-state.js";
import type { EmulatorState } from "./emulator-state.js";
import { emulatorStateSchema } from "./emulator-state-schema.js";
import { readState } from "./read-state.js";

/** What whoever starts the emulator wants, whatever was saved. */
interface Wish {
  /** ms since the epoch */
  readonly now: number;
  /** Where notifications go; undefined: where they went before. */
  readonly target: string | null | undefined;
  /** Where they go when they went nowhere before. */
  readonly defaultTarget: string | null;
  readonly secret: string | undefined;
}

/**
 * The state an emulator starts with: the saved one, or that of the demo project.
 *
 * @throws StartProblem when the file cannot be used
 */
export async function readEmulatorState(stateFile: string, wish: Wish): Promise<EmulatorState> {
  const fresh = demoState(wish.now, wish.defaultTarget);
  const saved = (await readState(stateFile, emulatorStateSchema)) ?? fresh;
  const { target, secret } = wish;
  return {
    ...saved,
    notifications: {
      ...(saved.notifications ?? fresh.notifications),
      ...(target === undefined ? {} : { target }),
      ...(secret === undefined ? {} : { secret }),
    },
  };
}
