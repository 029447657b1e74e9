import type { NotificationPart } from "../notifications/create-notification-part.js";
import { notificationFaultSchema } from "../notifications/faults/notification-fault-schema.js";
import { runHealthTest } from "../notifications/health/run-health-test.js";
import type { NotificationSettings } from "../notifications/notification-settings.js";
import type { StateStore } from "../state/state-store.js";
import { checkOrder } from "./check-order.js";
import { ControlProblem } from "./control-problem.js";
import type { NotificationControl } from "./notification-control.js";
import { notificationOrderSchema } from "./notification-order-schema.js";
import { notificationSettingsOrderSchema } from "./notification-settings-order-schema.js";

/** Control of the notifications. */
export function createNotificationControl(
  { world, notifier }: NotificationPart,
  store: StateStore,
): NotificationControl {
  const settings = (): NotificationSettings => store.current.notifications;
  return {
    settings,
    configure: async (given) => {
      const change = checkOrder(given, notificationSettingsOrderSchema);
      await store.update((state) => ({
        ...state,
        notifications: { ...state.notifications, ...change },
      }));
      return settings();
    },
    send: (given) => {
      const order = checkOrder(given, notificationOrderSchema);
      const { sid = world.newNoticeId(), sendts = world.clock() } = order;
      const delivery = notifier.notify({ ...order, sid, sendts });
      if (delivery === null) throw new ControlProblem(409, "no receiver is subscribed to this event");
      return delivery;
    },
    inject: (given) => notifier.faults.add(checkOrder(given, notificationFaultSchema)),
    faults: () => notifier.faults.list(),
    clearFaults: (id) => notifier.faults.clear(id),
    deliveries: () => notifier.book.list(),
    clearDeliveries: () => notifier.book.clear(),
    settled: () => notifier.settled(),
    healthTest: async () => {
      const { target } = settings();
      if (target === null) throw new ControlProblem(409, "no receiver: set `target` first");
      return runHealthTest(world, { target, stopping: notifier.stopping });
    },
  };
}
