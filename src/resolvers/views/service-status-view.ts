import type { ServiceStatus } from "../../schema/sessions/service-status.js";
import type { ServiceStatusNow } from "../../sessions/session-face.js";
import { serviceStatusName } from "./service-status-name.js";

/** The service's answer with a name for its number. */
export function serviceStatusView(now: ServiceStatusNow): ServiceStatus {
  return { ...now, name: serviceStatusName(now.code) };
}
