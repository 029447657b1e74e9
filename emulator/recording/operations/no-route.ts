import type { Operation } from "../../http/operation.js";
import { refusals } from "../answers/refusals.js";

/** Everything else below `/v1` is a wrong URL or method, in the words of the service's gateway (contracts/cloud-recording.md 3.2). */
export function noRoute(method: Operation["method"]): Operation {
  const { status, message } = refusals.noRoute();
  return {
    name: "noRoute",
    method,
    path: "/v1/*",
    handle: async () => ({ status, body: { message } }),
  };
}
