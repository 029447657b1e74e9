import type { z } from "zod";
import type { subscriptionSchema } from "./subscription-schema.js";

/** Whose streams of one medium a recorder takes; null: everybody's. */
export type Subscription = z.infer<typeof subscriptionSchema>;
