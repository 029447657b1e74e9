import type { z } from "zod";
import type { Delivery } from "../notifications/delivery/delivery.js";
import type { notificationFaultSchema } from "../notifications/faults/notification-fault-schema.js";
import type { PendingNotificationFault } from "../notifications/faults/notification-faults.js";
import type { HealthTestResult } from "../notifications/health/health-test-result.js";
import type { NotificationSettings } from "../notifications/notification-settings.js";
import type { notificationOrderSchema } from "./notification-order-schema.js";

/** The notifications: where they go, what goes wrong on the way, what became of them. */
export interface NotificationControl {
  settings(): NotificationSettings;
  /** Changes some settings; attempts from now on follow the new ones. Throws ControlProblem for values that make no sense. */
  configure(change: Partial<NotificationSettings>): Promise<NotificationSettings>;
  /**
   * Sends a notification somebody made up, with the faults that fit.
   * Throws ControlProblem 409 where there is no receiver or it is not subscribed to such.
   */
  send(order: z.input<typeof notificationOrderSchema>): Delivery;
  /** Orders something to go wrong. Throws ControlProblem for a fault that makes no sense. */
  inject(fault: z.input<typeof notificationFaultSchema>): PendingNotificationFault;
  /** The faults that still wait for notifications. */
  faults(): readonly PendingNotificationFault[];
  /** Forgets one fault, or all; gives how many. */
  clearFaults(id?: number): number;
  /** What was sent and what became of it, oldest first; the last 10,000. */
  deliveries(): readonly Delivery[];
  /** Forgets the deliveries that are done with. */
  clearDeliveries(): void;
  /** Resolves when nothing is on its way any more. Never, as long as sessions go on and each gives something to tell. */
  settled(): Promise<void>;
  /**
   * Posts one made-up notification for each subscribed event, as the console does before it saves an address.
   * Throws ControlProblem 409 where there is no receiver.
   */
  healthTest(): Promise<readonly HealthTestResult[]>;
}
