import type { z } from "zod";
import type { notificationFaultSchema } from "./notification-fault-schema.js";

/** Something that goes wrong with notifications. */
export type NotificationFault = z.infer<typeof notificationFaultSchema>;
