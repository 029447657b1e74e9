import type { RecordingWorld } from "../recording/world.js";
import { ownEntry } from "../state/own-entry.js";
import type { StorageKeys } from "../storage/storage-keys.js";
import type { TemporaryKeys } from "../storage/temporary-keys.js";
import { checkOrder } from "./check-order.js";
import { ControlProblem } from "./control-problem.js";
import { keysOrderSchema } from "./keys-order-schema.js";
import type { StorageControl } from "./storage-control.js";

/** Control of the temporary credentials. @param addKeys makes a pair known to the S3 server */
export function createStorageControl(
  { store, clock, randomBytes }: Pick<RecordingWorld, "store" | "clock" | "randomBytes">,
  addKeys: (keys: StorageKeys) => void,
): StorageControl {
  const save = async (keys: TemporaryKeys): Promise<TemporaryKeys> => {
    await store.update((state) => ({
      ...state,
      temporaryKeys: { ...state.temporaryKeys, [keys.accessKey]: keys },
    }));
    return keys;
  };

  return {
    issueKeys: (given = {}) => {
      const { lifetimeSeconds } = checkOrder(given, keysOrderSchema);
      const keys = {
        accessKey: `sts-${randomBytes(8).toString("hex")}`,
        secretKey: randomBytes(24).toString("base64url"),
        stsToken: randomBytes(48).toString("base64url"),
        expiresAt: clock() + lifetimeSeconds * 1000,
      };
      addKeys(keys);
      return save(keys);
    },
    expireKeys: async (accessKey) => {
      const keys = ownEntry(store.current.temporaryKeys, accessKey);
      if (keys === undefined) throw new ControlProblem(404, `no temporary keys ${accessKey}`);
      return save({ ...keys, expiresAt: clock() });
    },
  };
}
