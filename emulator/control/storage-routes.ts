import { checkOrder } from "./check-order.js";
import type { ControlRoute } from "./control-route.js";
import { jsonOutcome } from "./json-outcome.js";
import { keysOrderSchema } from "./keys-order-schema.js";
import type { StorageControl } from "./storage-control.js";

const KEYS = "/_emulator/storage/keys";

/** The token service for temporary credentials over HTTP. */
export function storageRoutes(control: StorageControl): ControlRoute[] {
  return [
    {
      method: "POST",
      path: KEYS,
      handle: async (_call, body) =>
        jsonOutcome(await control.issueKeys(checkOrder(body ?? {}, keysOrderSchema)), 201),
    },
    {
      method: "DELETE",
      path: `${KEYS}/:accessKey`,
      handle: async ({ params }) => jsonOutcome(await control.expireKeys(params["accessKey"] ?? "")),
    },
  ];
}
